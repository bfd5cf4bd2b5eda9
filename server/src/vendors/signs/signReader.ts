import type { Moving } from "../../recognition/movingList";
import type { Text } from "../../recognition/text";
import { escaped } from "../../recognition/trie";
import { isPlainWord, type Literal, LiteralSearch, literalsOf } from "./literals";
import { holds, NOTHING } from "./patterns";
import type { Sign, SignKind } from "./sign";
import { ValueSearch } from "./values";

/**
 * How much a sign says where it stands, the most first: what the service itself says or is called
 * by (an endpoint's host, a header of its answers); what only code for it has (its SDK); what may
 * stand there for another reason (a link, a variable of the environment); next to nothing.
 */
export const RANKS = ["answer", "sdk", "hint", "trace"] as const;
export type Rank = (typeof RANKS)[number];

/**
 * A place where a sign stands. Signs may overlap, so that a place is a point: it begins and ends
 * where the sign begins.
 */
export interface Hit extends Moving {
  /** How long the sign is, in UTF-16 units. */
  readonly length: number;
  readonly sign: Sign;
  readonly rank: Rank;
}

/** How far around a place the text decides whether a sign stands there, in UTF-16 units. */
export const SIGN_REACH = 512;

const RANK_OF_KIND: Readonly<Record<SignKind, Rank>> = {
  host: "answer",
  header: "answer",
  requestId: "answer",
  import: "sdk",
  package: "sdk",
  word: "sdk",
  uri: "sdk",
  configKey: "sdk",
  environment: "hint",
  port: "hint",
};

/** What follows the host in an address, as far as it has no quotes, blanks or brackets. */
const PATH = /(?::\d{1,5})?(\/[^\s"'`<>()[\]{}|\\,;]{0,300})?/y;
/** How many parts the path of a download has that is no object of one's own. */
const PARTS_OF_DOWNLOAD = 3;
const DOWNLOADED =
  /\.(?:zip|t?gz|tar|xz|exe|msi|dmg|deb|rpm|whl|jar|apk|iso|sh|css|m?js|pdparams)$/i;

/** What stands before the host where an address is that of a picture: a badge tells of whoever hosts it. */
const PICTURE_BEFORE =
  /(?<=(?:!\[[^\]\n]{0,120}\]\(|<img\b[^<>]{0,160}\bsrc=\{?["'`]?|\bimage::? ?)<?[^\s"'`<>()]{0,120})/iy;

/** Statements that import something: what they name follows. */
const IMPORTING =
  /\b(?:from|import|use|using|require(?:_once|_relative)?|include|crate)\b[ \t(]{0,4}["'`<]?/
    .source;

/** Finds the signs of a table in texts. Knows no vendor. */
export class SignReader {
  private readonly literals: LiteralSearch;
  private readonly values: ValueSearch;
  private readonly requestIds: readonly (readonly [Sign, RegExp])[];
  private readonly someRequestId: RegExp;
  private readonly plainWords: ReadonlyMap<string, Sign>;
  private readonly importedWord: RegExp;

  constructor(signs: readonly Sign[]) {
    this.literals = new LiteralSearch(signs.flatMap(literalsOf));
    this.values = new ValueSearch(signs);
    const ids = signs.filter(({ kind }) => kind === "requestId");
    this.requestIds = ids.map((sign) => [sign, new RegExp(`(?:${sign.text})(?![\\w-])`, "y")]);
    const anyId = ids.map(({ text }) => text).join("|") || NOTHING;
    this.someRequestId = new RegExp(`(?<![\\w-])(?:${anyId})`, "g");
    const words = signs.filter(({ kind, text }) => kind === "import" && isPlainWord(text));
    this.plainWords = new Map(words.map((sign) => [sign.text, sign]));
    const anyWord = [...this.plainWords.keys()].map(escaped).join("|") || NOTHING;
    this.importedWord = new RegExp(`${IMPORTING}(${anyWord})(?![\\w-])`, "g");
  }

  /**
   * The signs in a stretch of text. Whether one stands at a place depends on the text within
   * {@link SIGN_REACH} around it alone, so that a long text can be read piece by piece.
   *
   * @param text the whole text
   * @param from UTF-16 offset where the stretch begins
   * @param to UTF-16 offset behind it
   * @param isLog whether it is a log, where no statement imports, every address was called, and an
   *   SDK for every vendor is no other's rival
   * @returns in the order of the text
   */
  read(text: Text, from: number, to: number, isLog: boolean): Hit[] {
    const offset = Math.max(0, from - SIGN_REACH);
    const around = text.slice(offset, to + SIGN_REACH);
    const hits: Hit[] = [];
    const add = (sign: Sign, start: number, end: number, rank = RANK_OF_KIND[sign.kind]) => {
      const at = start + offset;
      if (at < from || at >= to || (isLog && sign.isForAny)) return;
      hits.push({ start: at, end: at, length: end - start, sign, rank });
    };
    this.literals.find(around, (literal, start) => {
      const end = start + literal.text.length;
      add(literal.sign, start, end, isLog ? undefined : rankInSource(literal, around, start, end));
    });
    this.values.find(around, add);
    eachMatch(this.someRequestId, around, ({ index }) => {
      for (const [sign, whole] of this.requestIds) {
        if (holds(whole, around, index)) add(sign, index, whole.lastIndex);
      }
    });
    if (!isLog) {
      eachMatch(this.importedWord, around, ({ 0: statement, 1: word = "", index }) => {
        const end = index + statement.length;
        add(this.plainWords.get(word)!, end - word.length, end);
      });
    }
    return hits.sort((a, b) => a.start - b.start);
  }
}

/** In source, the host of an endpoint says more than a link; a download or a picture nearly nothing. */
function rankInSource(
  { sign }: Literal,
  text: string,
  start: number,
  end: number,
): Rank | undefined {
  if (sign.kind !== "host") return undefined;
  if (holds(PICTURE_BEFORE, text, start)) return "trace";
  PATH.lastIndex = end;
  const parts = PATH.exec(text)?.[1]?.split("/").filter(Boolean) ?? [];
  if (parts.length >= PARTS_OF_DOWNLOAD || DOWNLOADED.test(parts.at(-1) ?? "")) return "trace";
  return parts.length > 1 ? "hint" : "answer";
}

function eachMatch(pattern: RegExp, text: string, onMatch: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    pattern.lastIndex = match.index + 1;
    onMatch(match);
  }
}
