import { readCorpus, type Wanted } from "./corpus";
import { isInCatalog, type Score, score } from "./score";

/**
 * Prints recall and precision of each part of the corpus, overall and by shape. What breaks is
 * named for our own cases only: the untouched part tells how well the rules carry, as long as
 * nobody mends them for it case by case.
 */
for (const part of ["cases", "untouched"]) {
  const scores = readCorpus(`test/corpus/${part}`).map(score);
  console.log(`\n${part}: ${summary(scores)}`);
  const byShape = new Map<string, Score[]>();
  for (const one of scores) {
    byShape.set(one.case.shape, [...(byShape.get(one.case.shape) ?? []), one]);
  }
  for (const [shape, those] of byShape) {
    if (process.argv.includes("--all") || those.some(isBroken)) {
      console.log(`  ${shape}: ${summary(those)}`);
    }
    if (part === "untouched") continue;
    for (const { case: one, missed, false: wrong } of those.filter(isBroken)) {
      const words = missed.map(({ start, end }) => one.text.slice(start, end));
      if (words.length > 0) console.log(`    ${one.name}: missed ${words.join(", ")}`);
      if (wrong.length > 0) console.log(`    ${one.name}: false ${wrong.join(", ")}`);
    }
  }
}

function isBroken({ missed, false: wrong }: Score): boolean {
  return missed.length + wrong.length > 0;
}

/** Codes and messages must be found; what SDKs put in their place may be explained. */
function summary(scores: readonly Score[]): string {
  const sum = (count: (one: Score) => number) => scores.reduce((all, one) => all + count(one), 0);
  const of = (places: readonly Wanted[], isSdk: boolean) =>
    places.filter(({ kind }) => (kind === "sdk") === isSdk).length;
  const must = sum(({ case: one }) => of(one.wanted, false));
  const found = must - sum(({ missed }) => of(missed, false));
  const unlisted = sum(
    ({ case: one, missed }) =>
      missed.filter((place) => place.kind !== "sdk" && !isInCatalog(place, one.text)).length,
  );
  const may = sum(({ case: one }) => of(one.wanted, true));
  const explained = may - sum(({ missed }) => of(missed, true));
  const silent = sum((one) => one.case.silent.length);
  const wrong = sum((one) => one.false.length);
  return [
    `${scores.length} cases`,
    `recall ${percent(found, must)} (${found} of ${must})`,
    ...(unlisted > 0
      ? [`${percent(found, must - unlisted)} without the ${unlisted} of vendors not in the catalog`]
      : []),
    `precision ${percent(found, found + wrong)} (${wrong} marks in ${silent} silent places)`,
    `${explained} of ${may} words of SDKs explained`,
  ].join(", ");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
