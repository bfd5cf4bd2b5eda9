import type { CatalogContext } from "../features/context";
import { factTable } from "./factTable";
import { formatCount, formatRanking, vendorName } from "./format";
import type { LogReport, ReportGroup } from "./logReport";
import { remarks } from "./remarks";
import { factsAbout, type NameLine, timesOf } from "./sections";
import { PLAIN, type Style } from "./style";
import { summary } from "./summary";
import { table } from "./table";
import { wrapped } from "./wrap";

/** How many statuses stand in the table. */
const STATUSES = 2;

/** The report for a terminal: a sentence, a table of the kinds, and what is known of each. */
export function textReport(
  report: LogReport,
  nameLine: NameLine,
  context: CatalogContext,
  style: Style = PLAIN,
): string {
  const head = [
    ...wrapped(summary(report, context), style.width).map(style.strong),
    ...remarks(report, nameLine, context).flatMap((one) =>
      wrapped(one, style.width).map(style.faint),
    ),
  ].join("\n");
  const kinds = report.groups.length > 1 ? [tableOf(report.groups, context, style)] : [];
  const parts = report.groups.map((group) => partOn(group, nameLine, context, style));
  return `${[head, ...kinds, ...parts].join("\n\n")}\n`;
}

function tableOf(groups: readonly ReportGroup[], context: CatalogContext, style: Style): string {
  const { t } = context;
  const head = [t("Count"), t("Code"), t("Vendor"), t("Status"), t("Times")];
  const rows = groups.map((group) => [
    formatCount(group.count),
    group.code,
    vendorName(group, context),
    formatRanking(group.statuses, STATUSES, context),
    timesOf(group, context),
  ]);
  const options = { numbers: [0], width: style.width };
  const [heading = "", ...lines] = table([head, ...rows], options).split("\n");
  return [style.faint(heading), ...lines].join("\n");
}

/** What is known of a kind of errors. */
function partOn(
  group: ReportGroup,
  nameLine: NameLine,
  context: CatalogContext,
  style: Style,
): string {
  const { t } = context;
  const statuses = formatRanking(group.statuses, STATUSES, context);
  const times = t("{0} times", formatCount(group.count));
  const heading = [
    style.bad(style.strong(group.code)),
    ...[statuses, vendorName(group, context), group.count === 1 ? t("once") : times],
  ];
  const facts = factsAbout(group, nameLine, context);
  return [heading.filter(Boolean).join(" · "), factTable(facts, style)].join("\n");
}
