/** The offset of the character of UTF-8 that holds a byte. */
export function characterStart(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 3 && (bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}
