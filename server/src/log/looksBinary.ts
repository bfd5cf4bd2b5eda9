/** How much of a file tells whether it is text, in bytes. */
const HEAD = 8192;
/** From which share of control characters on a file is none. */
const CONTROL_SHARE = 0.1;
const ESCAPE = 27;
const BLANK = 32;
/** Backspace, tab, the ends of lines and pages. */
const FIRST_TEXT_CONTROL = 8;
const LAST_TEXT_CONTROL = 13;

/**
 * Whether the beginning of a file is no text. UTF-16 has zeros, but a mark before them; and a log
 * that was cut while a program wrote to it begins with nothing but zeros.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => byte !== 0);
  if (start < 0 || hasUtf16Mark(bytes)) return false;
  const head = bytes.subarray(start, start + HEAD);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    const isOfText = byte >= FIRST_TEXT_CONTROL && byte <= LAST_TEXT_CONTROL;
    if (byte < BLANK && byte !== ESCAPE && !isOfText) controls++;
  }
  return controls > head.length * CONTROL_SHARE;
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
