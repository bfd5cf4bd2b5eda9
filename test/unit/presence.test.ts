import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Presence } from "../../server/src/recognition/presence";

const patterns = [/(?<!no )needle/, /hay{1,60}stack/, /\bpin\b/];
const REACH = 20_000;

const fragment = fc.oneof(
  fc.constantFrom("needle", "no needle", "hayyyystack", "hay", "stack", "pin", "pins", "\n", " "),
  fc.constantFrom(" lorem ipsum".repeat(50), "x".repeat(5000)),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(9), fc.nat(9000)),
  inserted: fc.oneof(fc.constant(""), fragment),
});

describe("presence", () => {
  it("after any edits is what a fresh look at the first units finds", () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 20 }),
        fc.array(edit, { maxLength: 40, size: "max" }),
        (fragments, edits) => {
          let text = fragments.join("");
          const presence = new Presence(patterns, REACH);
          for (const { at, removed, inserted } of edits) {
            const start = Math.floor(at * text.length);
            const end = Math.min(text.length, start + removed);
            text = text.slice(0, start) + inserted + text.slice(end);
            presence.edit(start, end, start + inserted.length);
            const head = text.slice(0, REACH);
            const expected = patterns.reduce(
              (found, pattern, bit) => (pattern.test(head) ? found | (1 << bit) : found),
              0,
            );
            expect(presence.in(text)).toBe(expected);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
