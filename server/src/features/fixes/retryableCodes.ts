import { TextEdit } from "vscode-languageserver";
import type { Vendor } from "../../catalog/catalog";
import type { OpenDocument, Span } from "../../openDocument";
import { respelt } from "../../recognition/affixes";
import { literalAround } from "../../recognition/literal";
import type { Occurrence } from "../../recognition/occurrence";
import { REACH_LEFT, REACH_RIGHT } from "../../recognition/seams";
import { Lists } from "../../recognition/shapes/lists";
import type { FeatureContext } from "../context";

/** What completes a list of codes after which a request is sent again. */
export interface RetryableCodes {
  readonly edit: TextEdit;
  /** What it adds. */
  readonly codes: readonly string[];
}

/** What stands before the first entry of a list, a set, or an array. */
const LIST_OPENING =
  /(?:[[{]|(?:\b(?:in|return|is)|[=,:]|\b\w{0,40}(?:[Ss]et|[Ll]ist|Of|\bof|[Tt]uple|[Aa]rray|[Vv]ec!?))\s?\(\[?|(?:^|\n)[ \t]*-[ \t]+)\s*$/;
/** Entries that stand in quotes, and those that do without, as in YAML. */
const QUOTED = /(["'`])[^"'`\n]{1,80}\1/g;
const BARE = /[\w.-]*\w/g;
const COMMENT = /[ \t]*(?:\/\/|#)[^\n]*/g;
/** How many vendors have a code that is common. */
const COMMON = 5;
/** How many codes of its own a vendor adds where it lacks the common one. */
const MOST_OWN = 3;
/** How far around a place an entry of its list may stand, in UTF-16 units. */
const REACH = 2000;

/**
 * Adds the other usual retryable codes of the vendors in use to the list at a place, written as its
 * entries are; nothing where no list with two or more of them stands there, or most of its codes
 * are of another kind.
 */
export function otherRetryableCodes(
  document: OpenDocument,
  span: Span,
  context: FeatureContext,
): RetryableCodes | undefined {
  const { vendors } = context.inUse;
  const list = vendors.length > 0 ? listAt(document, span) : undefined;
  if (!list) return undefined;
  const present = document.occurrencesIn(list.start, list.end).filter((one) => isWithin(one, list));
  const isRetried = ({ code }: Occurrence) => isRetryable(code, vendors, context);
  const model = present.find(isRetried);
  const count = present.filter(isRetried).length;
  if (!model || count < 2 || count * 2 <= present.length) return undefined;
  const there = new Set(present.map(({ code }) => code));
  const codes = usualRetryableCodes(vendors, context).filter((code) => !there.has(code));
  const edit = codes.length > 0 ? added(document, list, model, codes) : undefined;
  return edit && { edit, codes };
}

/** The list of which an entry stands at a place, or next to it. */
function listAt(document: OpenDocument, { start, end }: Span): Span | undefined {
  const near = document.occurrencesIn(start - REACH, end + REACH);
  const before = near.findLast((one) => one.start <= start);
  const behind = near.find((one) => one.start > start);
  for (const entry of [before, behind]) {
    const list = entry && listOf(document, entry);
    if (list && list.start <= start + 1 && list.end >= end - 1) return list;
  }
  return undefined;
}

function listOf({ text }: OpenDocument, entry: Occurrence): Span | undefined {
  const offset = Math.max(0, entry.start - REACH_LEFT);
  const near = text.slice(offset, entry.end + REACH_RIGHT);
  const [first, last] = [entry.start - offset, entry.end - offset];
  const around = literalAround(near, first, last) ?? { start: first, end: last };
  const lists = new Lists(near);
  const start = lists.startOf(around.start);
  const end = lists.endOf(around.end);
  if (start === undefined || end === undefined) return undefined;
  return LIST_OPENING.test(near.slice(Math.max(0, start - 80), start))
    ? { start: offset + start, end: offset + end }
    : undefined;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function isRetryable(
  code: string,
  vendors: readonly Vendor[],
  { catalog }: FeatureContext,
): boolean {
  return vendors.some((vendor) => catalog.conditionOf(code, vendor)?.retry === "backoff");
}

/** What a list of retryable codes has as a rule, at some vendors. */
function usualRetryableCodes(vendors: readonly Vendor[], context: FeatureContext): string[] {
  const codes = vendors.flatMap((vendor) =>
    [...context.catalog.codesOf(vendor)].filter((code) => isUsual(code, vendor, context)),
  );
  return [...new Set(codes)];
}

/**
 * Whether a code is what a vendor sends for something that passes, and that many vendors have: under
 * the name that most have, or under one of its own where it lacks that.
 */
function isUsual(code: string, vendor: Vendor, { catalog }: FeatureContext): boolean {
  const condition = catalog.conditionOf(code, vendor);
  const usual = condition?.names[0]?.code;
  if (condition?.retry !== "backoff" || usual === undefined) return false;
  if (catalog.vendorsListing(usual).length < COMMON) return false;
  const names = catalog.namesAt(condition, vendor);
  return (names[0] === usual ? [usual] : names.slice(0, MOST_OWN)).includes(code);
}

/** Puts codes behind the last entry, with what stands between the last two. */
function added(
  document: OpenDocument,
  list: Span,
  model: Occurrence,
  codes: readonly string[],
): TextEdit | undefined {
  const text = document.text.slice(list.start, list.end);
  const quoted = [...text.matchAll(QUOTED)];
  const [previous, last] = (quoted.length > 0 ? quoted : [...text.matchAll(BARE)]).slice(-2);
  if (!previous || !last) return undefined;
  const quote = last[1] ?? "";
  const between = text.slice(previous.index + previous[0].length, last.index).replace(COMMENT, "");
  if (!/,|\n[ \t]*-/.test(between)) return undefined;
  const written = document.text.slice(model.start, model.end);
  const entries = codes
    .map((code) => respelt(written, model.code, code, model.form) ?? code)
    .map((code) => between + quote + code + quote);
  const position = document.positionAt(list.start + last.index + last[0].length);
  return TextEdit.insert(position, entries.join(""));
}
