import type { ExplainedLog } from "../log/explainLog";
import type { FailedRequest } from "../log/groups";
import { csvReport } from "../report/csv";
import { formatRanking, formatTime, hasTimes } from "../report/format";
import { jsonReport } from "../report/json";
import { type LogReport, logReport, type ReportGroup } from "../report/logReport";
import { markdownReport } from "../report/markdown";
import { reasonOf } from "../report/reasons";
import { remarks } from "../report/remarks";
import { summary } from "../report/summary";
import { supportText } from "../report/support";
import type { CatalogContext } from "./context";
import { errorChart } from "./errorChart";
import type { ExplainAnswer, KindText, LogPage, RequestText } from "./explainLogRequest";
import { retryAdvice } from "./retryAdvice";

/** How many values of an operation, a bucket or a status a table names. */
const MOST_VALUES = 5;
/** How many requests of a kind a page has; copies have more. */
const MOST_REQUESTS = 10;
/** How many lines of a kind a page links to. */
const MOST_LINES = 20;

/**
 * What a log says, as a page and as text for other places.
 *
 * @param fileRemarks what happened to its file while it was read, a sentence each
 */
export function explainAnswer(
  log: ExplainedLog,
  fileRemarks: readonly string[],
  context: CatalogContext,
): ExplainAnswer {
  const report = logReport(log, context);
  return {
    page: logPage(report, log.failure, fileRemarks, context),
    copies: {
      markdown: markdownReport(report, String, context),
      json: jsonReport(report),
      csv: csvReport(report),
      support: supportText(report, context),
    },
  };
}

function logPage(
  report: LogReport,
  failure: unknown,
  fileRemarks: readonly string[],
  context: CatalogContext,
): LogPage {
  const { t } = context;
  const chart = errorChart(report.groups, context);
  const reason = failure === undefined ? "" : reasonOf(failure, t);
  const isUnread = failure !== undefined && report.bytes === 0;
  const isCut = failure !== undefined && !isUnread;
  return {
    sentence: isUnread ? t("The log could not be read: {0}", reason) : summary(report, context),
    remarks: [
      ...(isCut
        ? [t("The log could not be read to its end. {0} What came before counts.", reason)]
        : []),
      ...fileRemarks,
      ...(isUnread ? [] : remarks(report, String, context)),
      ...(chart ? [t("Times are in UTC.")] : []),
      ...(!chart && report.errors > 0 ? [t("So there is no chart.")] : []),
    ],
    ...(chart && { chart }),
    kinds: report.groups.map((group) => kindText(group, context)),
  };
}

function kindText(group: ReportGroup, context: CatalogContext): KindText {
  const { code, vendor, vendorEvidence, count, condition, example, meaning } = group;
  const time = (at: number) => (hasTimes(group) ? formatTime(at) : "");
  return {
    ...{ code, count, meaning, example },
    ...(vendor && { vendor }),
    evidence: vendorEvidence?.text ?? "",
    statuses: formatRanking(group.statuses, MOST_VALUES, context),
    operations: formatRanking(group.operations, MOST_VALUES, context),
    buckets: formatRanking(group.buckets, MOST_VALUES, context),
    first: { line: group.firstLine, time: time(group.times.first) },
    last: { line: group.lastLine, time: time(group.times.last) },
    requests: group.requests.slice(0, MOST_REQUESTS).map(requestText),
    requestCount: group.requests.length,
    hasMoreRequests: group.hasMoreRequests,
    lines: group.someLines.slice(0, MOST_LINES),
    ...(condition && {
      condition: {
        title: condition.title,
        causes: group.causes,
        retry: group.retry ? retryAdvice(group.retry, context.t) : "",
        remedies: group.remedies,
      },
    }),
  };
}

function requestText({ id, time, line }: FailedRequest): RequestText {
  return { id, line, time: time === undefined ? "" : formatTime(time) };
}
