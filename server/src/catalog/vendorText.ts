import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser/lib/esm/main.js";
import * as z from "zod/mini";
import type { Translate } from "../l10n";
import type { VendorFormat } from "./vendorFormat";
import type { WrittenVendor } from "./writtenVendor";

/** Where something stands in a vendor file: the keys and indices that lead to it. */
export type JsonPath = readonly (string | number)[];

/** A run of a text, in UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a vendor file, in UTF-16 offsets of its text. */
export interface VendorFileProblem extends Span {
  readonly message: string;
  /** Whether the file serves all the same. */
  readonly isHarmless: boolean;
}

/** The text of a vendor file, as far as it can be understood. */
export class VendorText {
  /** What the file says; missing where it breaks the format. */
  readonly written: WrittenVendor | undefined;
  /** The vendor's id, even where the rest of the file is broken. */
  readonly id: string | undefined;
  private readonly found: VendorFileProblem[] = [];
  private readonly root: Node | undefined;
  private readonly t: Translate;

  constructor(
    text: string,
    private readonly format: VendorFormat,
  ) {
    this.t = format.t;
    const errors: ParseError[] = [];
    this.root = this.parse(text, errors);
    const id: unknown = this.valueAt(["id"]);
    this.id = typeof id === "string" ? id : undefined;
    const [error] = errors;
    if (error) this.complainOfSyntax(text, error);
    else if (this.found.length === 0) this.written = this.check();
  }

  get problems(): readonly VendorFileProblem[] {
    return this.found;
  }

  /** Adds a problem at a place in the file; where it is missing, at what should hold it. */
  complain(path: JsonPath, message: string, isHarmless = false): void {
    this.add(this.spanOf(path), message, isHarmless);
  }

  /** Adds the problem that something else has to stand at a place: "a whole number or null". */
  require(path: JsonPath, expected: string): void {
    const name = nameOf(path, this.t);
    const isThere = this.valueAt(path) !== undefined;
    this.complain(
      path,
      isThere
        ? this.t("{0} must be {1}.", name, expected)
        : this.t("{0} is missing. It must be {1}.", name, expected),
    );
  }

  private parse(text: string, errors: ParseError[]): Node | undefined {
    try {
      return parseTree(text, errors, { disallowComments: true });
    } catch {
      // The parser calls itself for each level, and the stack ends.
      this.add({ start: 0, end: 0 }, this.t("The file is nested too deeply to be read."));
      return undefined;
    }
  }

  private check(): WrittenVendor | undefined {
    const value: unknown = this.root && getNodeValue(this.root);
    this.complainOfRepeatedKeys(this.root, []);
    const { derived, whole } = this.format;
    const isDerived = this.valueAt(["extends"]) !== undefined;
    const checked = z.safeParse(isDerived ? derived : whole, value);
    for (const issue of checked.error?.issues ?? []) this.complainOfIssue(issue);
    if (!isDerived && this.valueAt(["without"]) !== undefined) {
      this.complain(["without"], this.t("Only a vendor that extends another can leave codes out."));
    }
    return this.found.length === 0 ? (value as WrittenVendor) : undefined;
  }

  private complainOfIssue(issue: z.core.$ZodIssue): void {
    const path = issue.path as JsonPath;
    const name = nameOf(path, this.t);
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) this.complainOfUnknownKey([...path, key]);
    } else if (issue.code === "invalid_key") {
      const expected = issue.issues[0]?.message ?? "";
      const message = this.t("The name of {0} must be {1}.", name, expected);
      this.add(this.spanOf(path, "key"), message);
    } else this.require(path, issue.message);
  }

  private complainOfUnknownKey(path: JsonPath): void {
    const message = this.t("{0} is not known here. Is it misspelt?", nameOf(path, this.t));
    this.add(this.spanOf(path, "key"), message);
  }

  private complainOfRepeatedKeys(node: Node | undefined, path: JsonPath): void {
    const seen = new Set<string>();
    for (const [index, child] of (node?.children ?? []).entries()) {
      const [key, value] = node?.type === "object" ? (child.children ?? []) : [];
      const name = key ? String(key.value) : undefined;
      if (key && name !== undefined && seen.has(name)) {
        const message = this.t("{0} stands here twice.", nameOf([...path, name], this.t));
        this.add(spanOfNode(key), message);
      }
      if (name !== undefined) seen.add(name);
      this.complainOfRepeatedKeys(value ?? child, [...path, name ?? index]);
    }
  }

  private complainOfSyntax(text: string, { error, offset, length }: ParseError): void {
    const before = text.slice(0, offset).split("\n");
    const column = before.at(-1)!.length + 1;
    const reason = syntaxReason(printParseErrorCode(error), this.t);
    const message = this.t(
      "This is not JSON at line {0}, column {1}: {2}.",
      before.length,
      column,
      reason,
    );
    this.add({ start: offset, end: offset + length }, message);
  }

  private add(span: Span, message: string, isHarmless = false): void {
    this.found.push({ ...span, message, isHarmless });
  }

  private valueAt(path: JsonPath): unknown {
    const node = this.root && findNodeAtLocation(this.root, [...path]);
    return node && getNodeValue(node);
  }

  /** A value, or its key; the key too where the value may have many lines. */
  private spanOf(path: JsonPath, part: "key" | "value" = "value"): Span {
    const node = this.root && findNodeAtLocation(this.root, [...path]);
    if (!node) return path.length === 0 ? { start: 0, end: 0 } : this.spanOf(path.slice(0, -1));
    const isLong = node.type === "object" || node.type === "array";
    const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    if (key && (isLong || part === "key")) return spanOfNode(key);
    return isLong ? { start: node.offset, end: node.offset + 1 } : spanOfNode(node);
  }
}

function spanOfNode({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** `codes.NoSuchKey[0].status`, `codes["503 SlowDown"]`. */
function nameOf(path: JsonPath, t: Translate): string {
  if (path.length === 0) return t("The file");
  return path
    .map((part, index) => {
      if (typeof part === "number") return `[${part}]`;
      if (!/^[\w$-]+$/.test(part)) return `[${JSON.stringify(part)}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join("");
}

/** What is wrong, by the parser's name for it. */
function syntaxReason(name: string, t: Translate): string {
  switch (name) {
    case "CommaExpected":
      return t("a comma is missing");
    case "ColonExpected":
      return t("a colon is missing");
    case "CloseBraceExpected":
      return t("a closing brace is missing");
    case "CloseBracketExpected":
      return t("a closing bracket is missing");
    case "PropertyNameExpected":
      return t("a key in double quotes should stand here, or the comma before it is one too many");
    case "ValueExpected":
      return t("a value should stand here, or the comma before it is one too many");
    case "EndOfFileExpected":
      return t("the file should end here");
    case "InvalidCommentToken":
      return t("there are no comments in JSON; a key $comment can hold one");
    case "UnexpectedEndOfString":
      return t("a closing quote is missing");
    case "InvalidEscapeCharacter":
    case "InvalidUnicode":
    case "InvalidCharacter":
      return t("a text has a character that must be escaped");
    default:
      return t("this can't stand here");
  }
}
