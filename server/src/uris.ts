/**
 * The URI of a path that is relative to a folder, or absolute on the folder's file system. No path
 * leads to another host, which to read from would be the network.
 *
 * @param path with `/` between its parts; `..` leads out of the folder
 */
export function uriBelow(folderUri: string, path: string): string {
  const encoded = path.replace(/^\/+/, "/").split("/").map(encodeURIComponent).join("/");
  return new URL(encoded, folderUri.replace(/\/?$/, "/")).href;
}

/** What two URIs of one file have in common, however their clients encode them. */
export function fileKey(uri: string): string {
  return safeDecode(uri).replace(/^(file:\/\/\/)([A-Z]:)/, (_, start: string, drive: string) => {
    return start + drive.toLowerCase();
  });
}

/** A URI or a part of one without its percent signs; as it is where they mean nothing. */
export function safeDecode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
