import picomatch from "picomatch/posix";
import { uriBelow } from "./uris";

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a runtime, or the client, can read. Neither function rejects. */
export interface FileSystem {
  /** The text of a file; nothing where there is no such file, or where it can't be a text. */
  read(uri: string): Promise<string | undefined>;
  /** What a folder holds; nothing where there is no such folder. */
  list(uri: string): Promise<readonly FolderEntry[]>;
}

/** The files of a workspace. */
export interface WorkspaceFiles {
  /** The text of a file; nothing where it can't be read. */
  read(uri: string): Promise<string | undefined>;
  /**
   * The files that a glob names, which is relative to the folder and understands braces and `**`.
   * Folders that hold what others wrote (`node_modules`) are left out, unless the glob begins there.
   *
   * @returns their URIs, in order
   */
  find(folderUri: string, glob: string): Promise<string[]>;
}

/** Folders that a search does not enter. */
const SKIPPED = new Set(["node_modules", ".git"]);

/** How many folders a search looks into at the most. */
const MOST_FOLDERS = 20_000;

/** The files of a workspace on a file system. */
export function workspaceFiles({ read, list }: FileSystem): WorkspaceFiles {
  return {
    read,
    async find(folderUri, glob) {
      const { start, deepest, matches } = searchOf(glob);
      const found: string[] = [];
      const folders = [start];
      for (let at = 0; at < folders.length && at < MOST_FOLDERS; at++) {
        const folder = folders[at]!;
        for (const { name, isFolder } of await list(uriBelow(folderUri, folder))) {
          const path = `${folder}${name}`;
          if (!isFolder && matches(path)) found.push(uriBelow(folderUri, path));
          if (isFolder && !SKIPPED.has(name) && depthOf(path) < deepest) folders.push(`${path}/`);
        }
      }
      return found.sort();
    },
  };
}

/** Whether a path is a pattern, and not the path of one file. */
export function isPattern(path: string): boolean {
  return picomatch.scan(path).isGlob;
}

/** The folder where the files of a path or a pattern begin, and the rest of it. */
export function splitPattern(path: string): { folder: string; pattern: string } {
  const { start } = searchOf(path);
  return { folder: start, pattern: path.replace(/^\.\//, "").slice(start.length) };
}

/** Where a search for a glob starts, how deep it goes, and what it takes. */
function searchOf(glob: string) {
  const pattern = glob.replace(/^\.\//, "");
  const { base, glob: rest } = picomatch.scan(pattern);
  const start = rest === "" ? base.replace(/[^/]*$/, "") : base.replace(/[^/]$/, "$&/");
  return {
    start,
    deepest: rest.includes("**") ? Number.POSITIVE_INFINITY : depthOf(pattern),
    matches: picomatch(pattern, { dot: true }),
  };
}

function depthOf(path: string): number {
  return path.split("/").length;
}
