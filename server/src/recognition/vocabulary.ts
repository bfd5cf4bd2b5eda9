import { affixForm, toUpperSnake } from "./affixes";
import type { DocumentKind } from "./documentKind";
import { identifierEnd, identifierStart } from "./identifiers";
import { Messages } from "./messages";
import type { Form } from "./occurrence";
import { isOpening, Scanner, STATUS_LINE_LABEL } from "./scanner";
import { STRIPPED_MESSAGE } from "./shapes/fragments";
import { type Tier, tierOf } from "./tiers";
import type { Word } from "./word";

/** What the recogniser looks for. */
export interface Lexicon {
  /** Every code, as lists print it or as they meant to. */
  readonly codes: Iterable<string>;
  /** Words that SDKs put in a code's place. */
  readonly sdkCodes: Iterable<string>;
  /** Phrases of messages, `…` for a word that varies, and the code that each stands for. */
  readonly messages: ReadonlyMap<string, string>;
}

/** A code, and how ordinary a word it is. */
interface Code {
  readonly code: string;
  readonly tier: Tier;
}

const STRIPPED = new RegExp(STRIPPED_MESSAGE, "y");
/** A status line that SDKs take for a code. */
const STATUS_LINE = /^([345]\d\d) (.+)$/;
/** What may stand between a status and its reason. */
const STATUS_GAPS = [" ", " - "];
/** How long a status line can be, in UTF-16 units. */
const LONGEST_STATUS_LINE = 40;

/** The spellings to look for, and what a place where one was found stands for. */
export class Vocabulary {
  readonly messages: Messages;
  private readonly names: readonly string[];
  private knownInLogs: Scanner | undefined;
  private knownInOther: Scanner | undefined;
  /**
   * The codes by themselves, as {@link sdkCodes}: what is found has a spelling from here, since a
   * part of a text would keep all of that text from being forgotten.
   */
  private readonly codes: ReadonlyMap<string, Code>;
  private readonly sdkCodes: ReadonlyMap<string, string>;
  private readonly upperSnake: ReadonlyMap<string, string>;
  /** The statuses by the reasons with which SDKs take a status line for a code: `Forbidden`. */
  private readonly statuses: ReadonlyMap<string, string>;

  constructor(lexicon: Lexicon) {
    const codes = [...lexicon.codes];
    this.codes = new Map(codes.map((code) => [code, { code, tier: tierOf(code) }]));
    const isTier = (code: string, ...tiers: Tier[]) => tiers.includes(this.codes.get(code)!.tier);
    const wellWritten = codes.filter((code) => !isTier(code, "plain") && /^[A-Z]/.test(code));
    // Where two codes make the same name, the first one keeps it.
    const named = wellWritten.filter((code) => !isTier(code, "http")).toReversed();
    this.upperSnake = new Map(named.map((code) => [toUpperSnake(code), code]));
    const sdkCodes = [...lexicon.sdkCodes].filter(
      (code) => !this.codes.has(code) || isTier(code, "plain"),
    );
    this.sdkCodes = new Map(sdkCodes.map((code) => [code, code]));
    this.statuses = new Map(
      sdkCodes.flatMap((line) => {
        const [, status, reason] = STATUS_LINE.exec(line) ?? [];
        return status && reason ? [[reason, status] as const] : [];
      }),
    );
    this.messages = new Messages(
      lexicon.messages,
      wellWritten.filter((code) => !isTier(code, "ordinary")),
    );
    this.names = [...codes, ...sdkCodes, ...this.upperSnake.keys()];
  }

  /** What finds runs which {@link word} may know, made when the first text of its kind is read. */
  scannerFor(kind: DocumentKind): Scanner {
    if (kind === "log") {
      this.knownInLogs ??= Scanner.ofLogs(this.names, this.messages.heads);
      return this.knownInLogs;
    }
    this.knownInOther ??= Scanner.ofOther(this.names);
    return this.knownInOther;
  }

