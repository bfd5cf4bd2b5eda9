import { namesOf } from "../vendorNames";
import { type OccurrenceRule, pageOf } from "./finding";
import { lackingSentences, supportAt, vendorFixes } from "./support";

/**
 * `partly-supported-code`: of several vendors in use some lack a code, and the others list it or
 * may have it.
 */
export const partlySupportedCode: OccurrenceRule = (occurrence, subject) => {
  const support = supportAt(occurrence, subject);
  if (!support) return undefined;
  const { listing, lacking, unsure } = support;
  if (listing.length + unsure.length === 0) return undefined;
  const { code, start, end } = occurrence;
  const { context } = subject;
  const sentences = [
    ...lackingSentences(code, lacking, context),
    listing.length > 0
      ? context.t("It is listed by {0}.", namesOf(listing, context))
      : context.t("The lists of {0} are incomplete.", namesOf(unsure, context)),
  ];
  const fixes = vendorFixes(occurrence, lacking, subject);
  return {
    start,
    end,
    code,
    message: sentences.join(" "),
    url: pageOf(lacking),
    fixes: fixes.map((fix) => ({ ...fix, isPreferred: false })),
  };
};
