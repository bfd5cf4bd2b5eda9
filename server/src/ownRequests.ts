import type { Connection } from "vscode-languageserver";
import { ChatAnswerRequest, chatAnswer } from "./features/chatAnswer";
import { CodePageRequest, codePage } from "./features/codePage";
import { CodesInRequest, codesIn } from "./features/codesIn";
import { CodesInLinesRequest, codesInLines } from "./features/codesInLines";
import { ComparisonRequest, comparison } from "./features/comparison";
import {
  ExplainLogRequest,
  type ExplainOutcome,
  ExplainProgressType,
} from "./features/explainLogRequest";
import { LogKindsRequest, logKinds } from "./features/logKinds";
import { LookUpRequest, lookUp } from "./features/lookUp";
import { NextErrorRequest, nextError } from "./features/nextError";
import { VendorsRequest, vendorList } from "./features/vendorList";
import { recogniserOf } from "./recogniserOf";
import type { Session } from "./session";

/** Answers what our own client asks for beyond LSP, each with its feature. */
export function answerOwnRequests(connection: Connection, session: Session): void {
  answerOnCatalog(connection, session);
  answerInDocuments(connection, session);
  answerOnLogs(connection, session);
}

/** What lists say, wherever the question comes from. */
function answerOnCatalog(connection: Connection, { service, guard }: Session): void {
  connection.onRequest(
    VendorsRequest,
    guard("vendors", [], async ({ uri }) => vendorList(await service.catalogOf(uri))),
  );
  connection.onRequest(
    LookUpRequest,
    guard("look up", [], async (params) => lookUp(params, await service.catalogContext())),
  );
  connection.onRequest(
    CodePageRequest,
    guard("code page", null, async (params) => codePage(params, await service.catalogContext())),
  );
  connection.onRequest(
    ComparisonRequest,
    guard("comparison", { vendors: [], rows: [] }, async (params) =>
      comparison(params, await service.catalogContext()),
    ),
  );
  connection.onRequest(
    ChatAnswerRequest,
    guard("chat answer", "", async (params) => chatAnswer(params, await service.catalogContext())),
  );
}

/** The codes in a document, or in lines that are in none. */
function answerInDocuments(connection: Connection, { service, guard }: Session): void {
  connection.onRequest(
    CodesInRequest,
    guard("codes", [], async ({ uri, range }) => {
      const served = await service.serveWhole(uri);
      return served ? codesIn(served.document, range) : [];
    }),
  );
  connection.onRequest(
    CodesInLinesRequest,
    guard("codes in lines", [], async (params) =>
      codesInLines(params, recogniserOf(await service.catalogOf(null))),
    ),
  );
}

/** The errors of logs. */
function answerOnLogs(connection: Connection, { logs, service, guard }: Session): void {
  connection.onRequest(
    ExplainLogRequest,
    guard("explain log", "failed" as ExplainOutcome, ({ log, token }, cancelled) =>
      logs.explain(
        log,
        (progress) => connection.sendProgress(ExplainProgressType, token, progress),
        cancelled,
      ),
    ),
  );
  connection.onRequest(
    LogKindsRequest,
    guard("kinds of errors", [], async ({ uri }) => {
      const log = await service.serveLog(uri);
      return log ? logKinds(log.document, log.context) : [];
    }),
  );
  connection.onRequest(
    NextErrorRequest,
    guard("next error", null, async ({ uri, ...from }) => {
      const served = await service.serveWhole(uri);
      return served && nextError(served.document, from);
    }),
  );
}
