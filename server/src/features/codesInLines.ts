import { RequestType } from "vscode-languageserver";
import type { Occurrence } from "../recognition/occurrence";
import { Reading } from "../recognition/reading";
import type { Recogniser } from "../recognition/recogniser";

/** Asks for the codes in some lines that stand in no document: those of a terminal. */
export interface CodesInLinesParams {
  readonly lines: readonly string[];
}

/** A code, and where it stands in its line, in UTF-16 units. */
export interface CodeInLine {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly code: string;
}

export const CodesInLinesRequest = new RequestType<CodesInLinesParams, CodeInLine[], void>(
  "s3ErrorCodes/codesInLines",
);

/** Where the syntax around a word says that it is an error code. */
const SAID_BY_SYNTAX: ReadonlySet<Occurrence["position"]> = new Set([
  "proven",
  "body",
  "code",
  "likely",
]);

/** The codes that stand where a program prints one; a word alone is none. */
export function codesInLines({ lines }: CodesInLinesParams, recogniser: Recogniser): CodeInLine[] {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  return new Reading(recogniser, lines.join("\n"), "log").occurrences
    .filter(({ position }) => SAID_BY_SYNTAX.has(position))
    .map(({ start, end, code }) => {
      const line = starts.findLastIndex((first) => first <= start);
      return { line, start: start - starts[line]!, length: end - start, code };
    });
}
