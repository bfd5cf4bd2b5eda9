import { triePattern } from "../../recognition/trie";
import { hostParts } from "./hostPattern";
import { holds } from "./patterns";
import type { Sign } from "./sign";

/** A text that is sought as it stands, and what has to stand around it. */
export interface Literal {
  readonly sign: Sign;
  readonly text: string;
  /** Whether capitals make no difference. */
  readonly caseless: boolean;
  /** Must match, without width, where the text begins. */
  readonly before: RegExp;
  /** The same behind it. */
  readonly after: RegExp;
}

const ANYTHING = /(?:)/y;
const NO_WORD_BEFORE = /(?<!\w)/y;
const NO_WORD_BEHIND = /(?!\w)/y;
const NO_NAME_BEFORE = /(?<![\w-])/y;
const NO_NAME_BEHIND = /(?![\w-])/y;
const NO_SCHEME_BEFORE = /(?<![\w+.-])/y;
/** A port counts where its line speaks of an endpoint; elsewhere anything listens there. */
const ENDPOINT_BEFORE =
  /(?<=(?:endpoint|service_?url|host_base|s3_?(?:url|host|addr))[^\n]{0,120}[\w.\]})>"'])/iy;
const NO_DIGIT_BEHIND = /(?!\d)/y;
/** A module's name may be a part of a longer one, but for these. */
const NO_MODULE_BEFORE = /(?<![\w@-])/y;
/** A plain word with a dot may be a part of a host or a path as well. */
const NO_HOST_BEFORE = /(?<![\w@./:-])/y;

/** The texts that a sign is sought by; none where it is sought in another way. */
export function literalsOf(sign: Sign): Literal[] {
  const { kind, text } = sign;
  switch (kind) {
    case "host": {
      const { fixed, before, after } = hostParts(text);
      return [{ sign, text: fixed, caseless: true, before, after }];
    }
    case "port":
      return [literal(sign, `:${text}`, ENDPOINT_BEFORE, NO_DIGIT_BEHIND)];
    case "header":
      if (text.includes(":")) return [];
      return [{ ...literal(sign, text, NO_NAME_BEFORE, NO_NAME_BEHIND), caseless: true }];
    case "import":
      // A plain word counts where something is taken from it; `SignReader` seeks what imports it.
      return isPlainWord(text)
        ? [literal(sign, `${text}.`, NO_HOST_BEFORE, ANYTHING)]
        : [literal(sign, text, NO_MODULE_BEFORE, NO_NAME_BEHIND)];
    case "word":
      return [literal(sign, text, NO_WORD_BEFORE, NO_WORD_BEHIND)];
    case "uri":
      return [literal(sign, text, NO_SCHEME_BEFORE, ANYTHING)];
    case "configKey":
      return text.includes("=") ? [] : [literal(sign, text, NO_WORD_BEFORE, NO_WORD_BEHIND)];
    case "environment":
      return [literal(sign, text, NO_WORD_BEFORE, NO_WORD_BEHIND)];
    default:
      return [];
  }
}

/** Whether a module's name could be any word of the language. */
export function isPlainWord(text: string): boolean {
  return /^\w+$/.test(text) && !text.includes("_");
}

/** A text with its edges; one that ends openly (`x-obs-`, `WEED_*`, `oss2.`) may go on as it likes. */
function literal(sign: Sign, written: string, before: RegExp, after: RegExp): Literal {
  const text = written.replace(/\*$/, "");
  const isOpen = text !== written || /\W$/.test(text);
  const beginsWithin = /^\w/.test(text) || before === ENDPOINT_BEFORE;
  return {
    sign,
    text,
    caseless: false,
    before: beginsWithin ? before : ANYTHING,
    after: isOpen ? ANYTHING : after,
  };
}

/** Is told of a literal, and of the UTF-16 offset where it begins. */
export type OnLiteral = (literal: Literal, start: number) => void;

/** A literal, cut where it is sought. */
interface Cut {
  readonly literal: Literal;
  readonly lead: string;
  readonly rest: string;
}

/** A pattern that finds places, and what may stand at each. */
interface Search {
  readonly pattern: RegExp;
  /** By what the pattern finds, in lower case where it ignores case; the longest first. */
  readonly candidates: ReadonlyMap<string, readonly Cut[]>;
}

/** Where a literal is cut: at a unit that is rare in most texts, with enough behind it. */
const RARE = /[.:_/\\-](?=.*\w{2})/;

/**
 * Literals, sought all at once. V8 is fast where all branches of a pattern begin with one of few
 * units, so that those with a dot, a hyphen and the like are sought from there on, and the others
 * from the beginning of a word. What is found at a place depends on the text around it alone.
 */
export class LiteralSearch {
  private readonly searches: readonly Search[];

  constructor(literals: readonly Literal[]) {
    const hasRare = ({ text }: Literal) => RARE.test(text);
    const plain = literals.filter((literal) => !hasRare(literal));
    this.searches = [
      searchFor(literals.filter(hasRare), "", "gi"),
      searchFor(plain, "\\b", plain.some(({ caseless }) => caseless) ? "gi" : "g"),
    ];
  }

  /** Tells of what stands in a text, at each place of the longest that does. */
  find(text: string, onLiteral: OnLiteral): void {
    for (const { pattern, candidates } of this.searches) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const at = match.index;
        pattern.lastIndex = at + 1;
        const run = pattern.ignoreCase ? match[0].toLowerCase() : match[0];
        const found = candidates.get(run)?.find((one) => stands(one, text, at));
        if (found) onLiteral(found.literal, at - found.lead.length);
      }
    }
  }
}

function searchFor(literals: readonly Literal[], edge: string, flags: "g" | "gi"): Search {
  const byRest = new Map<string, Cut[]>();
  for (const literal of literals) {
    const { text } = literal;
    const at = Math.max(0, text.search(RARE));
    const cut = { literal, lead: text.slice(0, at), rest: text.slice(at) };
    const sought = flags === "gi" ? cut.rest.toLowerCase() : cut.rest;
    byRest.set(sought, [...(byRest.get(sought) ?? []), cut]);
  }
  const candidates = new Map(
    [...byRest.keys()].map((rest) => {
      const beginnings = Array.from(rest, (_, at) => rest.slice(0, at + 1));
      const those = beginnings.flatMap((beginning) => byRest.get(beginning) ?? []);
      return [rest, those.sort((a, b) => b.literal.text.length - a.literal.text.length)] as const;
    }),
  );
  const pattern = new RegExp(`${edge}(?:${triePattern(byRest.keys())})`, flags);
  return { pattern, candidates };
}

/** Whether a literal stands in a text, of which the pattern has found the rest or a longer one. */
function stands({ literal, lead, rest }: Cut, text: string, at: number): boolean {
  const start = at - lead.length;
  if (start < 0) return false;
  const before = text.slice(start, at);
  const isSame = literal.caseless
    ? before.toLowerCase() === lead.toLowerCase()
    : before === lead && text.startsWith(rest, at);
  const end = at + rest.length;
  return isSame && holds(literal.before, text, start) && holds(literal.after, text, end);
}
