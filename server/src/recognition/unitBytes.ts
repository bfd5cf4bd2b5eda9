/** How many zeros stand behind a text. */
const ZEROS = 16;

/** A byte for each UTF-16 unit of a text, since bytes are read several times as fast as units. */
export class UnitBytes {
  private readonly bytes: Uint8Array;
  private readonly write: (text: string) => void;
  readonly view: DataView;

  /** @param most how many units a text can have */
  constructor(most: number) {
    const memory = new ArrayBuffer(most + ZEROS);
    this.bytes = new Uint8Array(memory);
    this.view = new DataView(memory);
    this.write = typeof Buffer === "undefined" ? writerOf(this.bytes) : nodeWriterOf(memory);
  }

  /** Makes them those of a text, and zeros behind it: of what is not ASCII, the lower byte. */
  fill(text: string): void {
    this.write(text);
    this.bytes.fill(0, text.length, text.length + ZEROS);
  }
}

/** A browser writes fast what is ASCII. */
function writerOf(bytes: Uint8Array): (text: string) => void {
  const encoder = new TextEncoder();
  return (text) => {
    if (encoder.encodeInto(text, bytes).written === text.length) return;
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  };
}

function nodeWriterOf(memory: ArrayBuffer): (text: string) => void {
  const buffer = Buffer.from(memory);
  return (text) => buffer.write(text, "latin1");
}
