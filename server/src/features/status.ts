import codes from "statuses/codes.json";
import type { Case } from "../catalog/catalog";
import type { Translate } from "../l10n";

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
