import { namesOf } from "../vendorNames";
import { type OccurrenceRule, pageOf } from "./finding";
import { lackingSentences, supportAt, vendorFixes } from "./support";

/** `unsupported-code`: a code that all the vendors in use lack, and another vendor lists. */
export const unsupportedCode: OccurrenceRule = (occurrence, subject) => {
  const support = supportAt(occurrence, subject);
  if (!support || support.listing.length > 0 || support.unsure.length > 0) return undefined;
  const { code, start, end } = occurrence;
  const { context } = subject;
  const listing = namesOf(context.catalog.vendorsListing(code), context);
  const sentences = [
    ...lackingSentences(code, support.lacking, context),
    context.t("It is listed by {0}.", listing),
  ];
  return {
    start,
    end,
    code,
    message: sentences.join(" "),
    url: pageOf(support.lacking),
    fixes: vendorFixes(occurrence, support.lacking, subject),
  };
};
