import { describe, expect, it } from "vitest";
import { explained } from "./explained";

const error = (stamp: string, code: string) => `${stamp} host app: S3 error: 503 (${code}): no`;
const frames = (count: number) => "\tat a.b.C.d(C.java:1)\n".repeat(count);
const filler = (stamp: string, count: number) =>
  `${stamp} host app: GET /media/part.parquet 200\n`.repeat(count);

/** When the errors of a log happened: each code with its first and last day. */
async function daysIn(log: string, modified: string, blockLength?: number): Promise<string[]> {
  const options = { now: Date.parse(modified), blockLength };
  const { groups } = await explained([Buffer.from(log)], options);
  return [...groups.values()].map(({ code, times, timeless }) => {
    if (timeless > 0) return `${code} ${timeless} without`;
    const [first, last] = [times.first, times.last].map((time) =>
      new Date(time).toISOString().slice(0, 10),
    );
    return `${code} ${first} ${last}`;
  });
}

describe("the years of a log whose times name none", () => {
  it("are the ones before it was last written to", async () => {
    const log = [error("Nov 18 10:02:11", "SlowDown"), error("Nov 20 10:02:11", "SlowDown")];
    expect(await daysIn(log.join("\n"), "2026-11-20T11:00:00Z")).toEqual([
      "SlowDown 2026-11-18 2026-11-20",
    ]);
    expect(await daysIn(log.join("\n"), "2026-03-01T00:00:00Z")).toEqual([
      "SlowDown 2025-11-18 2025-11-20",
    ]);
  });

  it("turn where the times begin anew", async () => {
    const log = [
      error("Dec 30 23:00:00", "NoSuchKey"),
      error("Dec 31 23:59:59", "SlowDown"),
      error("Jan  1 00:00:01", "SlowDown"),
      error("Jan  2 00:00:01", "BadDigest"),
    ];
    for (const blockLength of [100, 1000, undefined]) {
      expect(await daysIn(log.join("\n"), "2027-01-02T10:00:00Z", blockLength)).toEqual([
        "NoSuchKey 2026-12-30 2026-12-30",
        "SlowDown 2026-12-31 2027-01-01",
        "BadDigest 2027-01-02 2027-01-02",
      ]);
    }
  });

  it("turn as often as there are years in it", async () => {
    const years = ["Mar", "Sep", "Feb", "Aug", "Jan", "Dec"].map(
      (month) =>
        `${error(`${month} 10 10:02:11`, "SlowDown")}\n${filler(`${month} 11 10:02:11`, 9)}`,
    );
    expect(await daysIn(years.join(""), "2026-12-31T00:00:00Z", 400)).toEqual([
      "SlowDown 2024-03-10 2026-12-10",
    ]);
  });

  it("do not turn where a line was written a moment late", async () => {
    const log = [
      error("Nov 20 10:02:12", "SlowDown"),
      error("Nov 20 10:02:11", "SlowDown"),
      error("Nov 19 23:59:59", "SlowDown"),
    ];
    expect(await daysIn(log.join("\n"), "2026-11-21T00:00:00Z", 60)).toEqual([
      "SlowDown 2026-11-19 2026-11-20",
    ]);
  });

  it("are known where the log ends with lines that have no time", async () => {
    const log = `${error("Dec 31 10:02:11", "SlowDown")}\n${error("Jan  2 10:02:11", "BadDigest")}\n`;
    for (const count of [0, 10, 400, 20_000]) {
      expect(await daysIn(log + frames(count), "2027-01-03T00:00:00Z")).toEqual([
        "SlowDown 2026-12-31 2026-12-31",
        "BadDigest 2027-01-02 2027-01-02",
      ]);
    }
  });

  it("are known where a block ends with lines that have no time", async () => {
    const log = [
      filler("Nov  1 10:02:11", 200),
      error("Nov 20 10:02:11", "SlowDown"),
      `\n${frames(600)}`,
      filler("Nov 29 10:02:11", 200),
    ];
    expect(await daysIn(log.join(""), "2026-11-30T00:00:00Z", 20_000)).toEqual([
      "SlowDown 2026-11-20 2026-11-20",
    ]);
  });

  it("are known beside times that name theirs", async () => {
    const log = [
      error("Nov 20 10:02:11", "SlowDown"),
      "2026-11-21T10:02:11Z ERROR S3 error: 404 (NoSuchKey): no",
      "2026-11-21T10:02:12Z INFO next",
    ];
    expect(await daysIn(log.join("\n"), "2026-11-22T00:00:00Z")).toEqual([
      "SlowDown 2026-11-20 2026-11-20",
      "NoSuchKey 2026-11-21 2026-11-21",
    ]);
  });

  it("may be leap years", async () => {
    const log = error("Feb 29 10:02:11", "SlowDown");
    expect(await daysIn(log, "2024-03-01T00:00:00Z")).toEqual(["SlowDown 2024-02-29 2024-02-29"]);
  });
});
