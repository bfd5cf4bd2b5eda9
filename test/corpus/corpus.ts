import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text of the corpus as it stands in its file, with marks; `README.md` says what they mean. */
interface WrittenCase {
  readonly name: string;
  readonly shape: string;
  readonly language: string;
  readonly uri?: string;
  readonly crlf?: boolean;
  readonly lines: readonly string[];
}

/** A stretch of a case's text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place that must be recognised. */
export interface Wanted extends Span {
  /** What kind of place it is. */
  readonly kind: "code" | "message" | "sdk";
  /** The code that a message stands for. */
  readonly code?: string;
}

/** A text with what must be found in it, and what must stay silent. */
export interface CorpusCase {
  readonly name: string;
  readonly shape: string;
  readonly language: string;
  readonly uri: string;
  readonly text: string;
  readonly wanted: readonly Wanted[];
  readonly silent: readonly Span[];
}

/** The cases of all JSON files in a folder. */
export function readCorpus(folder: string): CorpusCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const cases: WrittenCase[] = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return cases.map(parseCase);
    });
}

const MARK = /‹(?:(!)|(\?)|=([^|›]+)\|)?([^›]*)›/g;

function parseCase({ name, shape, language, uri, crlf, lines }: WrittenCase): CorpusCase {
  const marked = lines.join(crlf ? "\r\n" : "\n");
  const wanted: Wanted[] = [];
  const silent: Span[] = [];
  let text = "";
  let done = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, isSilent, isSdk, code, content = ""] = mark;
    text += marked.slice(done, mark.index);
    const span = { start: text.length, end: text.length + content.length };
    if (isSilent) silent.push(span);
    else if (code) wanted.push({ ...span, kind: "message", code });
    else wanted.push({ ...span, kind: isSdk ? "sdk" : "code" });
    text += content;
    done = mark.index + whole.length;
  }
  text += marked.slice(done);
  return { name, shape, language, uri: uri ?? `file:///corpus/${language}`, text, wanted, silent };
}
