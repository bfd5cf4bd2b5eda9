/** A comment that speaks to this tool. */
export type Directive =
  | { readonly kind: "vendor"; readonly ids: readonly DirectiveWord[] }
  | {
      readonly kind: "disable" | "enable" | "disable-line" | "disable-next-line";
      /** The zero-based line on which the comment stands. */
      readonly line: number;
      /** Codes or rule ids; empty: all of them. */
      readonly codes: readonly string[];
    };

/** A word of a directive with its place, in UTF-16 offsets. */
export interface DirectiveWord {
  readonly text: string;
  readonly start: number;
}

const NAME = "s3-error-codes";
const VENDOR = /s3-error-codes:\s{1,9}vendor\s{1,9}([\w-]+(?:\s{0,9},\s{0,9}[\w-]+)*)/y;
const SWITCH = /s3-error-codes-(disable-next-line|disable-line|disable|enable)(?![\w-])([^\n]*)/y;
/** What may stand before a directive on its line: nothing, or code and the start of a comment. */
const COMMENT_START = /(?:^\s*(?:\W{0,6}\s*)?|(?:#|\/\/|\/\*+|--|;|%|<!--|\(\*|\{-)\s*)$/;
/** A code or a rule id; a `--` ends the list, and a reason may follow. */
const SWITCHED = /^(?:[A-Za-z][\w.]*(?:-\w+)*)$/;

/** The directives in the comments of a text, in its order. */
export function directivesIn(text: string): Directive[] {
  const directives: Directive[] = [];
  for (let at = text.indexOf(NAME); at !== -1; at = text.indexOf(NAME, at + NAME.length)) {
    const lineStart = text.lastIndexOf("\n", at) + 1;
    if (!COMMENT_START.test(text.slice(Math.max(lineStart, at - 200), at))) continue;
    const directive = vendorAt(text, at) ?? switchAt(text, at);
    if (directive) directives.push(directive);
  }
  return directives;
}

/** Whether the directives silence a code, or a whole rule, on a zero-based line. */
export function isDisabled(
  directives: readonly Directive[],
  line: number,
  code: string,
  rule: string,
): boolean {
  let disabled = false;
  for (const directive of directives) {
    if (directive.kind === "vendor" || !concerns(directive.codes, code, rule)) continue;
    if (directive.kind === "disable-line" && directive.line === line) return true;
    if (directive.kind === "disable-next-line" && directive.line + 1 === line) return true;
    if (directive.line > line) continue;
    if (directive.kind === "disable") disabled = true;
    if (directive.kind === "enable") disabled = false;
  }
  return disabled;
}

function concerns(codes: readonly string[], code: string, rule: string): boolean {
  return codes.length === 0 || codes.includes(code) || codes.includes(rule);
}

function vendorAt(text: string, at: number): Directive | undefined {
  VENDOR.lastIndex = at;
  const list = VENDOR.exec(text)?.[1];
  if (!list) return undefined;
  const listStart = VENDOR.lastIndex - list.length;
  const ids = [...list.matchAll(/[a-zA-Z0-9_]+(?:-[a-zA-Z0-9_]+)*/g)].map((match) => ({
    text: match[0],
    start: listStart + match.index,
  }));
  return { kind: "vendor", ids };
}

function switchAt(text: string, at: number): Directive | undefined {
  SWITCH.lastIndex = at;
  const match = SWITCH.exec(text);
  if (!match) return undefined;
  const [, kind, rest = ""] = match;
  const codes: string[] = [];
  for (const word of rest.split(/[\s,]+/).filter((part) => part !== "")) {
    if (!SWITCHED.test(word)) break;
    codes.push(word);
  }
  return { kind: kind as "disable", line: lineOf(text, at), codes };
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
  }
  return line;
}
