import type { Directive } from "../../recognition/directives";
import type { Finding, Fix, Subject } from "./finding";

/**
 * The id of the remark on a comment that names no vendor; no rule of the settings, since it has no
 * severity to set.
 */
export const UNKNOWN_VENDOR = "unknown-vendor";

/** What a directive says of vendors that are not known here. */
export function unknownVendors({ kind, start, words }: Directive, subject: Subject): Finding[] {
  const { catalog, t } = subject.context;
  if (kind !== "vendor") return [];
  const known = catalog.vendors.map(({ id }) => id).join(", ");
  return words
    .filter(({ text }) => !catalog.vendor(text))
    .map(({ text, offset }) => ({
      start: start + offset,
      end: start + offset + text.length,
      code: text,
      message: t(
        "There is no vendor {0}, so this comment does not count it. Known are: {1}.",
        text,
        known,
      ),
      url: undefined,
      fixes: vendorsLike(text, subject),
    }));
}

/** The ids of vendors that an id may have meant: `ibm` is a part of one. */
function vendorsLike(text: string, { context: { catalog } }: Subject): Fix[] {
  const word = text.toLowerCase();
  const like = catalog.vendors.filter(
    ({ id, name }) => id.includes(word) || name.toLowerCase().includes(word),
  );
  return like.map(({ id, name }) => ({
    text: id,
    vendor: name,
    isPreferred: like.length === 1,
  }));
}
