import type { Translate } from "../l10n";

/** Why a file can't be read, or not to its end; the message is a sentence for the user. */
export class ReadError extends Error {}

/**
 * Why a file could not be read, or not to its end, as a sentence.
 *
 * @param error of Node's files and zlib, or with the `code` of VS Code's file systems
 */
export function reasonOf(error: unknown, t: Translate): string {
  if (error instanceof ReadError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "FileNotFound":
    case "FileNotADirectory":
      return t("There is no such file.");
    case "EISDIR":
    case "FileIsADirectory":
      return t("It is a folder.");
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return t("It may not be read.");
    case "Z_BUF_ERROR":
      return t("It ends too early: it was cut, or it is still being written.");
    case "Z_DATA_ERROR":
      return t("It is corrupt.");
    default:
      return t("It can't be read: {0}.", message);
  }
}
