import { describe, expect, it } from "vitest";
import { readCorpus } from "../corpus/corpus";
import { isInCatalog, score } from "../corpus/score";

/** Our own cases, which the recogniser is made for. */
const cases = readCorpus("test/corpus/cases");
/** Cases of somebody who has not read the recogniser; `test/corpus/README.md` says why. */
const untouched = readCorpus("test/corpus/untouched").map(score);

describe("corpus", () => {
  it("has at least 400 cases in more than 25 languages", () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(new Set(cases.map(({ language }) => language)).size).toBeGreaterThan(25);
  });

  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const { missed, false: wrong } = score(one);
    expect(missed.filter(({ kind }) => kind !== "sdk")).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

describe("the untouched part", () => {
  it("has no mark where the text must stay silent", () => {
    expect(untouched.flatMap((one) => one.false)).toEqual([]);
  });

  it("is found to 99 % of what the catalog has", () => {
    const must = untouched.flatMap(({ case: one }) =>
      one.wanted.filter((place) => place.kind !== "sdk" && isInCatalog(place, one.text)),
    );
    const missed = untouched.flatMap(({ case: one, missed: places }) =>
      places.filter((place) => place.kind !== "sdk" && isInCatalog(place, one.text)),
    );
    expect(missed.length / must.length).toBeLessThanOrEqual(0.01);
  });
});
