import type { Translate } from "../../l10n";
import type { Directive } from "../../recognition/directives";
import type { Finding, Fix, Subject } from "./finding";

/**
 * The id of the remark on a comment that names no vendor; no rule of the settings, since it has no
 * severity to set.
 */
export const UNKNOWN_VENDOR = "unknown-vendor";

/** How many ids are offered. */
const MOST = 3;

/** What a directive says of vendors that are not known here. */
export function unknownVendors({ kind, start, words }: Directive, subject: Subject): Finding[] {
  const { catalog, t } = subject.context;
  if (kind !== "vendor") return [];
  return words
    .filter(({ text }) => !catalog.vendor(text))
    .map(({ text, offset }) => {
      const fixes = vendorsLike(text, subject);
      return {
        start: start + offset,
        end: start + offset + text.length,
        code: text,
        message: `${t("There is no vendor {0}, so this comment does not count it.", text)} ${hint(fixes, t)}`,
        url: undefined,
        fixes,
      };
    });
}

function hint(fixes: readonly Fix[], t: Translate): string {
  if (fixes.length === 0) return t("The setting s3ErrorCodes.vendors tells the ids there are.");
  return t("Is {0} meant?", fixes.map(({ text }) => text).join(", "));
}

/** The ids of vendors that an id may have meant: `ibm` is a part of one. */
function vendorsLike(text: string, { context: { catalog } }: Subject): Fix[] {
  const word = text.toLowerCase();
  const like = catalog.vendors.filter(
    ({ id, name }) => id.includes(word) || name.toLowerCase().includes(word),
  );
  return like.slice(0, MOST).map(({ id, name }) => ({
    text: id,
    vendor: name,
    isPreferred: like.length === 1,
  }));
}
