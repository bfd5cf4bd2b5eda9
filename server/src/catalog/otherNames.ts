import readOtherNames from "virtual:other-names";
import { wordsOfName } from "./words";

interface OtherNames {
  readonly codes: ReadonlySet<string>;
  /** The same without their style. */
  readonly constants: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

let known: OtherNames | undefined;

/**
 * Whether another service, protocol or library has an error code of this name, as it stands or
 * written as a constant: `NotFound`, `NOT_FOUND` and `not-found`, but not `notFound`.
 */
export function isOtherCode(name: string): boolean {
  const { codes, constants } = otherNames();
  return codes.has(name) || (isConstant(name) && constants.has(styleless(name)));
}

/** Words that are no slips: plain ones, and those that other services' codes are made of. */
export function plainWords(): ReadonlySet<string> {
  return otherNames().words;
}

function otherNames(): OtherNames {
  if (!known) {
    const { codes, words } = readOtherNames();
    known = {
      codes: new Set(codes),
      constants: new Set(codes.map(styleless)),
      words: new Set([...words, ...codes.flatMap(wordsOfName)]),
    };
  }
  return known;
}

/** Whether words are set apart by separators, or a single one stands in capitals or small letters. */
function isConstant(name: string): boolean {
  return /^[a-z0-9]+$|^[A-Z0-9]+$|^[a-z0-9]+(?:[_-][a-z0-9]+)+$|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(
    name,
  );
}

function styleless(name: string): string {
  return wordsOfName(name).join(" ");
}
