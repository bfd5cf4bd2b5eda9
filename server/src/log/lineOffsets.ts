const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where lines begin and end in bytes that were decoded. They are asked for in their order. */
export class LineOffsets {
  /**
   * @param text what the bytes were decoded to
   * @param textLine UTF-16 offset where a line begins, none before it is asked for
   * @param byteLine where the same line begins in the bytes
   */
  constructor(
    private readonly text: string,
    private textLine: number,
    private readonly bytes: Uint8Array,
    private byteLine: number,
  ) {}

  /** @param line UTF-16 offset where the line begins */
  startOf(line: number): number {
    if (this.text.length === this.bytes.length) return line;
    // An invalid byte is no line feed, nor is a part of a character.
    while (this.textLine < line) {
      this.textLine = this.text.indexOf("\n", this.textLine) + 1;
      this.byteLine = this.bytes.indexOf(LINE_FEED, this.byteLine) + 1;
    }
    return this.byteLine;
  }

  /** Before the line's end, as it is written: `\n`, `\r\n`, or `\r` where nothing follows. */
  endOf(line: number): number {
    const { bytes } = this;
    const lineFeed = bytes.indexOf(LINE_FEED, this.startOf(line));
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    return bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  }
}
