/** An error of gzip, by the codes that Node has for it: it was cut, or it is corrupt. */
export function gzipError(code: "Z_BUF_ERROR" | "Z_DATA_ERROR", message: string): Error {
  return Object.assign(new Error(message), { code });
}

/**
 * Holds what is behind zeros to being zeros as well: tapes and disks fill up with them what is
 * behind the end.
 */
export function expectZeros(bytes: Uint8Array): void {
  if (bytes.some((byte) => byte !== 0)) {
    throw gzipError("Z_DATA_ERROR", "more than zeros behind the end");
  }
}
