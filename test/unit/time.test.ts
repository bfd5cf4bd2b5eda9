import { describe, expect, it } from "vitest";
import { Lines } from "../../server/src/log/lines";
import { stampIn } from "../../server/src/log/time";
import { Times } from "../../server/src/log/times";

const timeOf = (line: string) => {
  const stamp = stampIn(line);
  return stamp && new Date(stamp.time).toISOString();
};

describe("a date of two digits each", () => {
  it.each([
    ["26/11/20 10:02:11 WARN TaskSetManager: Lost task 3.0", "2026-11-20T10:02:11.000Z"],
    ["26/11/20 10:02:11 INFO mapreduce.Job: Running job", "2026-11-20T10:02:11.000Z"],
  ])("begins with the year where Hadoop and Spark write it: %s", (line, time) => {
    expect(timeOf(line)).toBe(time);
  });

  it.each([
    "20/11/26 10:02:11 starting",
    "20/11/26 10:02:11 ERROR cannot read",
    "1/26/11/20 10:02:11",
  ])("may be any elsewhere: %s", (line) => {
    expect(timeOf(line)).toBeUndefined();
  });
});

describe("the time of an answer that curl prints", () => {
  it.each([
    "> PUT /k HTTP/1.1\n> Date: Fri, 20 Nov 2026 08:00:00 GMT\n>\n< HTTP/1.1 403 Forbidden\n< Date: Fri, 20 Nov 2026 10:02:11 GMT\n",
    "> PUT /k HTTP/2\n> x-date: 1\n>\n< HTTP/2 403\n< date: Fri, 20 Nov 2026 10:02:11 GMT\n",
  ])("is the service's, not what the client takes it for", (text) => {
    const time = new Times(new Lines(text), undefined).of({ start: 0, end: text.length });
    expect(time).toBe(Date.UTC(2026, 10, 20, 10, 2, 11));
  });
});
