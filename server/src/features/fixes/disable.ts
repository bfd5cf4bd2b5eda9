import { type Position, TextEdit } from "vscode-languageserver";
import type { OpenDocument } from "../../openDocument";
import type { Directive } from "../../recognition/directives";
import type { Problem } from "../diagnostics";
import { type CommentSyntax, comment, commentSyntax } from "./commentSyntax";
import { isInMultilineString } from "./multilineStrings";

/** How far a comment reaches. */
export type Extent = "line" | "next-line" | "file";

const KINDS: Readonly<Record<Extent, Directive["kind"]>> = {
  line: "disable-line",
  "next-line": "disable-next-line",
  file: "disable",
};

/** What may have to stand in the first line of a file, before any comment. */
const FIRST_LINE =
  /^(?:#!|<\?|<!DOCTYPE|#\s*-\*-|#\s*(?:syntax|escape)\s*=|#\s*coding|%YAML|---\s*$)[^\n]*\n?/i;
/** An XML declaration, behind which the document may begin on the same line. */
const XML_DECLARATION = /^<\?xml[^>]*\?>[ \t]*(?:\r?\n)?/;
/** How much of a text is looked at for its first line and how its lines end, in UTF-16 units. */
const HEAD = 65_536;
/** The end of a line that goes on in the next one, so that no comment may follow. */
const CONTINUED = /[\\`]\s*$/;

/** The word by which a comment silences a problem: its code, or its rule where that can't be one. */
export function silencingWord({ code: rule, data }: Problem): string {
  return rule !== "status-mismatch" && /^[A-Za-z][\w.]*(?:-\w+)*$/.test(data.code)
    ? data.code
    : rule;
}

/**
 * The edit that silences a word by a comment. A comment that stands there already is extended.
 *
 * @param line the zero-based line of the problem
 * @returns nothing where the language has no comments, or none can stand there
 */
export function disablingEdit(
  document: OpenDocument,
  line: number,
  word: string,
  extent: Extent,
): TextEdit | undefined {
  const standing = standingDirective(document, line, extent);
  if (standing) return extended(document, standing, word);
  const syntax = commentSyntax(document.languageId);
  if (!syntax) return undefined;
  const text = comment(syntax, `s3-error-codes-${KINDS[extent]} ${word}`);
  if (extent === "file") return atTop(document, text);
  const offset = document.offsetAt({ line, character: 0 });
  const before = document.text.slice(0, offset);
  if (isInMultilineString(before, document.languageId)) return undefined;
  return extent === "line" ? atEnd(document, line, text, syntax) : above(document, line, text);
}

/** A comment with codes that has this extent already. */
function standingDirective(
  document: OpenDocument,
  line: number,
  extent: Extent,
): Directive | undefined {
  const { directives } = document;
  if (extent === "file" && directives.some(({ kind }) => kind === "enable")) return undefined;
  return directives.find((directive) => {
    if (directive.kind !== KINDS[extent] || directive.words.length === 0) return false;
    const at = document.positionAt(directive.start).line;
    if (extent === "file") return at < line;
    return at === (extent === "line" ? line : line - 1);
  });
}

function extended(document: OpenDocument, { start, words }: Directive, word: string): TextEdit {
  const { offset, text } = words.at(-1)!;
  return TextEdit.insert(document.positionAt(start + offset + text.length), `, ${word}`);
}

function atEnd(
  document: OpenDocument,
  line: number,
  text: string,
  { isTrailing }: CommentSyntax,
): TextEdit | undefined {
  const content = document.lineAt(line);
  if (!isTrailing || CONTINUED.test(content)) return undefined;
  return TextEdit.insert({ line, character: content.trimEnd().length }, ` ${text}`);
}

function above(document: OpenDocument, line: number, text: string): TextEdit | undefined {
  if (line > 0 && CONTINUED.test(document.lineAt(line - 1))) return undefined;
  const [indentation = ""] = /^[ \t]*/.exec(document.lineAt(line)) ?? [];
  return TextEdit.insert({ line, character: 0 }, indentation + text + lineEnd(document));
}

function atTop(document: OpenDocument, text: string): TextEdit {
  const head = document.text.slice(0, HEAD);
  const [first = ""] = XML_DECLARATION.exec(head) ?? FIRST_LINE.exec(head) ?? [];
  const position: Position = document.positionAt(first.length);
  const isLineEnded = first === "" || first.endsWith("\n");
  return TextEdit.insert(
    position,
    (isLineEnded ? "" : lineEnd(document)) + text + lineEnd(document),
  );
}

function lineEnd({ text }: OpenDocument): string {
  return text.slice(0, HEAD).includes("\r\n") ? "\r\n" : "\n";
}
