import { NotificationType } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import { errorsByCode } from "./logKinds";
import { MOST_SYMBOLS } from "./logSymbols";

/** Tells the client how many errors a log has, each time that changes. */
export interface LogSummary {
  readonly uri: string;
  readonly errors: number;
  /** How many codes they have. */
  readonly kinds: number;
  /** How many of them the outline shows. */
  readonly outlined: number;
}

export const LogSummaryNotification = new NotificationType<LogSummary>("s3ErrorCodes/logSummary");

/** How many errors a log has; none in what is no log. */
export function logSummary(document: OpenDocument): LogSummary {
  const kinds = document.kind === "log" ? [...errorsByCode(document).values()] : [];
  const errors = kinds.reduce((sum, { length }) => sum + length, 0);
  const outlined = Math.min(errors, MOST_SYMBOLS);
  return { uri: document.uri, errors, kinds: kinds.length, outlined };
}
