import type { Translate } from "../l10n";

/** Why a file could not be read, or not to its end, as a sentence. */
export function reasonOf(error: unknown, t: Translate): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return t("There is no such file.");
    case "EACCES":
    case "EPERM":
      return t("It may not be read.");
    case "Z_BUF_ERROR":
      return t("It ends too early: it was cut, or it is still being written.");
    case "Z_DATA_ERROR":
      return t("It is corrupt.");
    default:
      return message;
  }
}
