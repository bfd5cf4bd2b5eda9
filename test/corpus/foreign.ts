import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { documentKind } from "../../server/src/recognition/documentKind";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";

/**
 * Reads every text file below some folders, and prints each mark with what stands around it, to be
 * looked at: `npm run corpus:foreign -- FOLDER…`.
 */
const recogniser = new Recogniser(lexiconOf(builtinCatalog));
const PROSE = /\.(?:md|markdown|rst|txt|adoc)$/i;
const SKIPPED = /\.(?:map|png|jpe?g|gif|ico|woff2?|ttf|node|wasm|gz|zip|br|so|exe|vsix|jar)$/i;
/** The longest file that is read, in bytes: VS Code hands no larger one to extensions. */
const LONGEST = 50_000_000;

let bytes = 0;
let files = 0;
let marks = 0;

function read(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) read(path);
    else if (entry.isFile() && !SKIPPED.test(entry.name)) readText(path);
  }
}

function readText(path: string): void {
  const content = readFileSync(path);
  if (content.length > LONGEST || content.subarray(0, 8192).includes(0)) return;
  const text = content.toString("utf8");
  bytes += content.length;
  files++;
  const kind = documentKind(path, PROSE.test(path) ? "markdown" : "source", text);
  for (const { start, end, shape, position } of new Reading(recogniser, text, kind).occurrences) {
    marks++;
    const around = text.slice(Math.max(0, start - 60), start);
    const behind = text.slice(end, end + 40);
    const line = `${around}‹${text.slice(start, end)}›${behind}`.replace(/\s+/g, " ");
    console.log(`${path}: [${kind}, ${position}, ${shape}] ${line}`);
  }
}

for (const folder of process.argv.slice(2)) read(folder);
const perMark = marks === 0 ? "no mark" : `one mark per ${(bytes / 1e6 / marks).toFixed(1)} MB`;
console.log(`${marks} marks in ${files} files, ${(bytes / 1e6).toFixed(0)} MB: ${perMark}`);
