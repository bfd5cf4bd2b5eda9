import readOtherNames from "virtual:other-names";
import { wordsOfName } from "./words";

let known: { readonly codes: ReadonlySet<string>; readonly words: ReadonlySet<string> } | undefined;

/** Whether another service, protocol or library has an error code of this name, in any style. */
export function isOtherCode(name: string): boolean {
  return otherNames().codes.has(styleless(name));
}

/** Words that are no slips: plain ones, and those that other services' codes are made of. */
export function plainWords(): ReadonlySet<string> {
  return otherNames().words;
}

function otherNames() {
  if (!known) {
    const { codes, words } = readOtherNames();
    known = {
      codes: new Set(codes.map(styleless)),
      words: new Set([...words, ...codes.flatMap(wordsOfName)]),
    };
  }
  return known;
}

/** `NOT_FOUND`, `notFound` and `not-found` are one name; `Notfound` is another. */
function styleless(name: string): string {
  return wordsOfName(name).join(" ");
}
