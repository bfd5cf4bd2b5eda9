import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InlayHintRequest,
  NotificationType,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LogSummaryNotification } from "../../server/src/features/logSummary";
import { quantile, type Row, time } from "./measure";
import { BARE, OURS, type Started, started } from "./servers";
import { generatedLog } from "./texts";

const BYTES = 45_000_000;
const ERRORS = 40_000;
const URI = "file:///bench/long.log";
/** How many lines an editor shows, and asks for above and below. */
const VIEWPORT = 150;
/** How many places are looked at, and keys typed. */
const PLACES = 300;
const KEYS = 60;
/** How often another request is asked while the log is read for the first time, in milliseconds. */
const PERIOD = 5;

/** What a log of 45 MB, the longest that an editor hands out, costs the spawned server. */
export async function longLogRows(codes: readonly string[]): Promise<Row[]> {
  const text = generatedLog(codes, BYTES, ERRORS);
  const lines = text.split("\n");
  const bare = await started(BARE);
  const opening = await open(bare, text, 0);
  bare.stop();
  const server = await started(OURS);
  const first = await open(server, text, lines.length);
  const { hovers, hints } = await lookAround(server, lines);
  const typing = await typeInto(server, lines);
  server.stop();
  const against = "bare server, which keeps no text";
  return [
    {
      what: "45 MB log: until the open is taken",
      value: first.taken,
      against,
      peer: opening.taken,
    },
    { what: "longest wait while it is first read", value: first.longest },
    { what: "until it is read", value: first.total },
    { what: "hover in it, p99", value: quantile(hovers, 0.99) },
    { what: "hints of a viewport in it, p99", value: quantile(hints, 0.99) },
    {
      what: "key typed in it, and a hover, median",
      value: quantile(typing, 0.5),
      against: "TextDocument.update",
      peer: updateTime(text, lines.length),
    },
  ];
}

/**
 * Opens the log, and asks for hovers until the server has told what is in it.
 *
 * @param lineCount zero for a server that tells nothing
 */
async function open({ connection }: Started, text: string, lineCount: number) {
  const start = performance.now();
  const since = () => performance.now() - start;
  let isRead = lineCount === 0;
  connection.onNotification(new NotificationType(LogSummaryNotification.method), () => {
    isRead = true;
  });
  const ask = (line: number) =>
    connection
      .sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: { line, character: 60 },
      })
      .catch(() => null);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: URI, languageId: "log", version: 1, text },
  });
  await ask(0);
  const taken = since();
  let longest = 0;
  for (let at = 0; !isRead; at++) {
    const asked = performance.now();
    await ask((at * 7919) % lineCount);
    longest = Math.max(longest, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, PERIOD));
  }
  return { taken, longest, total: since() };
}

async function lookAround({ connection }: Started, lines: readonly string[]) {
  const hovers: number[] = [];
  const hints: number[] = [];
  const textDocument = { uri: URI };
  for (let at = 0; at < PLACES; at++) {
    const line = (at * 104_729) % (lines.length - VIEWPORT);
    const range = {
      start: { line, character: 0 },
      end: { line: line + VIEWPORT, character: 0 },
    };
    hints.push(
      await waited(connection.sendRequest(InlayHintRequest.type, { textDocument, range })),
    );
    const position = { line, character: Math.max(0, lines[line]!.indexOf("occurred (") + 12) };
    hovers.push(
      await waited(connection.sendRequest(HoverRequest.type, { textDocument, position })),
    );
  }
  return { hovers, hints };
}

async function typeInto({ connection }: Started, lines: readonly string[]): Promise<number[]> {
  const waits: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const position = { line: Math.floor((lines.length * (key + 1)) / (KEYS + 2)), character: 3 };
    const start = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: key + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: "x" }],
    });
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position });
    waits.push(performance.now() - start);
  }
  return waits;
}

/** How long the text alone takes for a typed key, in the median. */
function updateTime(text: string, lineCount: number): number {
  const document = TextDocument.create(URI, "log", 1, text);
  document.positionAt(0);
  const waits = Array.from({ length: KEYS }, (_, key) => {
    const position = { line: Math.floor((lineCount * (key + 1)) / (KEYS + 2)), character: 3 };
    const change = { range: { start: position, end: position }, text: "x" };
    return time(() =>
      TextDocument.update(document, [change], key + 2)
        .getText()
        .indexOf("\n"),
    );
  });
  return quantile(waits, 0.5);
}

async function waited(answer: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await answer;
  return performance.now() - start;
}
