import type { Near } from "../../catalog/nearest";
import { isOtherCode } from "../../catalog/otherNames";
import { sdkCodes } from "../../catalog/sdkCodes";
import { keyOf } from "../../catalog/searchIndex";
import { wordsOfName } from "../../catalog/words";
import { isOfStorage } from "../../recognition/evidence";
import { tierOf } from "../../recognition/tiers";
import type { UnknownWord } from "../../recognition/unknownWords";
import type { Subject } from "./finding";

/**
 * How sure it is that a storage code was meant.
 *
 * - `storage`: a storage code, by the place; in a body, by what else the file says
 * - `code`: some error code, in a file about storage alone
 * - `unsure`: some error code, in a file about other things too, or of which only settings tell
 */
type Proof = "storage" | "code" | "unsure";

/** How long a word has to be, so that an everyday one can be told from a slip. */
const LONG_WORD = 8;

/**
 * The codes that an unknown word was meant to be, best first; none where it is no slip of the pen.
 * Names of other services and of SDKs have a meaning of their own, and so have numbers, constants
 * in capitals, and words behind a dot. Beyond that proof, difference and tier decide together:
 *
 * | difference | `storage` | `code` | `unsure` |
 * |---|---|---|---|
 * | another style (`noSuchKey`) | yes | distinct codes | distinct codes |
 * | case that no style has (`NoSuchkEy`) | yes | mixed case, or distinct | mixed case, or distinct |
 * | words in other order or number | yes | unless ordinary | distinct codes |
 * | an `Error` too many | yes | distinct codes | distinct codes |
 * | letters, unless it makes sense | yes | yes | not everyday, or near |
 *
 * @param status the HTTP status that stands with the word
 */
export function meantBy(word: UnknownWord, status: number | undefined, subject: Subject): Near[] {
  const { catalog, inUse } = subject.context;
  const proof = proofOf(word, subject);
  if (!proof || hasOwnMeaning(word.text, subject)) return [];
  const near = catalog.nearest(word.text, inUse.vendors, status);
  const [first] = near;
  if (!first || (isPhrase(word) && !first.code.includes(" "))) return [];
  return isSlip(word.text, first, proof, subject) ? near : [];
}

/** Whether anything says that a document deals with storage, so that it can be searched for slips. */
export function isAboutStorage({ document, context }: Subject): boolean {
  return context.inUse.vendors.length > 0 || isOfStorage(document.evidence);
}

function proofOf({ position }: UnknownWord, { document }: Subject): Proof | undefined {
  const { evidence } = document;
  if (position === "proven") return "storage";
  if (evidence === "foreign") return undefined;
  if (position === "body") return "storage";
  return evidence === "storage" ? "code" : "unsure";
}

/** Whether a word is a number, a predicate, another service's or SDK's, or a code in a namespace. */
function hasOwnMeaning(text: string, { context: { catalog } }: Subject): boolean {
  if (/^(?:[\d\s.-]*$|is_)/.test(text) || sdkCodes.has(text) || isOtherCode(text)) return true;
  return catalog.isKnown(text.slice(text.lastIndexOf(".") + 1));
}

function isSlip(text: string, near: Near, proof: Proof, subject: Subject): boolean {
  const { code, difference, distance } = near;
  const tier = tierOf(code);
  const isDistinct = tier === "distinct";
  const isEveryday = tier === "ordinary" || tier === "plain";
  if (isConstant(text) && !isConstant(code)) return isDistinct && difference === "style";
  if (difference === "letters" && isNameWith(text, code)) return false;
  if (difference === "letters" && saysSomethingElse(text, code, subject)) return false;
  if (proof === "storage") return true;
  switch (difference) {
    case "style":
      return isDistinct || (isMixedCase(text) && !hasSameWords(text, code));
    case "words":
      return isDistinct || (proof === "code" && !isEveryday && !/Error$/.test(text));
    case "letters":
      return !isEveryday || (keyOf(code).length >= LONG_WORD && distance < 2);
  }
}

/** Words that make another one with one letter: `too`, `not`. */
const SMALL_WORDS = new Set([
  "a",
  "an",
  "in",
  "is",
  "no",
  "non",
  "not",
  "of",
  "on",
  "or",
  "to",
  "too",
]);

/** Whether what a name has instead of a code's words has a meaning of its own: `InvalidPort`. */
function saysSomethingElse(text: string, code: string, { context: { catalog } }: Subject): boolean {
  const words = new Set(wordsOfName(code));
  const others = wordsOfName(text).filter((word) => !words.has(word));
  const telling = others.filter((word) => /^[a-z]{2}/.test(word) && !SMALL_WORDS.has(word));
  return telling.length > 0 && others.every((word) => catalog.isPlainWord(word));
}

/** Whether several words stand where a message may stand as well. */
function isPhrase({ text, position }: UnknownWord): boolean {
  return text.includes(" ") && position !== "body";
}

/** Whether a word is written as constants are, all in capitals. */
function isConstant(text: string): boolean {
  return text === text.toUpperCase();
}

/** Whether a name holds a code and more than a slip besides: `S3NoSuchKey`. */
function isNameWith(text: string, code: string): boolean {
  return text.length > code.length + 1 && text.includes(code);
}

function isMixedCase(text: string): boolean {
  return /[A-Z]/.test(text) && /[a-z]/.test(text);
}

function hasSameWords(a: string, b: string): boolean {
  return wordsOfName(a).join(" ") === wordsOfName(b).join(" ");
}
