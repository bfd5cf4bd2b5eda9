/** Walks along the lines of a text. */
export class LineCursor {
  /** UTF-16 offset where the line below the present one begins. */
  private next: number;

  /**
   * @param start UTF-16 offset where the first line begins
   * @param number the number of that line
   */
  constructor(
    private readonly text: string,
    public start: number,
    public number = 1,
  ) {
    this.next = this.behind(start);
  }

  /** Moves to the line that holds an offset, which must not be before the present line. */
  moveTo(offset: number): this {
    while (this.next <= offset) {
      this.start = this.next;
      this.number++;
      this.next = this.behind(this.start);
    }
    return this;
  }

  private behind(start: number): number {
    const end = this.text.indexOf("\n", start);
    return end < 0 ? Number.POSITIVE_INFINITY : end + 1;
  }
}
