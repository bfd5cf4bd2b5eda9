import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import { codeSlotAt } from "../recognition/codeSlot";
import { isOfStorage } from "../recognition/evidence";
import type { Position as CodePosition } from "../recognition/occurrence";
import type { FeatureContext } from "./context";
import { explain } from "./explanation";
import { knownStatuses } from "./status";

/** What starts a completion by itself: quotes, and the end of an XML tag. */
export const TRIGGER_CHARACTERS = ['"', "'", "`", ">"];

/** How much is typed before codes are offered in a string of which only the file tells. */
const TYPED_IN_PLAIN_LITERAL = 2;

/** Where codes are offered unless the file is about something else. */
const OFFERED = new Set<CodePosition>(["body", "code", "likely"]);

/** What {@link resolveCompletion} needs of an item. */
interface ItemData {
  readonly uri: string;
  readonly code: string;
}

/** The codes for the place at a position, those of the vendors in use first; none elsewhere. */
export function completion(
  document: OpenDocument,
  position: Position,
  context: FeatureContext,
): CompletionItem[] {
  if (document.kind !== "source") return [];
  const offset = document.offsetAt(position);
  const slot = codeSlotAt(document.content, offset);
  if (!slot || !isOffered(slot.position, offset - slot.start, document)) return [];
  const range = document.rangeOf(slot);
  const inUse = new Set(
    context.inUse.vendors.flatMap((vendor) => [...context.catalog.codesOf(vendor)]),
  );
  return [...context.catalog.codes].map((code) => ({
    label: code,
    labelDetails: { description: statusOf(code, context) },
    kind: CompletionItemKind.EnumMember,
    sortText: `${inUse.has(code) ? 0 : 1}${code}`,
    textEdit: { range, newText: code },
    data: { uri: document.uri, code } satisfies ItemData,
  }));
}

/** The document that an item was offered in; nothing where the item is not ours. */
export function completionUri(item: CompletionItem): string | undefined {
  return (item.data as ItemData | undefined)?.uri;
}

/** Adds what the code means. */
export function resolveCompletion(item: CompletionItem, context: FeatureContext): CompletionItem {
  const { code } = item.data as ItemData;
  const value = explain(code, context);
  return { ...item, documentation: { kind: context.markup.kind, value } };
}

function isOffered(position: CodePosition, typed: number, document: OpenDocument): boolean {
  const { evidence } = document;
  if (position === "proven") return true;
  if (OFFERED.has(position)) return evidence !== "foreign";
  const isStorage = isOfStorage(evidence);
  if (position === "slot") return isStorage;
  return isStorage && typed >= TYPED_IN_PLAIN_LITERAL;
}

/** The status at the vendors in use; where none of them lists the code, at all that do. */
function statusOf(code: string, { catalog, inUse, t }: FeatureContext): string {
  const at = (vendors: typeof inUse.vendors) =>
    vendors.flatMap((vendor) => catalog.casesOf(vendor, code));
  const here = at(inUse.vendors);
  return knownStatuses(here.length > 0 ? here : at(catalog.vendors), t);
}
