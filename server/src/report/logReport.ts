import type { Vendor } from "../catalog/catalog";
import { type Condition, type Retry, variantOf } from "../catalog/conditions";
import { codeBehind, sdkCodes } from "../catalog/sdkCodes";
import type { CatalogContext } from "../features/context";
import type { ExplainedLog } from "../log/explainLog";
import type { FailedRequest, Group } from "../log/groups";
import { mask } from "../log/mask";
import { ranked, type Tally } from "../log/tally";
import type { Timeline } from "../log/timeline";

/** What a log says, in the reader's words and without secrets. Plain data. */
export interface LogReport {
  readonly lines: number;
  /** How long the log is, decompressed. */
  readonly bytes: number;
  /** How many errors there are, each event counted once for each code in it. */
  readonly errors: number;
  /** By code and vendor, the most frequent first. */
  readonly groups: readonly ReportGroup[];
  /** Whether times were read as UTC because they name no zone. */
  readonly hasZoneless: boolean;
  /** The one-based lines that were too long to tell their events apart well. */
  readonly longLines: readonly number[];
  /** Where the user wants only errors of some time: which, in milliseconds since 1970, UTC. */
  readonly span?: Span;
}

/** Either end may be infinite. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

/** All errors with one code at one vendor. Times are milliseconds since 1970, UTC. */
export interface ReportGroup {
  readonly code: string;
  readonly vendor?: { readonly id: string; readonly name: string };
  /** What says that it is the vendor: a host, a header, an option. */
  readonly vendorEvidence?: { readonly text: string; readonly isElsewhere: boolean };
  readonly count: number;
  /** One-based. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly times: Timeline;
  /** How many have no time that could be read. */
  readonly timeless: number;
  readonly statuses: Ranking;
  readonly operations: Ranking;
  readonly buckets: Ranking;
  readonly hosts: Ranking;
  /** The first ones, each id once. */
  readonly requests: readonly FailedRequest[];
  /** Whether there may be more ids. */
  readonly hasMoreRequests: boolean;
  /** The one-based lines of the first ones. */
  readonly someLines: readonly number[];
  /** The text of the first one. */
  readonly example: string;
  /** Empty where nothing is known of the code. */
  readonly meaning: string;
  readonly condition?: { readonly id: string; readonly title: string };
  /** The most likely first. */
  readonly causes: readonly string[];
  readonly retry?: Retry;
  readonly remedies: readonly string[];
  /** What the vendor's support asks for. */
  readonly support: readonly string[];
}

/** Values and how often each was seen, the most frequent first. */
export interface Ranking {
  readonly values: readonly (readonly [value: string, times: number])[];
  /** How often other values were seen, of which there were too many to keep. */
  readonly rest: number;
}

/**
 * Puts into words what was counted in a log.
 *
 * @param span which errors were counted, if not all
 */
export function logReport(log: ExplainedLog, context: CatalogContext, span?: Span): LogReport {
  const groups = [...log.groups.values()]
    .sort((a, b) => b.count - a.count || a.firstLine - b.firstLine)
    .map((group) => reportGroup(group, context));
  return {
    lines: log.lines,
    bytes: log.bytes,
    errors: groups.reduce((sum, { count }) => sum + count, 0),
    groups,
    hasZoneless: log.hasZoneless,
    longLines: log.longLines,
    ...(span && { span }),
  };
}

function reportGroup(group: Group, context: CatalogContext): ReportGroup {
  const { code, clue, count, firstLine, lastLine, times, timeless, example } = group;
  const vendor = clue && context.catalog.vendor(clue.vendor);
  const condition = context.catalog.conditionOf(code, vendor);
  return {
    ...{ code, count, firstLine, lastLine, times, timeless },
    ...(clue && {
      vendor: { id: clue.vendor, name: clue.name },
      vendorEvidence: { text: mask(clue.evidence), isElsewhere: clue.isElsewhere === true },
    }),
    statuses: ranking(group.statuses),
    operations: ranking(group.operations),
    buckets: ranking(group.buckets),
    hosts: ranking(group.hosts),
    requests: [...group.requests.values()].map(masked),
    hasMoreRequests: group.hasMoreRequests,
    someLines: group.lines,
    example: example?.text ?? "",
    meaning: meaningOf(code, vendor, context),
    ...adviceOf(condition, group, context),
  };
}

function ranking(tally: Tally): Ranking {
  const values = ranked(tally).map(([value, times]) => [mask(value), times] as const);
  return { values, rest: tally.rest };
}

function masked(request: FailedRequest): FailedRequest {
  const { id, hostId } = request;
  return { ...request, id: mask(id), hostId: hostId && mask(hostId) };
}

/** What the vendor says of the code, else what it means wherever nothing else is said. */
function meaningOf(code: string, vendor: Vendor | undefined, context: CatalogContext): string {
  const { catalog, language } = context;
  const [own] = vendor ? catalog.casesInAnySpelling(vendor, code) : [];
  const condition = catalog.conditionOf(code, vendor);
  const anywhere = catalog.vendors.flatMap((one) => catalog.casesInAnySpelling(one, code)[0] ?? []);
  return (
    own?.description ??
    (catalog.isKnown(code) ? undefined : sdkMeaning(code, context)) ??
    condition?.title[language] ??
    anywhere[0]?.description ??
    ""
  );
}

/** What a word says that only SDKs have, and the code that it stands for. */
function sdkMeaning(word: string, { t, language }: CatalogContext): string | undefined {
  const meaning = sdkCodes.get(word)?.meaning[language];
  const [code] = codeBehind(word);
  return code === undefined ? meaning : `${meaning} ${t("It stands for {0}.", code)}`;
}

/** The condition's advice; what the first event tells of the cause goes first. */
function adviceOf(
  condition: Condition | undefined,
  { example, operations }: Group,
  { language }: CatalogContext,
): Pick<ReportGroup, "condition" | "causes" | "retry" | "remedies" | "support"> {
  if (!condition) return { causes: [], remedies: [], support: [] };
  const [operation] = ranked(operations)[0] ?? [];
  const variant = variantOf(condition, {
    text: example?.text ?? "",
    ...(operation !== undefined && { operation }),
  });
  const inLanguage = (texts: readonly Condition["title"][]) => texts.map((text) => text[language]);
  return {
    condition: { id: condition.id, title: condition.title[language] },
    causes: inLanguage([...(variant ? [variant.cause] : []), ...condition.causes]),
    retry: condition.retry,
    remedies: inLanguage([...(variant ? [variant.remedy] : []), ...condition.remedies]),
    support: inLanguage(condition.support),
  };
}
