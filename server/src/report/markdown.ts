import { MarkupKind } from "vscode-languageserver";
import type { CatalogContext } from "../features/context";
import { markupFor } from "../features/markup";
import { formatCount, formatRanking, vendorName } from "./format";
import type { LogReport, ReportGroup } from "./logReport";
import { remarks } from "./remarks";
import { factsAbout, type NameLine, timesOf } from "./sections";
import { summary } from "./summary";

/** How many statuses stand in the table. */
const STATUSES = 2;

const markup = markupFor([MarkupKind.Markdown]);

/** The report for a chat, an issue or a page. */
export function markdownReport(
  report: LogReport,
  nameLine: NameLine,
  context: CatalogContext,
): string {
  return `${[
    markup.strong(text(summary(report, context))),
    remarks(report, nameLine, context).map(text).join(" "),
    ...(report.groups.length > 0 ? [tableOf(report.groups, context)] : []),
    ...report.groups.map((group) => kindOf(group, nameLine, context)),
  ].join("\n\n")}\n`;
}

function tableOf(groups: readonly ReportGroup[], context: CatalogContext): string {
  const { t } = context;
  const head = [t("Count"), t("Code"), t("Vendor"), t("Status"), t("Times")];
  const rows = groups.map((group) => [
    formatCount(group.count),
    markup.code(group.code),
    text(vendorName(group, context)),
    text(formatRanking(group.statuses, STATUSES, context)),
    text(timesOf(group, context)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [head, ["---:", ...head.slice(1).map(() => "---")], ...rows].map(line).join("\n");
}

function kindOf(group: ReportGroup, nameLine: NameLine, context: CatalogContext): string {
  const items = factsAbout(group, nameLine, context).map(
    ({ name, value }) => `${text(name)}: ${text(value)}`,
  );
  const heading = `### ${text(group.code)} · ${text(vendorName(group, context))}`;
  return [heading, markup.list(items)].join("\n\n");
}

/** Running text on one line, whatever a log had in it. */
function text(value: string): string {
  return markup.text(value.replace(/\s+/g, " "));
}
