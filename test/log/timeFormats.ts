import { NO_YEAR } from "../../server/src/log/time";

/** A way in which logs write a time. */
export interface TimeFormat {
  /** Who writes so. */
  readonly name: string;
  /** @param time milliseconds since 1970, UTC, a multiple of {@link step} */
  readonly write: (time: number) => string;
  /** The smallest step that it shows, in milliseconds. */
  readonly step: number;
  readonly hasZone: boolean;
  readonly hasYear: boolean;
}

const MINUTE = 60_000;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAYS = "Sun Mon Tue Wed Thu Fri Sat".split(" ");
const LONG_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** What a clock and a calendar show. */
interface Shown {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly monthName: string;
  readonly weekday: string;
  readonly longWeekday: string;
  readonly clock: string;
  /** The clock of twelve hours, without a zero before its hour. */
  readonly halfClock: string;
  readonly half: string;
  /** Three digits. */
  readonly milliseconds: string;
}

function shown(time: number, minutesEast = 0): Shown {
  const iso = new Date(time + minutesEast * MINUTE).toISOString();
  const date = new Date(time + minutesEast * MINUTE);
  const hour = date.getUTCHours();
  return {
    year: iso.slice(0, 4),
    month: iso.slice(5, 7),
    day: iso.slice(8, 10),
    monthName: MONTHS[date.getUTCMonth()]!,
    weekday: DAYS[date.getUTCDay()]!,
    longWeekday: LONG_DAYS[date.getUTCDay()]!,
    clock: iso.slice(11, 19),
    halfClock: `${hour % 12 === 0 ? 12 : hour % 12}${iso.slice(13, 19)}`,
    half: hour < 12 ? "AM" : "PM",
    milliseconds: iso.slice(20, 23),
  };
}

function withoutZero(day: string): string {
  return day.replace(/^0/, "");
}

function padded(day: string): string {
  return day.replace(/^0/, " ");
}

function format(
  name: string,
  step: number,
  kind: "zone" | "zoneless" | "yearless",
  write: (shown: Shown) => string,
  minutesEast = 0,
): TimeFormat {
  return {
    ...{ name, step, hasZone: kind === "zone", hasYear: kind !== "yearless" },
    write: (time) => write(shown(time, minutesEast)),
  };
}

const MS = 1;
const S = 1000;

