import type { Position } from "vscode-languageserver";
import { lastNotAbove } from "./lastNotAbove";
import { lineEnds } from "./lineEnds";
import type { Text } from "./recognition/text";

/**
 * How long a piece is at the most, in UTF-16 units. V8 makes strings of up to 128 KB in memory that
 * is soon used again; memory that is new to the process takes longer to get than a text to copy.
 */
const LONGEST_PIECE = 65_536;

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/**
 * The text of an open document. It never changes: an edit makes another one, which shares with it
 * all but the piece that was edited, so that a key costs the same in a long text as in a short one.
 *
 * Lines end with CR LF, LF or CR, as in LSP.
 */
export class DocumentText implements Text {
  /** UTF-16 offset where each piece begins. */
  private readonly offsets: readonly number[];
  readonly length: number;

  /**
   * @param pieces at least one, none but the only one empty; none ends between CR and LF
   * @param longest how long a piece may become, in UTF-16 units
   * @param linesBefore how many lines end before each piece, and in all, as far as it has been
   *   asked for: before the first one at least
   * @param knownWhole the whole text, where that is at hand
   */
  private constructor(
    private readonly pieces: readonly Piece[],
    private readonly longest: number,
    private readonly linesBefore: number[],
    private knownWhole?: string,
  ) {
    const sums = sumsOf(pieces.map(({ text }) => text.length));
    this.length = sums.pop()!;
    this.offsets = sums;
  }

  /** @param longest how long a piece may become, in UTF-16 units */
  static of(content: string, longest = LONGEST_PIECE): DocumentText {
    return new DocumentText(piecesOf(content, longest), longest, [0], content);
  }

  /** All of it as one string; after an edit, a long one takes a while to be made. */
  get whole(): string {
    this.knownWhole ??= this.pieces.map(({ text }) => text).join("");
    return this.knownWhole;
  }

  slice(from: number, to: number): string {
    if (this.knownWhole !== undefined) return this.knownWhole.slice(from, to);
    const first = this.pieceAt(from);
    const last = this.pieceAt(to);
    return this.pieces
      .slice(first, last + 1)
      .map(({ text }, at) => {
        const offset = this.offsets[first + at]!;
        return text.slice(Math.max(0, from - offset), to - offset);
      })
      .join("");
  }

  /**
   * The text with something in the place of a part of it.
   *
   * @param start UTF-16 offset where the part begins
   * @param end UTF-16 offset behind it
   */
  edited(start: number, end: number, replacement: string): DocumentText {
    // The units beside the part belong to it, since CR and LF may come together there.
    const first = this.pieceAt(start - 1);
    const last = this.pieceAt(end);
    const from = this.offsets[first]!;
    const to = this.offsets[last]! + this.pieces[last]!.text.length;
    const anew = this.slice(from, start) + replacement + this.slice(end, to);
    const pieces = [
      ...this.pieces.slice(0, first),
      ...piecesOf(anew, this.longest),
      ...this.pieces.slice(last + 1),
    ];
    return new DocumentText(pieces, this.longest, this.linesBefore.slice(0, first + 1));
  }

  /** The UTF-16 offset of a position: the end of its line, or of the text, where it is behind that. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (!this.hasLine(line)) return this.length;
    const start = this.lineStart(line);
    if (character <= 0) return start;
    const next = this.hasLine(line + 1) ? this.lineStart(line + 1) : this.length;
    return this.beforeLineEnd(Math.min(start + character, next), start);
  }

  /** The position of a UTF-16 offset, which may be out of the text. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    const piece = this.pieceAt(inside);
    const { lineEnds } = this.pieces[piece]!;
    while (this.linesBefore.length <= piece) this.countOn();
    const line =
      this.linesBefore[piece]! + lastNotAbove(lineEnds, inside - this.offsets[piece]!) + 1;
    const start = this.lineStart(line);
    return { line, character: this.beforeLineEnd(inside, start) - start };
  }

  private hasLine(line: number): boolean {
    const { linesBefore, pieces } = this;
    while (linesBefore.at(-1)! < line && linesBefore.length <= pieces.length) this.countOn();
    return linesBefore.at(-1)! >= line;
  }

  /** Counts the lines of the next piece. */
  private countOn(): void {
    const { linesBefore, pieces } = this;
    const { lineEnds } = pieces[linesBefore.length - 1]!;
    linesBefore.push(linesBefore.at(-1)! + lineEnds.length);
  }

  /** UTF-16 offset where a line begins, whose beginning has been counted. */
  private lineStart(line: number): number {
    if (line === 0) return 0;
    const { linesBefore } = this;
    const piece = lastNotAbove(linesBefore, line - 1);
    return this.offsets[piece]! + this.pieces[piece]!.lineEnds[line - 1 - linesBefore[piece]!]!;
  }

  private beforeLineEnd(offset: number, lineStart: number): number {
    let before = offset;
    while (before > lineStart && this.endsLine(before - 1)) before--;
    return before;
  }

  private endsLine(offset: number): boolean {
    const piece = this.pieceAt(offset);
    const unit = this.pieces[piece]!.text.charCodeAt(offset - this.offsets[piece]!);
    return unit === LINE_FEED || unit === CARRIAGE_RETURN;
  }

  /** Which piece holds the unit at an offset; the first or the last one for what is out of the text. */
  private pieceAt(offset: number): number {
    return Math.max(0, lastNotAbove(this.offsets, offset));
  }
}

/** A part of a text. */
class Piece {
  private knownLineEnds: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** UTF-16 offsets behind each end of a line in it, counted from its beginning. */
  get lineEnds(): readonly number[] {
    this.knownLineEnds ??= lineEnds(this.text);
    return this.knownLineEnds;
  }
}

/** Cuts a text into pieces of about the same length, but not between CR and LF. */
function piecesOf(text: string, longest: number): Piece[] {
  const length = Math.ceil(text.length / Math.max(1, Math.ceil(text.length / longest)));
  const pieces: Piece[] = [];
  let from = 0;
  do {
    const to = from + length;
    const end = text.startsWith("\r\n", to - 1) ? to + 1 : to;
    pieces.push(new Piece(text.slice(from, end)));
    from = end;
  } while (from < text.length);
  return pieces;
}

/** The sums of the numbers before each, and of all. */
function sumsOf(numbers: readonly number[]): number[] {
  let sum = 0;
  const sums = numbers.map((number) => {
    const before = sum;
    sum += number;
    return before;
  });
  return [...sums, sum];
}
