import type { Text } from "./text";

/** What a document is, which decides what is shown in it. */
export type DocumentKind = "source" | "log" | "prose";

const LOG_LANGUAGES = new Set(["log", "Log", "jsonl"]);
const LOG_NAME = /\.(?:log|out|err|jsonl|ndjson|trace)(?:\.\d+|[.-]\d{4}-?\d{2}-?\d{2})*$/i;
const PROSE_LANGUAGES = new Set([
  "plaintext",
  "markdown",
  "restructuredtext",
  "asciidoc",
  "latex",
  "tex",
  "git-commit",
]);

/** What the first lines of a log have: a time, a level, or a failed request. */
const LOG_LINE = new RegExp(
  [
    /^\W{0,3}\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}/,
    /^\W{0,3}\d{2}:\d{2}:\d{2}\b/,
    /^\W{0,3}(?:[A-Z][a-z]{2} ){1,2} ?\d{1,2} \d{2}:\d{2}:\d{2}/,
    /\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} /,
    /^\W{0,3}(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|E\/|W\/)[\s\]:|]/,
    /^[ \t]+at \S+ ?\(/,
    /^Traceback \(most recent call last\)/,
    /^(?:\S+\.)+\w*(?:Error|Exception)\b/,
    /\b(?:level|lvl|severity)=\w+/,
    /^\s*\{.*"(?:level|severity|ts|time|timestamp|@timestamp|requestId)"/,
    /An error occurred \(|operation error \w+:|\(Service: [^)]*Status Code: |<Error><Code>/,
    /returned error: Status(?:Code)?=|ERROR: S3 error: |status \[\d+\], error code \[/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
);

/** How much of a plain text is looked at: its first lines. */
const HEAD_LINES = 50;
const HEAD_UNITS = 16_384;

/**
 * @param uri the document's URI
 * @param languageId its language in the editor
 * @param text its text, read only where plain text may be a pasted log
 */
export function documentKind(uri: string, languageId: string, text: Text): DocumentKind {
  if (LOG_LANGUAGES.has(languageId) || LOG_NAME.test(pathOf(uri))) return "log";
  if (languageId === "plaintext" && looksLikeLog(text)) return "log";
  return PROSE_LANGUAGES.has(languageId) ? "prose" : "source";
}

/** Whether at least a third of the first lines, and at least one, look like a log's. */
function looksLikeLog(text: Text): boolean {
  const lines = text
    .slice(0, HEAD_UNITS)
    .split(/\r?\n/, HEAD_LINES)
    .filter((line) => line.trim() !== "");
  const hits = lines.filter((line) => LOG_LINE.test(line)).length;
  return hits > 0 && hits * 3 >= lines.length;
}

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/, "");
}
