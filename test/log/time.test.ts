import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedStampIn, type Stamp, stampIn } from "../../server/src/log/time";
import { timeFormats, withoutYear } from "./timeFormats";

/** A time as a table shows it: `2026-11-20T10:02:11.000Z`, without what it does not know. */
function told(stamp: Stamp | undefined): string {
  if (!stamp) return "none";
  const iso = new Date(stamp.time).toISOString();
  const date = stamp.hasYear ? iso : iso.slice("1972-".length);
  return stamp.hasZone ? date : date.slice(0, -1);
}

describe("a time in a line", () => {
  it.each([
    ["2026-11-20T10:02:11Z ERROR", "2026-11-20T10:02:11.000Z"],
    ["2026-11-20T10:02:11.1Z", "2026-11-20T10:02:11.100Z"],
    ["2026-11-20T10:02:11,12Z", "2026-11-20T10:02:11.120Z"],
    ["2026-11-20T10:02:11.123456789+02:00", "2026-11-20T08:02:11.123Z"],
    ["2026-11-20 10:02:11.123456 -0500", "2026-11-20T15:02:11.123Z"],
    ["2026-11-20 10:02:11.123+08", "2026-11-20T02:02:11.123Z"],
    ["Fri Nov 20 10:02:11 -03 2026", "2026-11-20T13:02:11.000Z"],
    ["2026-11-20 00:30:00 +0530", "2026-11-19T19:00:00.000Z"],
    ["2026-11-20 10:02:11 PST", "2026-11-20T18:02:11.000Z"],
    ["2026-07-20 10:02:11 CEST", "2026-07-20T08:02:11.000Z"],
    ["Fri Nov 20 10:02:11 UTC 2026", "2026-11-20T10:02:11.000Z"],
    ["Fri Nov 20 10:02:11 CET 2026", "2026-11-20T09:02:11.000Z"],
    ["Fri Nov 20 2026 10:02:11 GMT+0100 (CET)", "2026-11-20T09:02:11.000Z"],
    ["Fri, 20 Nov 2026 10:02:11 GMT", "2026-11-20T10:02:11.000Z"],
    ["Friday, 20-Nov-26 10:02:11 GMT", "2026-11-20T10:02:11.000Z"],
    ['owner media [20/Nov/2026:22:02:11 -0800] "GET', "2026-11-21T06:02:11.000Z"],
    ["Time: 10:02:11 UTC 11/20/2026", "2026-11-20T10:02:11.000Z"],
    ["X-Amz-Date=20261120T100211Z&X-Amz-Expires=60", "2026-11-20T10:02:11.000Z"],
    ["2024-02-29T10:02:11Z", "2024-02-29T10:02:11.000Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
  ])("with a zone: %s", (line, time) => {
    expect(told(stampIn(line))).toBe(time);
  });

  it.each([
    ["2026-11-20 10:02:11,123 ERROR", "2026-11-20T10:02:11.123"],
    ["2026/11/20 10:02:11 [error]", "2026-11-20T10:02:11.000"],
    ["2026-11-20\t10:02:11\tFRA2", "2026-11-20T10:02:11.000"],
    ["20261120 10:02:11", "2026-11-20T10:02:11.000"],
    ["2026-11-20 10:02:11 PM", "2026-11-20T22:02:11.000"],
    ["2026-11-20 12:02:11 AM", "2026-11-20T00:02:11.000"],
    ["2026-11-20 12:02:11 PM", "2026-11-20T12:02:11.000"],
    ["2026-11-20 22:02:11 PM", "2026-11-20T22:02:11.000"],
    ["Nov 20, 2026 9:02:11 AM com.example.Backup run", "2026-11-20T09:02:11.000"],
    ["Nov 20, 2026 9:02:11 PM", "2026-11-20T21:02:11.000"],
    ["[Fri Nov 20 10:02:11.123456 2026] [proxy:error]", "2026-11-20T10:02:11.123"],
    ["2026 Nov 20 10:02:11", "2026-11-20T10:02:11.000"],
    ["2026-11-20 10:02:11 Amazon", "2026-11-20T10:02:11.000"],
    ["2026-11-20 10:02:11-10:05:00 window", "2026-11-20T10:02:11.000"],
  ])("without one, as it stands: %s", (line, time) => {
    expect(told(stampIn(line))).toBe(time);
  });

  it.each([
    ["2026-11-20 10:02:11 CST", "2026-11-20T10:02:11.000"],
    ["Fri Nov 20 10:02:11 IST 2026", "2026-11-20T10:02:11.000"],
    ["2026-11-20 10:02:11 GMT+1", "2026-11-20T10:02:11.000"],
  ])("with a zone that may be several, as it stands: %s", (line, time) => {
    expect(told(stampIn(line))).toBe(time);
  });

  it.each([
    ["Nov 20 10:02:11 host app[812]:", "11-20T10:02:11.000"],
    ["Nov  5 10:02:11 host", "11-05T10:02:11.000"],
    ["<14>Feb 29 10:02:11 host", "02-29T10:02:11.000"],
    ["E1120 10:02:11.123456       1 store.go:81]", "11-20T10:02:11.123"],
    ["Nov 20 10:02:11 2048 bytes left", "11-20T10:02:11.000"],
  ])("without a year: %s", (line, time) => {
    expect(told(stampIn(line))).toBe(time);
  });

  it.each([
    ["1795168931.123 45 192.0.2.3 TCP_MISS/503", "2026-11-20T10:02:11.123Z"],
    ["1795168931123 ERROR", "2026-11-20T10:02:11.123Z"],
    ['{"ts":1795168931.1234567,"level":"error"', "2026-11-20T10:02:11.123Z"],
    ['{"level":"error","time":1795168931123}', "2026-11-20T10:02:11.123Z"],
    ['{"@timestamp": "1795168931123456"}', "2026-11-20T10:02:11.123Z"],
    ["level=error ts=1795168931 msg=put", "2026-11-20T10:02:11.000Z"],
    ["epoch: 1795168931123456789", "2026-11-20T10:02:11.123Z"],
  ])("since 1970: %s", (line, time) => {
    expect(told(stampIn(line))).toBe(time);
  });

  it.each([
    ["a day or a month first", "11/20/2026 10:02:11"],
    ["a day or a month first", "05/06/2026 10:02:11"],
    ["a day or a month first", "20.11.2026 10:02:11"],
    ["a day or a month first behind a clock", "10:02:11 05/06/2026"],
    ["a year or a day first", "26-11-20 10:02:11"],
    ["a clock alone", "10:02:11 ERROR"],
    ["a day alone", "2026-11-20 ERROR"],
    ["a clock without seconds", "2026-11-20 10:02 ERROR"],
    ["a month that there is not", "2026-13-20 10:02:11"],
    ["a day that there is not", "2026-02-30 10:02:11"],
    ["a day that there is not in that year", "2026-02-29 10:02:11"],
    ["an hour that there is not", "2026-11-20 24:02:11"],
    ["a minute that there is not", "2026-11-20 10:60:11"],
    ["a part of a number", "12026-11-20 10:02:11"],
    ["a number of bytes", "1795168931 bytes copied"],
    ["a number that is no time", '{"expires":1795168931}'],
    ["a length", "1795168931123ms"],
    ["a clock that was never set", "1970-01-01T00:00:00Z"],
    ["no time at all", "0001-01-01T00:00:00Z"],
    ["what never ends", "9999-12-31T23:59:59Z"],
  ])("is none where it is %s: %s", (_, line) => {
    expect(stampIn(line)).toBeUndefined();
  });

  it("is the first that is one", () => {
    const line = "1970-01-01T00:00:00Z took 10:02:11, 2026-11-20T10:02:11Z, 2027-01-01T00:00:00Z";
    expect(told(stampIn(line))).toBe("2026-11-20T10:02:11.000Z");
  });

  it("may be as early as is asked for", () => {
    expect(told(stampIn("1999-12-31T10:02:11Z", Number.NEGATIVE_INFINITY))).toBe(
      "1999-12-31T10:02:11.000Z",
    );
  });

  it("is behind its name where others stand before it", () => {
    const record =
      '{"lastModified": "2020-01-01T00:00:00Z", "eventTime": "2026-11-20T10:02:11Z", "time": 1}';
    expect(told(namedStampIn(record))).toBe("2026-11-20T10:02:11.000Z");
    expect(namedStampIn('{"lastModified": "2020-01-01T00:00:00Z"}')).toBeUndefined();
  });
});

describe("any time", () => {
  it.each(timeFormats.map((format) => [format.name, format] as const))(
    "is read as it was written: %s",
    (_, { write, step, hasZone, hasYear }) => {
      const from = Date.UTC(2006, 0, 3);
      const steps = (Date.UTC(2040, 0) - from) / step;
      fc.assert(
        fc.property(fc.nat(steps - 1), (at) => {
          const time = from + at * step;
          const line = `${write(time)} ERROR [worker-3] no`;
          const stamp = stampIn(line);
          expect(stamp, line).toMatchObject({ hasZone, hasYear });
          expect(stamp?.time, line).toBe(hasYear ? time : withoutYear(time));
        }),
        { numRuns: 500 },
      );
    },
  );
});
