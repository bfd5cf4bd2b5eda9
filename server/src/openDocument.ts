import type {
  Position,
  Range,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import { DocumentText } from "./documentText";
import { ErrorList } from "./log/errorList";
import { errorsAmong, RUN_UP } from "./log/errorsAmong";
import { LinesAround } from "./log/linesAround";
import type { Directive } from "./recognition/directives";
import { type DocumentKind, documentKind } from "./recognition/documentKind";
import { type Evidence, isOfStorage } from "./recognition/evidence";
import type { Occurrence } from "./recognition/occurrence";
import { Reading } from "./recognition/reading";
import type { Recogniser } from "./recognition/recogniser";
import type { Text } from "./recognition/text";
import { type UnknownWord, unknownWords } from "./recognition/unknownWords";
import type { SignReader } from "./vendors/signs/signReader";
import { TextEvidence } from "./vendors/textEvidence";
import type { VendorEvidence } from "./vendors/vendorEvidence";

/** A run of text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a word is worth a look. */
type WordFilter = (word: string) => boolean;

/** How much of a text is read at a time, in UTF-16 units: about a millisecond. */
const SLICE = 65_536;
/** How long it is read before other requests have their turn, in milliseconds. */
const TURN = 15;

/**
 * How many changes at a time are taken over one by one. Where they are more, as after Replace All,
 * it is quicker to read all of the text anew.
 */
const MOST_CHANGES = 50;

/** An open document, and what is recognised in it. */
export class OpenDocument {
  private knownReading: Reading | undefined;
  private knownWords: { wanted: WordFilter; words: readonly UnknownWord[] } | undefined;
  private knownVendorEvidence: TextEvidence | undefined;
  /** Knows the signs that the text is read for as a whole. */
  private wantedReader: SignReader | undefined;
  private knownErrors: ErrorList | undefined;
  /** Those around the part that was shown last, which serve what is scrolled to. */
  private knownLines: LinesAround | undefined;
  /** What is being read slice by slice, so that it is read once for all who wait for it. */
  private readonly underWay = new Map<unknown, Promise<void>>();
  private isClosed = false;
  readonly uri: string;
  /** Its language in the editor. */
  readonly languageId: string;
  private knownText: DocumentText;
  private knownVersion: number;

  /** @param item what the client has opened */
  constructor(
    { uri, languageId, version, text }: TextDocumentItem,
    private recogniser: Recogniser,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.knownVersion = version;
    this.knownText = DocumentText.of(text);
  }

  get version(): number {
    return this.knownVersion;
  }

  /** Its text, for what looks at a part of it: that is quick in a long one, be it edited. */
  get text(): Text {
    return this.knownText;
  }

  /** The whole of its text, which takes a while to be made where it is long and edited. */
  get content(): string {
    return this.knownText.whole;
  }

  get kind(): DocumentKind {
    return this.reading.kind;
  }

  get evidence(): Evidence {
    return this.reading.evidence;
  }

  /** The occurrences in the order of the text. */
  get occurrences(): readonly Occurrence[] {
    return this.reading.occurrences;
  }

  get directives(): readonly Directive[] {
    return this.reading.directives;
  }

  /**
   * The words in a code's place that are no codes, read with the first question after an edit.
   *
   * @param wanted which words are worth a look; the same function for the same question
   */
  unknownWords(wanted: WordFilter): readonly UnknownWord[] {
    if (this.knownWords?.wanted !== wanted) {
      this.knownWords = { wanted, words: unknownWords(this.knownText, wanted) };
    }
    return this.knownWords.words;
  }

  /** The directives of a text that is not long, and those of a long one as far as it has been read. */
  get directivesSoFar(): readonly Directive[] {
    this.reading.readBeginning();
    return this.reading.directivesSoFar;
  }

  /** Whether the whole text has been read. */
  get isRead(): boolean {
    return this.reading.isDone;
  }

  /** Leaves unread what has not been read yet. */
  close(): void {
    this.isClosed = true;
  }

  /**
   * Reads the whole text, a slice at a time, so that other requests have their turn in between; what
   * is left of it when it is closed stays unread.
   */
  async readWhole(): Promise<void> {
    if (!this.isRead) await this.inSlices("codes", () => this.reading.readOn(SLICE));
  }

  /** The occurrences that touch a part of the text, as UTF-16 offsets, in its order. */
  occurrencesIn(from: number, to: number): readonly Occurrence[] {
    return this.reading.occurrencesIn(from, to);
  }

  /**
   * Whether it matters whose codes these are: there is one, as far as the text has been read, or the
   * text deals with storage.
   */
  get isAboutStorage(): boolean {
    if (isOfStorage(this.evidence)) return true;
    this.reading.readBeginning();
    return this.reading.hasOccurrenceSoFar;
  }

  /**
   * What the text says of its vendor, as far as it has been read for that.
   *
   * @param reader knows the signs of vendors
   * @param occurrence a code in the text, where it is not about the whole of it
   */
  vendorEvidence(reader: SignReader, occurrence?: Pick<Occurrence, "start">): VendorEvidence {
    const evidence = this.textEvidence(reader);
    if (!occurrence) return evidence.whole;
    return evidence.at(occurrence.start, (from, to) =>
      this.reading.occurrencesIn(from, to).some(({ start }) => start >= from && start < to),
    );
  }

  /**
   * Reads all of a log for what it says of its vendor, a slice at a time. Only the last reader that
   * was asked for goes on, since two would throw away what each other has read.
   */
  async readVendorEvidence(reader: SignReader): Promise<void> {
    this.wantedReader = reader;
    await this.inSlices(
      reader,
      () => this.wantedReader !== reader || this.textEvidence(reader).readOn(SLICE),
    );
  }

  /** Its errors: the occurrences, a code that one event repeats counted once. */
  get errors(): readonly Occurrence[] {
    return this.errorList.all(this.knownText, this.occurrences);
  }

  /**
   * The same for a part of the text. What stands around the part decides as well, so that every part
   * tells the same of a place, but in a line that is longer than {@link RUN_UP}.
   *
   * @param from UTF-16 offset where the part begins
   * @param to UTF-16 offset behind it
   */
  errorsIn(from: number, to: number): readonly Occurrence[] {
    const around = this.occurrencesIn(Math.max(0, from - RUN_UP), to);
    this.knownLines ??= new LinesAround(this.knownText);
    return errorsAmong(this.knownLines, around, from);
  }

  /** Tells the errors of a text that is read, some at a time. */
  async readErrors(): Promise<void> {
    const readOn = () => this.errorList.readOn(this.knownText, this.occurrences);
    await this.inSlices("errors", () => !this.isRead || readOn());
  }

  /** The occurrence that holds a UTF-16 offset, its two edges included. */
  occurrenceAt(offset: number): Occurrence | undefined {
    return this.reading.occurrenceAt(offset);
  }

  /** The text of a range. */
  textIn(range: Range): string {
    const { start, end } = this.spanOf(range);
    return this.knownText.slice(start, end);
  }

  offsetAt(position: Position): number {
    return this.knownText.offsetAt(position);
  }

  positionAt(offset: number): Position {
    return this.knownText.positionAt(offset);
  }

  /** A zero-based line, without its end. */
  lineAt(line: number): string {
    const start = { line, character: 0 };
    const end = { line: line + 1, character: 0 };
    return this.textIn({ start, end }).replace(/\r?\n$/, "");
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Reads with another recogniser, if it is another: the vendors of the user's own have changed. */
  readWith(recogniser: Recogniser): void {
    if (this.recogniser === recogniser) return;
    this.recogniser = recogniser;
    this.forget();
  }

  /** Takes over changes; what was recognised is kept as far as they don't touch it. */
  update(changes: TextDocumentContentChangeEvent[], version: number): void {
    this.knownWords = undefined;
    this.knownLines = undefined;
    this.knownVersion = version;
    if (changes.length > MOST_CHANGES) this.forget();
    for (const change of changes) this.updateOne(change);
  }

  /**
   * @param what the same for the same thing to read
   * @param readOn reads a slice of it; whether that was the last one
   */
  private async inSlices(what: unknown, readOn: () => boolean): Promise<void> {
    let reading = this.underWay.get(what);
    if (!reading) {
      reading = this.toTheEnd(readOn).finally(() => this.underWay.delete(what));
      this.underWay.set(what, reading);
    }
    await reading;
  }

  /** Whoever has asked is waiting already, so that others go first. */
  private async toTheEnd(readOn: () => boolean): Promise<void> {
    for (let isDone = false; !isDone; ) {
      await new Promise((resolve) => setTimeout(resolve));
      const end = performance.now() + TURN;
      do isDone = this.isClosed || readOn();
      while (!isDone && performance.now() < end);
    }
  }

  private updateOne(change: TextDocumentContentChangeEvent): void {
    if (!("range" in change)) {
      this.knownText = DocumentText.of(change.text);
      this.forget();
      return;
    }
    const { start, end } = this.spanOf(change.range);
    const newEnd = start + change.text.length;
    this.knownText = this.knownText.edited(start, end, change.text);
    // Else what is pasted would be read as what it was, and then anew as what it is.
    if (this.knownReading && this.knownReading.kind !== this.presentKind()) this.forget();
    this.knownReading?.edit(this.knownText, start, end, newEnd);
    this.knownVendorEvidence?.edit(this.knownText, start, end, newEnd);
    this.knownErrors?.edit(start, end, newEnd);
  }

  /** A client may send a range back to front. */
  private spanOf({ start, end }: Range): Span {
    const edges = [this.offsetAt(start), this.offsetAt(end)];
    return { start: Math.min(...edges), end: Math.max(...edges) };
  }

  private forget(): void {
    this.knownReading = undefined;
    this.knownVendorEvidence = undefined;
    this.knownErrors = undefined;
  }

  private textEvidence(reader: SignReader): TextEvidence {
    if (this.knownVendorEvidence?.reader !== reader) {
      this.knownVendorEvidence = new TextEvidence(reader, this.knownText, this.kind);
    }
    return this.knownVendorEvidence;
  }

  private get errorList(): ErrorList {
    if (this.knownErrors?.evidence !== this.evidence) {
      this.knownErrors = new ErrorList(this.evidence);
    }
    return this.knownErrors;
  }

  private presentKind(): DocumentKind {
    return documentKind(this.uri, this.languageId, this.knownText);
  }

  private get reading(): Reading {
    this.knownReading ??= new Reading(this.recogniser, this.knownText, this.presentKind());
    return this.knownReading;
  }
}