  /**
   * @param text the whole text
   * @param start where a scanner found a run
   * @param run the run
   * @returns what the identifier around the run stands for; nothing for a longer word
   */
  word(text: string, start: number, run: string): Word | undefined {
    const end = start + run.length;
    const line = this.statusLineAround(text, start, run);
    if (line) return line;
    const sdkCode = this.sdkCodes.get(run);
    const known = this.codes.get(run);
    if (known && sdkCode === undefined) return wordOfCode(text, start, end, known);
    const name =
      sdkCode === undefined ? this.madeName(run) : { code: sdkCode, form: "sdk" as const };
    if (!name) return this.messages.wordAt(text, start, run) ?? this.hiddenWord(text, start, run);
    const isWhole = identifierStart(text, start) === start && identifierEnd(text, end) === end;
    return isWhole
      ? { start, end, ...name, tier: this.codes.get(name.code)?.tier ?? "ordinary" }
      : undefined;
  }

  /** The status line that ends in a run: `403 Forbidden`, `403 - Forbidden`. */
  private statusLineAround(text: string, start: number, reason: string): Word | undefined {
    const status = this.statuses.get(reason);
    if (status === undefined) return undefined;
    const before = STATUS_GAPS.find((gap) => text.endsWith(status + gap, start));
    if (before === undefined) return undefined;
    const from = start - status.length - before.length;
    const code = this.sdkCodes.get(`${status} ${reason}`)!;
    const end = start + reason.length;
    return { start: from, end, code, tier: "ordinary", form: "sdk" };
  }

  /** `NO_SUCH_KEY`, `is_no_such_key`. */
  private madeName(run: string): { code: string; form: Form } | undefined {
    const isPredicate = run.startsWith("is_");
    const name = isPredicate ? run.slice("is_".length).toUpperCase() : run;
    const code = this.upperSnake.get(name);
    return code === undefined ? undefined : { code, form: isPredicate ? "predicate" : "constant" };
  }

  /** A word behind what the scanner took along: a dot, a label, what opens it. */
  private hiddenWord(text: string, start: number, run: string): Word | undefined {
    const [first = ""] = run;
    if (isOpening(first)) {
      return this.statusAt(text, start + 1) ?? this.word(text, start + 1, run.slice(1));
    }
    if (first === ".") return this.word(text, start + 1, run.slice(1));
    return run.startsWith(STATUS_LINE_LABEL)
      ? this.statusAt(text, start + STATUS_LINE_LABEL.length)
      : undefined;
  }

  /** A status, a status line, or Ceph's number in a code's place. */
  private statusAt(text: string, start: number): Word | undefined {
    const rest = text.slice(start, start + LONGEST_STATUS_LINE);
    const [line = ""] = rest.split(/[;)"'<\n]/, 1);
    const [number = ""] = /^-?\d+(?!\w| \w)/.exec(rest) ?? [];
    const code = this.sdkCodes.get(line) ?? this.sdkCodes.get(number);
    if (code === undefined) return undefined;
    return { start, end: start + code.length, code, tier: "ordinary", form: "sdk" };
  }
}

/** A code as such, with a known prefix or suffix, or stuck to the message that follows it. */
function wordOfCode(
  text: string,
  start: number,
  end: number,
  { code, tier }: Code,
): Word | undefined {
  const outerStart = identifierStart(text, start);
  const outerEnd = identifierEnd(text, end);
  const isWhole = outerStart === start && outerEnd === end;
  if (isWhole || (outerStart === start && isStripped(text, end))) {
    return { start, end, code, tier, form: "text" };
  }
  const form = affixForm(text.slice(outerStart, start), text.slice(end, outerEnd));
  if (!form || (form === "type" && tier !== "distinct")) return undefined;
  return { start: outerStart, end: outerEnd, code, tier, form };
}

function isStripped(text: string, offset: number): boolean {
  STRIPPED.lastIndex = offset;
  return STRIPPED.test(text);
}
