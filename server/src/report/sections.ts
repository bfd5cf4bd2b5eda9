import type { CatalogContext } from "../features/context";
import { retryAdvice } from "../features/retryAdvice";
import { formatCount, formatRanking, formatTime, formatTimeAfter, hasTimes } from "./format";
import type { ReportGroup } from "./logReport";

/** How many values, ids and remedies of a kind are shown. */
const VALUES = 5;
const IDS = 3;
const REMEDIES = 3;

/** Names a line of the log: `12`, or `b.log:12`. */
export type NameLine = (line: number) => string;

/** One thing that is told of a kind of error. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is told of a kind of error, each under its name: what it means, what to do, where it is. */
export function factsAbout(
  group: ReportGroup,
  nameLine: NameLine,
  context: CatalogContext,
): Fact[] {
  const { t } = context;
  const facts: Fact[] = [
    { name: t("Meaning"), value: meaning(group, context) },
    { name: t("Cause"), value: group.causes[0] ?? "" },
    { name: t("Retry"), value: group.retry ? retryAdvice(group.retry, t) : "" },
    ...group.remedies.slice(0, REMEDIES).map((value) => ({ name: t("Remedy"), value })),
    { name: t("Times"), value: timesOf(group, context) },
    { name: t("Lines"), value: linesOf(group, nameLine, context) },
    { name: t("Operations"), value: formatRanking(group.operations, VALUES, context) },
    { name: t("Buckets"), value: formatRanking(group.buckets, VALUES, context) },
    { name: t("Request ids"), value: idsOf(group, context) },
    { name: t("Vendor by"), value: evidenceOf(group, context) },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** The condition's name, and what the vendor says. */
function meaning({ condition, meaning: said }: ReportGroup, { t }: CatalogContext): string {
  const title = condition?.title ?? "";
  return title === "" || isSame(title, said) ? said : t("{0}. {1}", title, said);
}

/** Whether two phrases differ in no more than capitals and the full stop. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((phrase) => phrase.toLowerCase().replace(/[.。]$/, ""));
  return one === other;
}

/** `2026-11-20 10:02:11 – 10:41:07` */
export function timesOf(group: ReportGroup, { t }: CatalogContext): string {
  if (!hasTimes(group)) return "";
  const { first, last } = group.times;
  if (formatTime(first) === formatTime(last)) return formatTime(first);
  return t("{0} – {1}", formatTime(first), formatTimeAfter(last, first));
}

function linesOf(
  { firstLine, lastLine }: ReportGroup,
  nameLine: NameLine,
  { t }: CatalogContext,
): string {
  if (firstLine === lastLine) return nameLine(firstLine);
  return t("{0} – {1}", nameLine(firstLine), nameLine(lastLine));
}

function idsOf({ requests, hasMoreRequests }: ReportGroup, context: CatalogContext): string {
  const { t } = context;
  const shown = requests.slice(0, IDS).map(({ id }) => id);
  const list = shown.join(", ");
  const left = requests.length - shown.length;
  if (hasMoreRequests) return t("{0}, many more", list);
  return left > 0 ? t("{0}, {1} more", list, formatCount(left)) : list;
}

function evidenceOf({ vendorEvidence }: ReportGroup, { t }: CatalogContext): string {
  if (!vendorEvidence) return "";
  const { text, isElsewhere } = vendorEvidence;
  return isElsewhere ? t("{0}, elsewhere in the log", text) : text;
}
