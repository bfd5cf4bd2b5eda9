import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DidOpenTextDocumentNotification,
  HoverRequest,
  TextDocumentItem,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { OpenDocument } from "../../server/src/openDocument";
import type { DocumentKind } from "../../server/src/recognition/documentKind";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";
import { TextEvidence } from "../../server/src/vendors/textEvidence";
import { commandLineRows } from "./commandLine";
import { longLogRows } from "./longLog";
import { best, printTable, quantile, type Row, time } from "./measure";
import { BARE, OURS, started } from "./servers";
import { generatedLog, installedSource } from "./texts";

const codes = [...builtinCatalog.codes];
const recogniser = new Recogniser(lexiconOf(builtinCatalog));

/** Milliseconds from spawning a server to its `initialize` answer. */
async function timeToInitialize(bundle: string): Promise<number> {
  const start = performance.now();
  const { stop } = await started(bundle);
  const ms = performance.now() - start;
  stop();
  return ms;
}

async function startRows(): Promise<Row[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < 15; i++) {
    bare.push(await timeToInitialize(BARE));
    ours.push(await timeToInitialize(OURS));
  }
  return [
    {
      what: "spawn to `initialize` answer, median",
      value: quantile(ours, 0.5),
      against: "bare vscode-languageserver",
      peer: quantile(bare, 0.5),
    },
  ];
}

/** Hovers on the codes of a log of 1 MB, through the spawned server. */
async function hoverRows(): Promise<Row[]> {
  const text = generatedLog(codes, 1_000_000, 900);
  const uri = "file:///bench/app.log";
  const lines = text.split("\n");
  const spots = lines.flatMap((line, at) => {
    const character = line.indexOf("error occurred (");
    return character < 0 ? [] : [{ line: at, character: character + 18 }];
  });
  const { connection, stop } = await started(OURS);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "log", version: 1, text },
  });
  const times: number[] = [];
  for (const position of spots) {
    const start = performance.now();
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    times.push(performance.now() - start);
  }
  stop();
  return [
    { what: "first hover in a 1 MB log", value: times[0]! },
    { what: "hover, p50", value: quantile(times.slice(1), 0.5) },
    { what: "hover, p99", value: quantile(times.slice(1), 0.99) },
  ];
}

/** Full recognition, evidence and fields included, beside a bare regex and ripgrep. */
function recognitionRows(): Row[] {
  const log = generatedLog(codes, 10_000_000, 9000);
  const source = installedSource(10_000_000);
  return [
    ...comparedRows("10 MB log with 9,000 codes", log, "log"),
    ...comparedRows("10 MB of source", source, "source"),
    signRow(log),
    listRow(),
  ];
}

/** The signs of vendors in all of a log of 10 MB, beside recognition in it. */
function signRow(log: string): Row {
  const { reader } = vendorSignsOf(builtinCatalog);
  return {
    what: "signs of vendors in the 10 MB log",
    value: best(() => new TextEvidence(reader, log, "log").readOn(log.length)),
    against: "recognition",
    peer: best(() => new Reading(recogniser, log, "log").occurrences),
  };
}

/** A list of 3,000 codes, a line each: every shape that knows lists walks back along it. */
function listRow(): Row {
  const list = Array.from({ length: 3000 }, (_, at) => `"${codes[at % codes.length]}",`).join("\n");
  return {
    what: "list of 3,000 codes, 60 KB",
    value: best(() => new Reading(recogniser, list, "source").occurrences),
    against: "bare alternation",
    peer: bareAlternation(list),
  };
}

function comparedRows(what: string, text: string, kind: DocumentKind): Row[] {
  const value = best(() => new Reading(recogniser, text, kind).occurrences);
  const rows = [
    { against: "bare alternation", peer: bareAlternation(text) },
    { against: "word pattern and a set", peer: wordsInSet(text) },
    { against: "rg -o -w -F -f CODES", peer: ripgrep(text) },
  ];
  return rows.map((row, at) => ({ what: `${what} (${at + 1})`, value, ...row }));
}

/** One alternation of all codes. */
function bareAlternation(text: string): number {
  const escaped = codes.map((code) => code.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const alternation = new RegExp(`\\b(?:${escaped.join("|")})\\b`, "g");
  return best(() => [...text.matchAll(alternation)].length);
}

/** Every capitalised word, looked up. */
function wordsInSet(text: string): number {
  const known = new Set(codes);
  return best(
    () => [...text.matchAll(/\b[A-Z][A-Za-z0-9]{4,}\b/g)].filter(([run]) => known.has(run)).length,
  );
}

/** ripgrep printing its hits; not a number where it is not installed. */
function ripgrep(text: string): number {
  if (spawnSync("rg", ["--version"]).error) return Number.NaN;
  const folder = mkdtempSync(join(tmpdir(), "s3-error-codes-bench-"));
  const file = join(folder, "text");
  const list = join(folder, "codes.txt");
  writeFileSync(file, text);
  writeFileSync(list, codes.join("\n"));
  const args = ["-o", "-w", "-F", "-f", list, file];
  const ms = best(() => spawnSync("rg", args, { maxBuffer: 1 << 28 }));
  rmSync(folder, { recursive: true });
  return ms;
}

/** A typed letter in a short and in a long log: the whole of it, and what re-reading takes of it. */
function keystrokeRows(): Row[] {
  const short = keystroke(10_000);
  const long = keystroke(10_000_000);
  return [
    {
      what: "keystroke in 10 MB, median",
      value: long.whole,
      against: "TextDocument.update",
      peer: long.update,
    },
    {
      what: "of it re-reading, with evidence, median",
      value: long.reading,
      against: "the same in 10 KB",
      peer: short.reading,
    },
  ];
}

/** Ten keystrokes at each of twelve places of a log, and what the next request needs to know. */
function keystroke(bytes: number): { whole: number; update: number; reading: number } {
  const text = generatedLog(codes, bytes, bytes / 1100);
  const uri = "file:///bench/app.log";
  const plain = TextDocument.create(uri, "log", 0, text);
  const ours = new OpenDocument(TextDocumentItem.create(uri, "log", 0, text), recogniser);
  const reading = new Reading(recogniser, text, "log");
  ours.occurrences.length;
  const times = { whole: [] as number[], update: [] as number[], reading: [] as number[] };
  for (let version = 1; version <= 120; version++) {
    const line = Math.floor((plain.lineCount * Math.floor(version / 10)) / 13);
    const at = { line, character: 3 };
    const change = [{ range: { start: at, end: at }, text: "x" }];
    const offset = plain.offsetAt(at);
    times.update.push(time(() => TextDocument.update(plain, change, version)));
    times.whole.push(time(() => ours.update(change, version)));
    const edited = plain.getText();
    edited.slice(0, 100); // makes one piece of it, as the next update would
    times.reading.push(
      time(() => {
        reading.edit(edited, offset, offset, offset + 1);
        return [reading.evidence, reading.occurrenceAt(offset)];
      }),
    );
  }
  return {
    whole: quantile(times.whole, 0.5),
    update: quantile(times.update, 0.5),
    reading: quantile(times.reading, 0.5),
  };
}

async function main(): Promise<void> {
  printTable([
    ...(await startRows()),
    ...(await hoverRows()),
    ...recognitionRows(),
    ...keystrokeRows(),
    ...(await longLogRows(codes)),
    ...(await commandLineRows(codes)),
  ]);
}

void main();
