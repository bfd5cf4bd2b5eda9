import { readCorpus } from "./corpus";
import { type Score, score } from "./score";

/** Prints recall and precision of each part of the corpus, overall and by shape. */
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
    for (const { case: one, missed, false: wrong } of those.filter(isBroken)) {
      if (missed.length > 0) console.log(`    ${one.name}: missed ${missed.join(", ")}`);
      if (wrong.length > 0) console.log(`    ${one.name}: false ${wrong.join(", ")}`);
    }
  }
}

function isBroken({ missed, false: wrong }: Score): boolean {
  return missed.length + wrong.length > 0;
}

function summary(scores: readonly Score[]): string {
  const sum = (count: (one: Score) => number) => scores.reduce((all, one) => all + count(one), 0);
  const found = sum((one) => one.found);
  const wanted = sum((one) => one.case.wanted.length);
  const silent = sum((one) => one.case.silent.length);
  const wrong = sum((one) => one.false.length);
  return [
    `${scores.length} cases`,
    `recall ${percent(found, wanted)} (${found} of ${wanted})`,
    `precision ${percent(found, found + wrong)} (${wrong} marks in ${silent} silent places)`,
  ].join(", ");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
