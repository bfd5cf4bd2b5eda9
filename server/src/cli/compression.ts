/** What files begin with that are compressed in a way that Node can't undo, read as Latin-1. */
const BEGINNINGS = [
  ["bzip2", "BZh"],
  ["xz", "\xfd7zXZ\0"],
  ["zstd", "\x28\xb5\x2f\xfd"],
  ["lz4", "\x04\x22\x4d\x18"],
  ["zip", "PK\x03\x04"],
] as const;

/** By what a file was compressed that can't be read here, if it looks as if. */
export function otherCompression(head: Buffer): string | undefined {
  return BEGINNINGS.find(([, beginning]) =>
    head.subarray(0, beginning.length).equals(Buffer.from(beginning, "latin1")),
  )?.[0];
}
