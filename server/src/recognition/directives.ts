/** A comment that speaks to this tool. */
export interface Directive {
  readonly kind: "vendor" | "disable" | "enable" | "disable-line" | "disable-next-line";
  /** UTF-16 offset of the first unit; moves with edits before it. */
  start: number;
  /** UTF-16 offset behind the last unit that counts; moves with edits before it. */
  end: number;
  /** Vendor ids; or codes and rule ids, none meaning all of them. */
  readonly words: readonly DirectiveWord[];
}

/** A word of a directive. */
export interface DirectiveWord {
  readonly text: string;
  /** How far behind the directive's start it stands, in UTF-16 units. */
  readonly offset: number;
}

const VENDOR =
  /s3-error-codes:[ \t]{1,9}vendor[ \t]{1,9}([\w-]{1,60}(?:[ \t]{0,9},[ \t]{0,9}[\w-]{1,60}){0,40})/y;
const SWITCH = /s3-error-codes-(disable-next-line|disable-line|disable|enable)(?![\w-])([^\n]*)/y;
/** What may stand before a directive on its line: nothing, or code and the start of a comment. */
const COMMENT_START = /(?:^\s*(?:\W{0,6}\s*)?|(?:#|\/\/|\/\*+|--|;|%|<!--|\(\*|\{-)\s*)$/;
const VENDOR_ID = /[a-zA-Z0-9_]+(?:-[a-zA-Z0-9_]+)*/g;
/** Codes and rule ids; what is neither, like `--`, ends the list, and a reason may follow. */
const SWITCHED = /[\s,]*([A-Za-z][\w.]*(?:-\w+)*)(?=[\s,]|$)/y;
/** How much of a line is looked at. */
const LINE_REACH = 400;

/** The directive at an offset where the name of this tool begins, if a comment speaks there. */
export function directiveAt(text: string, start: number): Directive | undefined {
  if (!isInComment(text, start)) return undefined;
  return vendorAt(text, start) ?? switchAt(text, start);
}

function isInComment(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LINE_REACH), start);
  return COMMENT_START.test(before.slice(before.lastIndexOf("\n") + 1));
}

/**
 * Whether directives silence a code, or a whole rule, on a zero-based line.
 *
 * @param directives in the order of the text, each with the zero-based line on which it stands
 */
export function isDisabled(
  directives: readonly (Directive & { readonly line: number })[],
  line: number,
  code: string,
  rule: string,
): boolean {
  let disabled = false;
  for (const { kind, words, line: at } of directives) {
    if (kind === "vendor") continue;
    if (words.length > 0 && !words.some(({ text }) => text === code || text === rule)) continue;
    if (kind === "disable-line" && at === line) return true;
    if (kind === "disable-next-line" && at + 1 === line) return true;
    if (at > line) continue;
    if (kind === "disable") disabled = true;
    if (kind === "enable") disabled = false;
  }
  return disabled;
}

function vendorAt(text: string, start: number): Directive | undefined {
  VENDOR.lastIndex = start;
  const list = VENDOR.exec(text)?.[1];
  if (!list) return undefined;
  const end = VENDOR.lastIndex;
  const words = [...list.matchAll(VENDOR_ID)].map(({ 0: id, index }) => ({
    text: id,
    offset: end - list.length + index - start,
  }));
  return { kind: "vendor", start, end, words };
}

function switchAt(text: string, start: number): Directive | undefined {
  SWITCH.lastIndex = start;
  const match = SWITCH.exec(text.slice(0, start + LINE_REACH));
  if (!match) return undefined;
  const [, kind, rest = ""] = match;
  const words: DirectiveWord[] = [];
  SWITCHED.lastIndex = 0;
  for (let word = SWITCHED.exec(rest); word; word = SWITCHED.exec(rest)) {
    const offset = match[0].length - rest.length + SWITCHED.lastIndex - word[1]!.length;
    words.push({ text: word[1]!, offset });
  }
  return { kind: kind as Directive["kind"], start, end: start + match[0].length, words };
}
