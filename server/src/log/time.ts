/** A time that stands in a text. */
export interface Stamp {
  /** UTF-16 offset behind its last unit. */
  readonly end: number;
  /**
   * Milliseconds since 1970, in UTC. A time without a zone counts as UTC: a log does not say where
   * it was written, and so at least every reader sees the same. Without a year, in {@link NO_YEAR}.
   */
  readonly time: number;
  readonly hasYear: boolean;
  readonly hasZone: boolean;
}

/**
 * The year in which times without one are kept until the log's end is known (see `years.ts`). It
 * has each day that a year can have, and no log of object storage is as old.
 */
export const NO_YEAR = 1972;

/** Object storage as we know it is younger; an earlier time is that of a clock that was not set. */
export const FIRST_TRUE_TIME = Date.UTC(2006, 0);
/** Later times are those of what never ends. */
const LAST_TRUE_TIME = Date.UTC(2100, 0);

/**
 * Minutes east of UTC, by names that only one zone has: `CST` is China's and North America's, `IST`
 * that of three countries.
 */
const ZONES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UTC: 0, GMT: 0, UT: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180 },
  ...{ EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ MSK: 180, HKT: 480, SGT: 480, JST: 540, KST: 540 },
};

/** `+02:00`, `-0330`, `+01`, `GMT+0100`; not the clock that a span ends with. */
const OFFSET = /(?:GMT|UTC)?([+-])(0\d|1[0-4])(?::?(00|15|30|45))?(?![\d:])/.source;
const ZONE_NAME = `(${Object.keys(ZONES).join("|")})\\b(?![+-]\\d)`;
/** What may stand behind the seconds of a clock: a fraction, a half of the day, a zone. */
const BEHIND_CLOCK = new RegExp(
  `(?:[.,](\\d{1,9}))?(?!\\d)(?: ?([AaPp])[Mm]\\b)?(?: ?(?:${OFFSET}|${ZONE_NAME}))?`,
  "y",
);

const MONTH = "(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})";
/** How far left of its clock a date may begin, in UTF-16 units. */
const DATE_REACH = 24;

/** How long the usual date is, with what separates it from the clock. */
const ISO_LENGTH = "2026-11-20T".length;
/** `20261120 `, `2026-11-20 - `; like those below, it ends where a clock begins. */
const OTHER_ISO_DATE = /(?<!\d)(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T _]| - )$/;
/** `20/Nov/2026:`, `20-Nov-2026 `, `20 Nov 2026 ` */
const DAY_MONTH_YEAR = new RegExp(`(?<!\\d)(\\d{1,2})([-/ ])${MONTH}\\2(\\d{4}|\\d{2})[: ]$`);
/** `Nov 20, 2026 ` */
const MONTH_DAY_YEAR = new RegExp(`${MONTH} (\\d{1,2}),? (\\d{4}),? $`);
/** `Nov 20 `, `2026 Nov 20 `; with a day of the week, the year may stand behind the clock. */
const MONTH_DAY = new RegExp(
  `(?<![\\w-])(?:(\\d{4}) |([A-Z][a-z]{2} ))?${MONTH} {1,2}(\\d{1,2}) $`,
);
/** `I1120 `: klog writes the level, the month and the day. */
const KLOG_DATE = /(?<!\w)[IWEFD](\d\d)(\d\d) $/;

/** What stands behind a clock whose date is not before it. */
const YEAR_BEHIND = /(?: [A-Z]{2,5})? (\d{4})(?!\d)/y;
const US_DATE_BEHIND = /(?: [A-Z]{2,5})?(?<=[A-Z]) (\d\d)\/(\d\d)\/(\d{4})(?!\d)/y;