/** Every way that `log/time.ts` reads. */
export const timeFormats: readonly TimeFormat[] = [
  format("ISO 8601", S, "zone", (t) => `${t.year}-${t.month}-${t.day}T${t.clock}Z`),
  format("ISO 8601, ms", MS, "zone", (t) => `${iso(t)}.${t.milliseconds}Z`),
  format("ISO 8601, tenths", 100, "zone", (t) => `${iso(t)}.${t.milliseconds[0]}Z`),
  format("ISO 8601, µs, east", MS, "zone", (t) => `${iso(t)}.${t.milliseconds}456+02:00`, 120),
  format("ISO 8601, ns", MS, "zone", (t) => `${iso(t)}.${t.milliseconds}456789Z`),
  format("ISO 8601, west", S, "zone", (t) => `${iso(t)}-0330`, -210),
  format("ISO 8601, hours east", S, "zone", (t) => `${iso(t)}+08`, 480),
  format("PostgreSQL", MS, "zone", (t) => `${dashed(t)} ${t.clock}.${t.milliseconds}-03`, -180),
  format("Ruby, Go", S, "zone", (t) => `${dashed(t)} ${t.clock} +0545`, 345),
  format("name of a zone", S, "zone", (t) => `${dashed(t)} ${t.clock} UTC`),
  format("name of a zone, west", S, "zone", (t) => `${dashed(t)} ${t.clock} EST`, -300),
  format("name of a zone, east", S, "zone", (t) => `${dashed(t)} ${t.clock} CEST`, 120),
  format("Python, Java", MS, "zoneless", (t) => `${dashed(t)} ${t.clock},${t.milliseconds}`),
  format("blank", S, "zoneless", (t) => `${dashed(t)} ${t.clock}`),
  format("tab", S, "zoneless", (t) => `${dashed(t)}\t${t.clock}`),
  format("underscore", S, "zoneless", (t) => `${dashed(t)}_${t.clock}`),
  format("dash", S, "zoneless", (t) => `${dashed(t)} - ${t.clock}`),
  format("Go, nginx", S, "zoneless", (t) => `${t.year}/${t.month}/${t.day} ${t.clock}`),
  format(
    "dots",
    MS,
    "zoneless",
    (t) => `${t.year}.${t.month}.${t.day} ${t.clock}.${t.milliseconds}`,
  ),
  format("digits", S, "zoneless", (t) => `${t.year}${t.month}${t.day} ${t.clock}`),
  format("digits and T", S, "zoneless", (t) => `${t.year}${t.month}${t.day}T${t.clock}`),
  format(
    "half of the day",
    S,
    "zoneless",
    (t) => `${dashed(t)} ${t.halfClock.padStart(8, "0")} ${t.half}`,
  ),
  format("java.util.logging", S, "zoneless", (t) => `${american(t)} ${t.halfClock} ${t.half}`),
  format("month first", S, "zoneless", (t) => `${american(t)}, ${t.clock}`),
  format("access log", S, "zone", (t) => `[${t.day}/${t.monthName}/${t.year}:${t.clock} +0000]`),
  format(
    "access log, west",
    S,
    "zone",
    (t) => `[${t.day}/${t.monthName}/${t.year}:${t.clock} -0800]`,
    -480,
  ),
  format(
    "RFC 1123",
    S,
    "zone",
    (t) => `${t.weekday}, ${t.day} ${t.monthName} ${t.year} ${t.clock} GMT`,
  ),
  format(
    "RFC 850",
    S,
    "zone",
    (t) => `${t.longWeekday}, ${t.day}-${t.monthName}-${t.year.slice(2)} ${t.clock} GMT`,
  ),
  format("day first", S, "zoneless", (t) => `${t.day}-${t.monthName}-${t.year} ${t.clock}`),
  format(
    "day first, blanks",
    S,
    "zoneless",
    (t) => `${withoutZero(t.day)} ${t.monthName} ${t.year} ${t.clock}`,
  ),
  format(
    "year and name of the month",
    S,
    "zoneless",
    (t) => `${t.year} ${t.monthName} ${t.day} ${t.clock}`,
  ),
  format("ctime", S, "zoneless", (t) => `${ctime(t)} ${t.clock} ${t.year}`),
  format(
    "ctime in brackets, µs",
    MS,
    "zoneless",
    (t) => `[${ctime(t)} ${t.clock}.${t.milliseconds}456 ${t.year}]`,
  ),
  format("date", S, "zone", (t) => `${ctime(t)} ${t.clock} UTC ${t.year}`),
  format("date, Java", S, "zone", (t) => `${ctime(t)} ${t.clock} CET ${t.year}`, 60),
  format(
    "Java, of a zone that many have",
    S,
    "zoneless",
    (t) => `${ctime(t)} ${t.clock} CST ${t.year}`,
  ),
  format(
    "JavaScript",
    S,
    "zone",
    (t) => `${t.weekday} ${t.monthName} ${t.day} ${t.year} ${t.clock} GMT+0100 (CET)`,
    60,
  ),
  format("MinIO", S, "zone", (t) => `${t.clock} UTC ${t.month}/${t.day}/${t.year}`),
  format(
    "signature",
    S,
    "zone",
    (t) => `${t.year}${t.month}${t.day}T${t.clock.replaceAll(":", "")}Z`,
  ),
  epoch("s and fraction", MS, (time) => (time / 1000).toFixed(3)),
  epoch("ms", MS, String),
  epoch("µs", MS, (time) => `${time}456`),
  epoch("ns", MS, (time) => `${time}456789`),
  format("syslog", S, "yearless", (t) => `${t.monthName} ${padded(t.day)} ${t.clock}`),
  format(
    "syslog with zero and ms",
    MS,
    "yearless",
    (t) => `${t.monthName} ${t.day} ${t.clock}.${t.milliseconds}`,
  ),
  format("klog", MS, "yearless", (t) => `E${t.month}${t.day} ${t.clock}.${t.milliseconds}456`),
];

function epoch(name: string, step: number, write: (time: number) => string): TimeFormat {
  return { name: `epoch, ${name}`, step, hasZone: true, hasYear: true, write };
}

function dashed({ year, month, day }: Shown): string {
  return `${year}-${month}-${day}`;
}

function iso(time: Shown): string {
  return `${dashed(time)}T${time.clock}`;
}

function american({ monthName, day, year }: Shown): string {
  return `${monthName} ${withoutZero(day)}, ${year}`;
}

function ctime({ weekday, monthName, day }: Shown): string {
  return `${weekday} ${monthName} ${padded(day)}`;
}

/** A time as one without a year is kept until that is known. */
export function withoutYear(time: number): number {
  return new Date(time).setUTCFullYear(NO_YEAR);
}
