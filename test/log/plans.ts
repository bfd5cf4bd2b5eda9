import fc from "fast-check";
import type { Entry, LogPlan } from "./knownLog";
import { timeFormats } from "./timeFormats";

const DAY = 86_400_000;

const entry: fc.Arbitrary<Entry> = fc.record({
  type: fc.oneof(
    { arbitrary: fc.constant("error" as const), weight: 60 },
    { arbitrary: fc.constant("quiet" as const), weight: 30 },
    { arbitrary: fc.constant("long" as const), weight: 1 },
  ),
  kind: fc.nat(),
  // Many logs are about one vendor, so that it tells of the events that name none.
  vendor: fc.oneof(fc.nat(), fc.constant(0)),
  code: fc.nat(),
  isNamed: fc.boolean(),
  // An id may come again: a request is tried several times.
  facts: fc.oneof(fc.nat(100_000), fc.nat(9)),
  // A line may be written behind a later one.
  gap: fc
    .oneof(fc.integer({ min: -3, max: 60 }), fc.constantFrom(0, 3600, 86_400, 2 * 86_400))
    .map((seconds) => seconds * 1000),
});

/** Any log. */
export const plans: fc.Arbitrary<LogPlan> = fc.record({
  entries: fc.array(entry, { maxLength: 120, size: "max" }),
  format: fc.option(fc.constantFrom(...timeFormats), { nil: undefined, freq: 15 }),
  start: fc.integer({ min: 0, max: 1000 }).map((day) => Date.UTC(2025, 0) + day * DAY),
  isMixed: fc.boolean(),
});
