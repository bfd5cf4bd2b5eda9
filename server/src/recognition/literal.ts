/** The string literal around a run of text. */
export interface Literal {
  /** UTF-16 offset where the literal begins: its opening quote, or the prefix before it. */
  readonly start: number;
  /** UTF-16 offset behind the closing quote. */
  readonly end: number;
}

const QUOTES = new Set(['"', "'", "`"]);
/** How far along a line quotes are looked for, in UTF-16 units. */
const REACH = 400;
/** What escapes a quote in JSON that a string holds, or that a string in such JSON holds. */
const ESCAPES = /\\{0,3}$/;
const LONGEST_ESCAPE = 3;
/** Letters that may stand before an opening quote: Python's, Rust's, C#'s, C++'s. */
const PREFIX = /(?<![\w.])(?:[rRbBuUfFL]|br|rb|@|\$)$/;

/**
 * The literal whose whole content is the given run.
 *
 * @returns its extent, escaped quotes included; nothing where the run is not a literal's content
 */
export function literalAround(text: string, start: number, end: number): Literal | undefined {
  const quote = text.charAt(start - 1);
  if (!QUOTES.has(quote)) return undefined;
  const before = text.slice(Math.max(0, start - 1 - LONGEST_ESCAPE), start - 1);
  const closing = ESCAPES.exec(before)![0] + quote;
  if (!text.startsWith(closing, end)) return undefined;
  return { start: beforePrefix(text, start - closing.length), end: end + closing.length };
}

/** Whether the run stands inside a longer literal of its line. */
export function isInsideLiteral(text: string, start: number, end: number): boolean {
  const opening = openingQuote(text, start);
  if (opening === undefined) return false;
  const [line = ""] = text.slice(end, end + REACH).split("\n", 1);
  return line.includes(text.charAt(opening));
}

/** A literal that is being typed: its content may be empty, and its closing quote missing. */
export interface UnfinishedLiteral extends Literal {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly isClosed: boolean;
}

/** The literal of the line in which an offset stands. */
export function literalAt(text: string, offset: number): UnfinishedLiteral | undefined {
  const opening = openingQuote(text, offset);
  if (opening === undefined) return undefined;
  const quote = text.charAt(opening);
  const [rest = ""] = text.slice(offset, offset + REACH).split(/\r?\n/, 1);
  const isClosed = quotesIn(rest, quote) % 2 === 1;
  const length = isClosed ? rest.indexOf(quote) : (/^[\w.]*/.exec(rest)?.[0].length ?? 0);
  const contentEnd = offset + length;
  return {
    start: beforePrefix(text, opening),
    contentStart: opening + 1,
    contentEnd,
    end: isClosed ? contentEnd + 1 : contentEnd,
    isClosed,
  };
}

/** How many of a quote stand in the rest of a line: an even number closes other literals. */
function quotesIn(rest: string, quote: string): number {
  return rest.split(quote).length - 1;
}

/** The offset of the quote that opens the literal in which an offset stands, on its line. */
function openingQuote(text: string, offset: number): number | undefined {
  const before = Math.max(0, offset - REACH);
  const lineStart = before + text.slice(before, offset).lastIndexOf("\n") + 1;
  let opening: number | undefined;
  for (let at = lineStart; at < offset; at++) {
    const unit = text.charAt(at);
    if (unit === "\\") at++;
    else if (opening === undefined) {
      if (QUOTES.has(unit) && !isApostrophe(text, at)) opening = at;
    } else if (unit === text.charAt(opening)) opening = undefined;
  }
  return opening;
}

function isApostrophe(text: string, offset: number): boolean {
  const isBehindWord = text.charAt(offset) === "'" && /\w/.test(text.charAt(offset - 1));
  return isBehindWord && beforePrefix(text, offset) === offset;
}

function beforePrefix(text: string, quote: number): number {
  const prefix = PREFIX.exec(text.slice(Math.max(0, quote - 3), quote));
  return quote - (prefix?.[0].length ?? 0);
}
