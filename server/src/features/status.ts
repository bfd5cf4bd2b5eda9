import codes from "statuses/codes.json";
import type { Case, Vendor } from "../catalog/catalog";
import type { Translate } from "../l10n";
import type { CatalogContext } from "./context";

const REASONS: Readonly<Record<string, string>> = codes;

/** `404 Not Found`: the reason phrase as the list prints it, else the registered one, if any. */
export function statusLine(
  { status, reason }: Pick<Case, "status" | "reason">,
  t: Translate,
): string {
  if (status === null) return t("no HTTP status");
  const phrase = reason ?? REASONS[status];
  return phrase ? `${status} ${phrase}` : `${status}`;
}

/** `302, 307`: the different statuses of some cases, lowest first. */
export function statusNumbers(cases: readonly Case[], t: Translate): string {
  const statuses = [...new Set(cases.map(({ status }) => status))].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  );
  return statuses.map((status) => status ?? t("no HTTP status")).join(", ");
}

/** {@link statusNumbers}, without a word on the lists that give no status where others do. */
export function knownStatuses(cases: readonly Case[], t: Translate): string {
  const known = cases.filter(({ status }) => status !== null);
  return statusNumbers(known.length > 0 ? known : cases, t);
}

/** More statuses than this tell a reader nothing. */
const MOST_STATUSES = 2;

/**
 * The statuses that a code can come with, in few characters: at the vendor, or where all vendors
 * agree. Empty where too many are possible.
 */
export function statusesToShow(
  code: string,
  vendor: Vendor | undefined,
  { catalog, t }: CatalogContext,
): string {
  const own = vendor ? catalog.casesInAnySpelling(vendor, code) : [];
  const cases =
    own.length > 0
      ? own
      : catalog.vendors.flatMap((other) => catalog.casesInAnySpelling(other, code));
  const known = cases.filter(({ status }) => status !== null);
  const count = new Set(known.map(({ status }) => status)).size;
  return count > 0 && count <= (own.length > 0 ? MOST_STATUSES : 1) ? statusNumbers(known, t) : "";
}
