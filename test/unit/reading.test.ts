import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Reading } from "../../server/src/recognition/reading";
import { allShapes } from "../../server/src/recognition/shapes";
import { recogniser, unmarked } from "./marked";

/** How many edits are tried; `EDITS=1000000` tries a million. */
const EDITS = Number(process.env.EDITS ?? 100_000);
const EDITS_PER_TEXT = 100;
/** When shrinking a failure is given up, in milliseconds. */
const TIME_LIMIT = EDITS * 3;
/** After how many edits the reading is compared with a fresh one. */
const COMPARED_EVERY = 10;

/** Shapes at their full length, in which an edit decides about a code far away. */
const farReaching = [
  `switch (e.code) {\n${'  case "Other": return false; // for one reason or another\n'.repeat(50)}  case "SlowDown":\n`,
  `<Error><Message>${"lorem ".repeat(300)}</Message><Code>InternalError</Code></Error>`,
  `RETRYABLE_CODES = [${'"SomeOtherCodeOfTheService", '.repeat(35)}"SlowDown"]`,
  `["InternalError", ${'"SomeOtherCodeOfTheService", '.repeat(35)}].includes(err.code)`,
  `RETRYABLE_CODES = [${'"SomeOtherCodeOfTheService", '.repeat(340)}"SlowDown", "AccessDenied"]`,
  `["AccessDenied", "InternalError", ${'"SomeOtherCodeOfTheService", '.repeat(340)}].includes(err.code)`,
];

/** What texts are made of: every shape, the pieces of them, and what breaks offsets. */
const fragment = fc.oneof(
  fc.constantFrom(...allShapes.map(({ example }) => unmarked(example))),
  fc.constantFrom(...farReaching),
  fc.constantFrom(
    ...["\n", "\r\n", "\r", " ", "\t", '"', "'", "`", "\\", "(", ")", "{", "[", ",", ":", "<", ">"],
    ...["NoSuchKey", "SlowDown", "NO_SUCH_KEY", "is_no_such_key", "System Capacity Not enough"],
    ...["🪣", "\ud83e", "\udea3", "错误", "é", "case ", "switch (code) {\n", "<Error>", "</Error>"],
    ...["// s3-error-codes-disable NoSuchKey, SlowDown -- why (x), y\n"],
    ...["# s3-error-codes: vendor ibm-cos, otc-obs, jdcloud-oss\n"],
    ...["Error Code: 403 Forbidden;", "https://x/%3ENoSuchKey", "\\nNoSuchKey", "ErrCodeNoSuchKey"],
    ...["# s3-error-codes-disable\n", "// s3-error-codes: vendor ibm-cos\n", "s3-error-codes"],
    ...["lorem ipsum dolor ".repeat(200), "x".repeat(5000), '"a", '.repeat(30), "\n".repeat(70)],
  ),
);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(2000)),
  inserted: fc.oneof(fc.constant(""), fragment),
});

const filler = "2026-11-20 10:02:11 INFO GET /bucket/object 200 OK\n".repeat(700);

describe("reading", () => {
  it("after any edits is what a fresh reading is", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { minLength: 5, maxLength: 60, size: "max" }),
        fc.array(edit, { minLength: EDITS_PER_TEXT, maxLength: EDITS_PER_TEXT, size: "max" }),
        fc.constantFrom("log" as const, "source" as const),
        (fragments, edits, kind) => {
          let text = fragments.join("\n") + filler;
          const reading = new Reading(recogniser, text, kind);
          edits.forEach(({ at, removed, inserted }, index) => {
            const start = Math.floor(at * Math.max(0, text.length - filler.length));
            const end = Math.min(text.length, start + removed);
            text = text.slice(0, start) + inserted + text.slice(end);
            reading.edit(text, start, end, start + inserted.length);
            if (index % COMPARED_EVERY !== COMPARED_EVERY - 1) return;
            const fresh = new Reading(recogniser, text, kind);
            expect(reading.occurrences).toEqual(fresh.occurrences);
            expect(reading.directives).toEqual(fresh.directives);
            expect(reading.evidence).toBe(fresh.evidence);
          });
        },
      ),
      { numRuns: Math.ceil(EDITS / EDITS_PER_TEXT), interruptAfterTimeLimit: TIME_LIMIT },
    );
  });

  it("is the same slice by slice, with edits in between", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { minLength: 5, maxLength: 60, size: "max" }),
        fc.array(fc.tuple(fc.nat(40_000), edit), { maxLength: 20 }),
        (fragments, steps) => {
          let text = fragments.join("\n") + filler;
          const reading = new Reading(recogniser, text, "log");
          for (const [units, { at, removed, inserted }] of steps) {
            reading.readOn(units);
            const start = Math.floor(at * text.length);
            const end = Math.min(text.length, start + removed);
            text = text.slice(0, start) + inserted + text.slice(end);
            reading.edit(text, start, end, start + inserted.length);
          }
          while (!reading.readOn(1000));
          const fresh = new Reading(recogniser, text, "log");
          expect(reading.occurrences).toEqual(fresh.occurrences);
          expect(reading.directives).toEqual(fresh.directives);
        },
      ),
      { numRuns: Math.ceil(EDITS / EDITS_PER_TEXT), interruptAfterTimeLimit: TIME_LIMIT },
    );
  });

  it("tells the codes of a part before the whole has been read, and after", () => {
    const part =
      "2026-11-20 10:02:11 ERROR An error occurred (SlowDown) when calling the PutObject operation\n";
    const text = filler.repeat(3) + part + filler + part + filler.repeat(3);
    const from = filler.length * 3;
    const reading = new Reading(recogniser, text, "log");
    const early = reading.occurrencesIn(from, from + part.length);
    expect(early).toEqual([expect.objectContaining({ code: "SlowDown", start: from + 45 })]);
    expect(reading.isDone).toBe(false);
    expect(reading.occurrences).toHaveLength(2);
    expect(reading.occurrencesIn(from, from + part.length)).toEqual(early);
    expect(reading.occurrenceAt(from + 50)).toEqual(early[0]);
  });

  it("stays within the text, whatever the text is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 2000 }),
        fc.array(fragment),
        (noise, parts) => {
          const text = parts.join(noise);
          let done = 0;
          for (const { start, end } of new Reading(recogniser, text, "log").occurrences) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads a line of 10 MB as safely as 10 MB of lines", () => {
    const line = `{"code":"NoSuchKey","message":"no","requestId":"1"},`.repeat(20_000);
    expect(new Reading(recogniser, line, "log").occurrences).toHaveLength(20_000);
  });
});