/** `20261120T100211Z`, as requests are signed with. */
const COMPACT = /(?<!\d)(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/;
/** `26/11/20 `: Spark and Hadoop write two digits of the year first. */
const SHORT_DATE = /^(\d\d)\/(\d\d)\/(\d\d) $/;
/** What they write behind the clock: other programs put the day first. */
const LEVEL_AND_CLASS = / (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) [\w.$]{1,80}: /y;
/** What programs call the time of an event. */
const TIME_NAME =
  "(?<![A-Za-z0-9_])@?(?:[Tt]ime(?:[Ss]tamp)?|[Tt]imeMillis|ts|epoch|eventTime|event_time|asctime|[Dd]ate(?:time)?)";
/**
 * Seconds, milliseconds, microseconds or nanoseconds since 1970, behind the name of a time. At the
 * beginning of a line, ten digits alone are a number of bytes as well.
 */
const EPOCH = new RegExp(
  `(?:${TIME_NAME}["']? ?[=:] ?["']?|^(?=\\d{10}[.\\d]))([1-3]\\d{9})(?:\\.(\\d{1,9})|(\\d{9}|\\d{6}|\\d{3}))?(?![\\w.:])`,
);
/** The name of a time, and what separates it from the time. */
const NAMED = new RegExp(`${TIME_NAME}["']?\\s?[=:]\\s{0,4}["']?`, "g");
/** How long a time can be that stands behind its name. */
const LONGEST = 48;

const COLON = ":".charCodeAt(0);
const BLANK = " ".charCodeAt(0);
/** How long the part of a clock is that stands behind its hour. */
const BEHIND_HOUR = ":02:11".length;
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

interface DateParts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** UTF-16 offset behind the date where it stands behind its clock. */
  readonly end?: number;
}

/**
 * The first time in a line: a clock with a date beside it, the form that requests are signed with,
 * or a number of seconds behind the name of a time. A clock alone is none, and a date whose month
 * could be its day is none either: no time is better than a wrong one.
 *
 * @param first earlier times are none, in milliseconds since 1970
 */
export function stampIn(line: string, first = FIRST_TRUE_TIME): Stamp | undefined {
  for (let clock = clockIn(line, 0); clock; clock = clockIn(line, clock.end)) {
    const stamp = stampAround(line, clock);
    if (stamp && isTrue(stamp, first)) return stamp;
  }
  const stamp = compactStamp(line) ?? epochStamp(line);
  return stamp && isTrue(stamp, first) ? stamp : undefined;
}

function isTrue({ time, hasYear }: Stamp, first: number): boolean {
  return !hasYear || (time >= first && time < LAST_TRUE_TIME);
}

/**
 * The time behind the first name of one (`"eventTime": "…"`, `Date: …`, `ts=…`). Other times in the
 * same text may be of something else: of the object, of a certificate.
 */
export function namedStampIn(text: string): Stamp | undefined {
  NAMED.lastIndex = 0;
  for (let name = NAMED.exec(text); name; name = NAMED.exec(text)) {
    const behind = text.slice(name.index, NAMED.lastIndex + LONGEST).split("\n", 1)[0]!;
    const stamp = stampIn(behind);
    if (stamp) return { ...stamp, end: name.index + stamp.end };
  }
  return undefined;
}

interface Clock {
  readonly start: number;
  readonly end: number;
  /** Of the day, in UTC; a zone can make it negative, or longer than a day. */
  readonly milliseconds: number;
  readonly hasZone: boolean;
}

/** The first clock at or behind an offset: an hour, a colon, two digits, a colon, two digits. */
function clockIn(line: string, from: number): Clock | undefined {
  for (let colon = line.indexOf(":", from); colon >= 0; colon = line.indexOf(":", colon + 1)) {
    if (line.charCodeAt(colon + 3) !== COLON) continue;
    const start = line.charCodeAt(colon - 2) === BLANK ? colon - 1 : colon - 2;
    const hour = digits(line, start, colon - start);
    const minute = digits(line, colon + 1, 2);
    const second = digits(line, colon + 4, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) continue;
    if (digits(line, start - 1, 1) >= 0) continue;
    const behind = colon + BEHIND_HOUR;
    const clock = clockAt(line, start, behind, (hour * 60 + minute) * 60 + second);
    if (clock) return clock;
  }
  return undefined;
}

/** @param seconds of the day, as the clock shows them from `start` to `end` */
function clockAt(line: string, start: number, end: number, seconds: number): Clock | undefined {
  const behind = at(BEHIND_CLOCK, line, end);
  if (!behind) return undefined;
  const [all, fraction, half, sign, zoneHours, zoneMinutes, zone] = behind;
  const hours = half === undefined ? 0 : halfDay(half, seconds);
  const minutes = zone
    ? (ZONES[zone] ?? 0)
    : Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0);
  const east = sign === "-" ? -minutes : minutes;
  return {
    start,
    end: end + all.length,
    milliseconds: (seconds + hours * 3600 - east * 60) * 1000 + thousandths(fraction),
    hasZone: zone !== undefined || sign !== undefined,
  };
}

/** How many hours a half of the day adds to what a clock shows. */
function halfDay(half: string, seconds: number): number {
  const isNoonOrMidnight = seconds >= 12 * 3600;
  if (half === "p" || half === "P") return isNoonOrMidnight ? 0 : 12;
  return isNoonOrMidnight ? -12 : 0;
}

