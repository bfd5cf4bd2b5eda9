import { describe, expect, it } from "vitest";
import { firstUnit, lastUnit } from "../../server/src/recognition/shapes/edges";

describe("the units at the edges of a pattern", () => {
  it.each([
    [/occurred \(/, "o", "("],
    [/: no/, ":", "o"],
    [/\) when/, ")", "n"],
    [/a\\/, "a", "\\"],
    [/x\}/, "x", "}"],
    [/a(?:b|c)d/, "a", "d"],
    [/a+b/, "a", "b"],
  ])("%s are plain", (pattern, first, last) => {
    expect([firstUnit(pattern), lastUnit(pattern)]).toEqual([first, last]);
  });

  it.each([
    /a|b/,
    /a?b?/,
    /a*b*/,
    /a{0,2}b{0,2}/,
    /(?:a)(?:b)/,
    /[ab][(|)]/,
    /\sa\s/,
    /\ba\b/,
    /^a$/,
    /.a./,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: logs have colours
    /\x1ba\x1b/,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the same, written otherwise
    /\u001ba\u001b/,
    /(?=a)x(?<=b)/,
    /(?<=a(?:b)c)x(y(z))/,
    /ab/i,
  ])("%s are not", (pattern) => {
    expect([firstUnit(pattern), lastUnit(pattern)]).toEqual([undefined, undefined]);
  });
});
