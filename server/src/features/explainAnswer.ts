import type { ExplainedLog } from "../log/explainLog";
import type { CatalogContext } from "./context";
import type { ExplainAnswer } from "./explainLogRequest";
import { logReport } from "./logReport";
import { reportCsv, reportJson, reportMarkdown } from "./reportCopies";
import { supportText } from "./supportText";

/** A log's report, and the same for other places. */
export function explainAnswer(log: ExplainedLog, context: CatalogContext): ExplainAnswer {
  const report = logReport(log, context);
  return {
    report,
    copies: {
      markdown: reportMarkdown(report, context.t),
      json: reportJson(log, context),
      csv: reportCsv(report, context.t),
      support: supportText(report, context.t),
    },
  };
}
