import type { Position, Range } from "vscode-languageserver";
import {
  TextDocument,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-textdocument";
import { type Directive, directivesIn } from "./recognition/directives";
import { type DocumentKind, documentKind } from "./recognition/documentKind";
import type { Evidence } from "./recognition/evidence";
import type { Occurrence } from "./recognition/occurrence";
import type { Recogniser } from "./recognition/recogniser";

/** A run of text, in UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What was read from one version of a text. */
interface Reading {
  readonly version: number;
  readonly occurrences: readonly Occurrence[];
  readonly directives: readonly Directive[];
}

/** An open document, and what was recognised in its present version. */
export class OpenDocument {
  private reading: Reading | undefined;

  constructor(
    private text: TextDocument,
    private readonly recogniser: Recogniser,
  ) {}

  get uri(): string {
    return this.text.uri;
  }

  get languageId(): string {
    return this.text.languageId;
  }

  get version(): number {
    return this.text.version;
  }

  get content(): string {
    return this.text.getText();
  }

  get kind(): DocumentKind {
    return documentKind(this.uri, this.languageId, this.content);
  }

  get evidence(): Evidence {
    return this.recogniser.evidence(this.content);
  }

  /** The occurrences in the order of the text. */
  get occurrences(): readonly Occurrence[] {
    return this.read().occurrences;
  }

  get directives(): readonly Directive[] {
    return this.read().directives;
  }

  /** The occurrence that holds a UTF-16 offset, its two edges included. */
  occurrenceAt(offset: number): Occurrence | undefined {
    const { occurrences } = this;
    let low = 0;
    let high = occurrences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (occurrences[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    const found = occurrences[low];
    return found && found.start <= offset ? found : undefined;
  }

  offsetAt(position: Position): number {
    return this.text.offsetAt(position);
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.text.positionAt(start), end: this.text.positionAt(end) };
  }

  update(changes: TextDocumentContentChangeEvent[], version: number): void {
    this.text = TextDocument.update(this.text, changes, version);
  }

  private read(): Reading {
    if (this.reading?.version === this.version) return this.reading;
    const text = this.content;
    this.reading = {
      version: this.version,
      occurrences: this.recogniser.occurrences(text, this.uri, this.languageId),
      directives: directivesIn(text),
    };
    return this.reading;
  }
}