function thousandths(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.padEnd(3, "0").slice(0, 3));
}

function stampAround(line: string, clock: Clock): Stamp | undefined {
  const date = dateBefore(line, clock) ?? dateBehind(line, clock.end);
  if (!date || !isDay(date)) return undefined;
  const { year = NO_YEAR, month, day, end = clock.end } = date;
  return {
    time: Date.UTC(year, month - 1, day) + clock.milliseconds,
    end,
    hasYear: date.year !== undefined,
    hasZone: clock.hasZone,
  };
}

function dateBefore(line: string, { start, end: behind }: Clock): DateParts | undefined {
  const usual = isoDate(line, start - ISO_LENGTH);
  if (usual) return usual;
  const before = line.slice(Math.max(0, start - DATE_REACH), start);
  const iso = OTHER_ISO_DATE.exec(before);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const dayFirst = DAY_MONTH_YEAR.exec(before);
  if (dayFirst) {
    const [, day, , month, year] = dayFirst;
    return { year: fullYear(year!), month: monthOf(month!), day: Number(day) };
  }
  const monthFirst = MONTH_DAY_YEAR.exec(before);
  if (monthFirst) {
    const [, month, day, year] = monthFirst;
    return { year: Number(year), month: monthOf(month!), day: Number(day) };
  }
  const yearless = MONTH_DAY.exec(before);
  if (yearless) {
    const [, yearBefore, weekday, month, day] = yearless;
    const yearBehind = weekday ? at(YEAR_BEHIND, line, behind) : undefined;
    const year = yearBefore ?? yearBehind?.[1];
    return {
      ...{ month: monthOf(month!), day: Number(day), year: year ? Number(year) : undefined },
      end: behind + (yearBehind?.[0].length ?? 0),
    };
  }
  const klog = KLOG_DATE.exec(before);
  if (klog) return { year: undefined, month: Number(klog[1]), day: Number(klog[2]) };
  const short = SHORT_DATE.exec(before);
  if (!short || !at(LEVEL_AND_CLASS, line, behind)) return undefined;
  return { year: fullYear(short[1]!), month: Number(short[2]), day: Number(short[3]) };
}

/** `2026-11-20T`, `2026/11/20 `: by its units, since nearly all lines have it. */
function isoDate(line: string, start: number): DateParts | undefined {
  const separator = line.charAt(start + 4);
  if (!"-/.".includes(separator) || line.charAt(start + 7) !== separator) return undefined;
  if (!"T _\t".includes(line.charAt(start + 10)) || digits(line, start - 1, 1) >= 0)
    return undefined;
  const year = digits(line, start, 4);
  const month = digits(line, start + 5, 2);
  const day = digits(line, start + 8, 2);
  return year < 0 || month < 0 || day < 0 ? undefined : { year, month, day };
}

/** The number that some digits make; -1 where there are other units among them. */
function digits(line: string, start: number, count: number): number {
  let number = 0;
  for (let offset = start; offset < start + count; offset++) {
    const digit = line.charCodeAt(offset) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** `10:02:11 UTC 11/20/2026`, as MinIO writes it; nobody puts the day first behind a clock. */
function dateBehind(line: string, behind: number): DateParts | undefined {
  const date = at(US_DATE_BEHIND, line, behind);
  if (!date) return undefined;
  const [all, month, day, year] = date;
  return { year: Number(year), month: Number(month), day: Number(day), end: behind + all.length };
}

function compactStamp(line: string): Stamp | undefined {
  const match = COMPACT.exec(line);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as number[];
  const end = match.index + match[0].length;
  if (!isDay({ year, month: month!, day: day! })) return undefined;
  const time = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return { time, end, hasYear: true, hasZone: true };
}

function epochStamp(line: string): Stamp | undefined {
  const match = EPOCH.exec(line);
  if (!match) return undefined;
  const [all, seconds, fraction, more] = match;
  const time = Number(seconds) * 1000 + thousandths(fraction ?? more);
  return { time, end: match.index + all.length, hasYear: true, hasZone: true };
}

function at(pattern: RegExp, line: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(line) ?? undefined;
}

/** Two digits of a year are this century's. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name) / 3 + 1;
}

/** How many days a month has, February in a leap year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay({ year = NO_YEAR, month, day }: DateParts): boolean {
  if (month === 2 && day === 29) return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}
