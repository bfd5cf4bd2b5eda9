import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
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
const KEYS = 200;
/** How many keys are typed at a place while the log is read for the first time. */
const KEYS_AT_A_PLACE = 20;
/** How often something is asked, or typed, while the log is read for the first time, in ms. */
const PERIOD = 5;
const KEY_PERIOD = 50;

/** What a log of 45 MB, the longest that an editor hands out, costs the spawned server. */
export async function longLogRows(codes: readonly string[]): Promise<Row[]> {
  const text = generatedLog(codes, BYTES, ERRORS);
  const bare = await LongLog.open(BARE, text);
  bare.stop();
  const log = await LongLog.open(OURS, text);
  const first = await log.whileFirstRead(PERIOD, (place) => log.waitAt(place));
  const looked = await inTurn(PLACES, (place) => log.waitsAround(place));
  const typed = await inTurn(KEYS, (key) => log.waitsAfterKey(key));
  log.stop();
  const edited = await LongLog.open(OURS, text);
  const early = await edited.whileFirstRead(KEY_PERIOD, (key) =>
    edited.waitAfterKey(Math.floor(key / KEYS_AT_A_PLACE)),
  );
  edited.stop();
  return [
    {
      what: "45 MB log: until the open is taken",
      value: log.taken,
      against: "bare server, which keeps no text",
      peer: bare.taken,
    },
    { what: "longest wait from then on, while it is read", value: first.longest },
    { what: "until it is read", value: first.total },
    { what: "longest wait after a key meanwhile", value: early.longest },
    { what: "hover on an error in it, p99", value: p99(looked, "error") },
    { what: "hover on a quiet line, p99", value: p99(looked, "quiet") },
    { what: "hints of a viewport, p99", value: p99(looked, "hints") },
    { what: "hover just after a key, p99", value: p99(typed, "hover") },
    { what: "hints of a viewport after that, p99", value: p99(typed, "hints") },
    {
      what: "key typed in it, and a hover, median",
      value: quantile(
        typed.map(({ hover }) => hover),
        0.5,
      ),
      against: "TextDocument.update",
      peer: updateTime(text),
    },
  ];
}

/** A long log that is open in a server. All waits are in milliseconds. */
class LongLog {
  private version = 1;
  private readonly lines: readonly string[];

  private constructor(
    private readonly server: Started,
    text: string,
    /** How long the server took for the open alone. */
    readonly taken: number,
  ) {
    this.lines = text.split("\n");
  }

  static async open(bundle: string, text: string): Promise<LongLog> {
    const server = await started(bundle);
    const start = performance.now();
    await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: "log", version: 1, text },
    });
    // No server knows this one: each answers once it has taken what came before.
    await server.connection.sendRequest("bench/taken").catch(() => undefined);
    return new LongLog(server, text, performance.now() - start);
  }

  stop(): void {
    this.server.stop();
  }

  /**
   * Asks for the outline, as an editor does, so that the log is read; and until that has come, asks
   * something else again and again.
   */
  async whileFirstRead(period: number, ask: (place: number) => Promise<number>) {
    let isRead = false;
    const start = performance.now();
    const outline = this.ask(DocumentSymbolRequest.method, {}).then(() => {
      isRead = true;
    });
    let longest = 0;
    for (let at = 0; !isRead; at++) {
      longest = Math.max(longest, await ask(at));
      await new Promise((resolve) => setTimeout(resolve, period));
    }
    await outline;
    return { longest, total: performance.now() - start };
  }

  /** A hover, on an error or not. */
  async waitAt(place: number): Promise<number> {
    const line = this.lineOf(place);
    return this.hover(place % 2 === 0 ? this.errorFrom(line) : { line, character: 60 });
  }

  async waitsAround(place: number) {
    const line = this.lineOf(place);
    const error = await this.hover(this.errorFrom(line));
    const quiet = await this.hover({ line, character: 3 });
    return { error, quiet, hints: await this.hints(line) };
  }

  /** A key, and the hover on an error near it. */
  async waitAfterKey(key: number): Promise<number> {
    const position = { line: this.lineOf(key), character: 3 };
    this.version++;
    const start = performance.now();
    await this.server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: this.version },
      contentChanges: [{ range: { start: position, end: position }, text: "x" }],
    });
    await this.hover(this.errorFrom(position.line + 1));
    return performance.now() - start;
  }

  async waitsAfterKey(key: number) {
    const hover = await this.waitAfterKey(key);
    return { hover, hints: await this.hints(this.lineOf(key)) };
  }

  private lineOf(place: number): number {
    return (place * 104_729) % (this.lines.length - VIEWPORT);
  }

  /** The first error from a line on. */
  private errorFrom(first: number): Position {
    let line = first;
    while (!this.lines[line]!.includes("occurred (")) line++;
    return { line, character: this.lines[line]!.indexOf("occurred (") + 12 };
  }

  private async hover(position: Position): Promise<number> {
    const start = performance.now();
    await this.ask(HoverRequest.method, { position });
    return performance.now() - start;
  }

  private async hints(line: number): Promise<number> {
    const end = { line: line + VIEWPORT, character: 0 };
    const start = performance.now();
    await this.ask(InlayHintRequest.method, { range: { start: { line, character: 0 }, end } });
    return performance.now() - start;
  }

  private ask(method: string, params: object): Promise<unknown> {
    return this.server.connection.sendRequest(method, { textDocument: { uri: URI }, ...params });
  }
}

async function inTurn<Result>(count: number, run: (at: number) => Promise<Result>) {
  const results: Result[] = [];
  for (let at = 0; at < count; at++) results.push(await run(at));
  return results;
}

function p99<Name extends string>(waits: readonly Record<Name, number>[], name: Name): number {
  return quantile(
    waits.map((wait) => wait[name]),
    0.99,
  );
}

/** How long the text alone takes for a typed key, in the median. */
function updateTime(text: string): number {
  const document = TextDocument.create(URI, "log", 1, text);
  const { lineCount } = document;
  const waits = Array.from({ length: 20 }, (_, key) => {
    const position = { line: Math.floor((lineCount * (key + 1)) / 22), character: 3 };
    const change = { range: { start: position, end: position }, text: "x" };
    return time(() =>
      TextDocument.update(document, [change], key + 2)
        .getText()
        .indexOf("\n"),
    );
  });
  return quantile(waits, 0.5);
}
