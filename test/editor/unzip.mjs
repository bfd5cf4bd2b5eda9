import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;

/**
 * Unpacks a zip archive, such as a .vsix.
 *
 * @param {string} archive
 * @param {string} folder
 */
export function unzip(archive, folder) {
  const zip = readFileSync(archive);
  for (const { name, content } of entries(zip)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Reads the central directory, which alone has the true sizes of all entries. */
function* entries(zip) {
  const end = endOfDirectory(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    if (!name.endsWith("/")) yield { name, content: isDeflated ? inflateRawSync(data) : data };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The end record is followed by nothing but a comment, so it is looked for from the back. */
function endOfDirectory(zip) {
  for (let at = zip.length - END_OF_DIRECTORY_SIZE; at >= 0; at--) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Error("This is not a zip archive.");
}
