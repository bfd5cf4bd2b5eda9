import { statusBeside } from "../../recognition/statusBeside";
import { pageOf, type UnknownWordRule } from "./finding";
import { meantBy } from "./misspelling";

/** How many codes are proposed. */
const MOST_FIXES = 3;
/** How much farther the second has to be, so that the first is taken without a second look. */
const CLEAR = 0.5;

/** `unknown-code`: a word in a code's place that nobody lists, and that is close to a code. */
export const unknownCode: UnknownWordRule = (word, subject) => {
  const { document, context } = subject;
  const { catalog, inUse, t } = context;
  const status = statusBeside(document.text, word)?.status;
  const near = meantBy(word, status, subject).slice(0, MOST_FIXES);
  const [first, second] = near;
  if (!first) return undefined;
  const isClear = !second || second.distance - first.distance >= CLEAR;
  const { start, end, text } = word;
  const codes = near.map(({ code }) => code);
  return {
    start,
    end,
    code: text,
    message: [
      t("No vendor lists the code {0}.", text),
      t("Did you mean {0}?", codes.join(", ")),
    ].join(" "),
    url: pageOf(inUse.vendors.length > 0 ? inUse.vendors : catalog.vendorsListing(first.code)),
    fixes: codes.map((code, index) => ({ text: code, isPreferred: index === 0 && isClear })),
  };
};
