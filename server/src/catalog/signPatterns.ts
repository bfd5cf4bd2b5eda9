import type { Translate } from "../l10n";

/** How long the ids may be that a pattern fits, in characters. */
const LONGEST = 256;

const ESCAPED = /\\[dw.^$*+?()[\]{}|\\/-]/.source;
/** What stands for one character: itself, an escaped one, or a set. */
const CHARACTER = `[^\\\\[\\](){}|^$*+?\\s]|${ESCAPED}|\\[(?!\\^)(?:[^\\\\\\]]|${ESCAPED})+\\]`;
const REPETITION = /\{(\d{1,3})(?:,(\d{1,3}))?\}|(\?)/.source;
const PART = `(${CHARACTER})(?:${REPETITION})?`;
const SEQUENCE = new RegExp(`^(?:${PART})+$`);
const ASCII = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
const NOT_ASCII = /[^\x20-\x7e]/;

/** What stands for one character in the pattern of a request id, and how often it may come. */
interface Part {
  readonly written: string;
  readonly characters: ReadonlySet<string>;
  readonly least: number;
  readonly most: number;
}

/**
 * What a pattern for request ids has to be and is not, in words that follow "must be"; nothing where
 * all is well. A pattern of a user's own is tried at each word of a text. So that this takes time in
 * proportion to the text whatever stands there, it is a plain sequence, in which it is clear at each
 * character whether a repetition goes on.
 *
 * @param pattern a regular expression that JavaScript understands
 */
export function requestIdFault(pattern: string, t: Translate): string | undefined {
  if (!SEQUENCE.test(pattern) || NOT_ASCII.test(pattern)) {
    return t(
      "a sequence of characters and of sets like {0}, each repeated like {1}, {2} or ? at most",
      "[0-9a-f]",
      "{8}",
      "{1,16}",
    );
  }
  const parts = [...pattern.matchAll(new RegExp(PART, "g"))].map(partOf);
  if (parts.reduce((sum, { most }) => sum + most, 0) > LONGEST) {
    return t("a pattern of ids with at most {0} characters", LONGEST);
  }
  const unclear = parts.find((part, at) => isUnclear(part, parts.slice(at + 1)));
  return unclear && t("clear about where {0} ends: what follows may not fit it", unclear.written);
}

/**
 * The same for a host: a star stands for any part of a label, and of two in one label it is not
 * clear where the first ends.
 */
export function hostFault(host: string, t: Translate): string | undefined {
  const labels = host.replace(/\.\*\*(?=$|:)/, "").split(".");
  const hasTwo = labels.some((label) => label.split("*").length > 2);
  return hasTwo ? t("a host with one * at most between two dots") : undefined;
}

function partOf([written, character = "", least, most, isOptional]: RegExpMatchArray): Part {
  const fits = new RegExp(`^${character}$`);
  const characters = new Set(ASCII.filter((one) => fits.test(one)));
  if (isOptional) return { written, characters, least: 0, most: 1 };
  const times = Number(least ?? 1);
  return { written, characters, least: times, most: Number(most ?? times) };
}

/** Whether what may come next fits into a repetition that could go on as well. */
function isUnclear({ characters, least, most }: Part, behind: readonly Part[]): boolean {
  if (least === most) return false;
  const end = behind.findIndex((next) => next.least > 0);
  const next = end < 0 ? behind : behind.slice(0, end + 1);
  return next.some((part) => [...part.characters].some((one) => characters.has(one)));
}
