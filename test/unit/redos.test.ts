import { checkSync } from "recheck";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { allShapes } from "../../server/src/recognition/shapes";
import { listPatterns } from "../../server/src/recognition/shapes/lists";
import { statusShapes } from "../../server/src/recognition/shapes/statuses";
import { HOST_LABEL } from "../../server/src/vendors/signs/hostPattern";

/** How long one pattern is looked at, in milliseconds; what takes longer has shown no danger. */
const TIMEOUT = 1000;

const patterns = [
  ["a host's label", new RegExp(HOST_LABEL)] as const,
  ...builtinCatalog.vendors.flatMap(({ id, signs }) =>
    (signs.requestIds ?? []).map((source) => [`${id}, request id`, new RegExp(source)] as const),
  ),
  ...listPatterns.map((one, at) => [`list ${at}`, one] as const),
  ...[...allShapes, ...statusShapes].flatMap(({ name, left, right }) => [
    ...(left ? [[`${name}, left`, left] as const] : []),
    ...(right ? [[`${name}, right`, right] as const] : []),
  ]),
];

/**
 * The pattern without its upper bounds, anchored on both sides. The bounds keep a shape harmless at
 * each code; without them a checker sees in a second what it would have to unfold with them. A text
 * is read from the code outwards, which makes no difference to how ambiguous a pattern is.
 */
function unbounded({ source }: RegExp): string {
  return `^(?:${source.replace(/\{(\d+),\d+\}/g, (_, least) => (least === "0" ? "*" : "+"))})$`;
}

describe("no pattern can backtrack exponentially", () => {
  it.each(patterns)("%s", (_, pattern) => {
    const found = checkSync(unbounded(pattern), pattern.flags, { timeout: TIMEOUT });
    expect(found.status === "vulnerable" && found.complexity.type).not.toBe("exponential");
  });
});

describe("what a pattern repeats across lines has an upper bound", () => {
  it.each(patterns)("%s", (_, { source }) => {
    expect(source).not.toMatch(/(?:\[\^[^\]\n]*\]|\\[sS]|[^[\\]\)|[^\\]\.)(?:[*+]|\{\d+,\})/);
  });
});
