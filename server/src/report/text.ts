import type { CatalogContext } from "../features/context";
import { formatCount, formatRanking, vendorName } from "./format";
import type { LogReport, ReportGroup } from "./logReport";
import { remarks } from "./remarks";
import { factsAbout, type NameLine, timesOf } from "./sections";
import { PLAIN, type Style } from "./style";
import { summary } from "./summary";
import { table } from "./table";

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
    style.strong(summary(report, context)),
    ...remarks(report, context).map((remark) => style.faint(remark)),
  ].join("\n");
  const table = report.groups.length > 1 ? [tableOf(report.groups, context, style)] : [];
  const kinds = report.groups.map((group) => kindOf(group, nameLine, context, style));
  return `${[head, ...table, ...kinds].join("\n\n")}\n`;
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
  const [heading = "", ...lines] = table([head, ...rows], [0]).split("\n");
  return [style.faint(heading), ...lines].join("\n");
}

function kindOf(
  group: ReportGroup,
  nameLine: NameLine,
  context: CatalogContext,
  { strong, faint, bad }: Style,
): string {
  const { t } = context;
  const statuses = formatRanking(group.statuses, STATUSES, context);
  const times = t("{0} times", formatCount(group.count));
  const heading = [
    bad(strong(group.code)),
    ...[statuses, vendorName(group, context), group.count === 1 ? t("once") : times],
  ];
  const facts = factsAbout(group, nameLine, context);
  const rows = facts.map(({ name, value }, index) => {
    const isRepeated = facts[index - 1]?.name === name;
    return ["", isRepeated ? "" : faint(name), value];
  });
  return [heading.filter(Boolean).join(" · "), table(rows)].join("\n");
}
