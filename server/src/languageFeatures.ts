import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { annotations, annotationUri, resolveAnnotation } from "./features/annotations";
import { codeActions } from "./features/codeActions";
import { completion, completionUri, resolveCompletion } from "./features/completion";
import { documentHighlights } from "./features/documentHighlights";
import { explainLens } from "./features/explainLens";
import { hover } from "./features/hover";
import { logSymbols } from "./features/logSymbols";
import { references } from "./features/references";
import { workspaceSymbols } from "./features/workspaceSymbols";
import type { Session } from "./session";

/** Answers the requests of LSP, each with its feature. */
export function answerLanguageFeatures(connection: Connection, session: Session): void {
  answerAtPlaces(connection, session);
  answerCompletion(connection, session);
  answerAnnotations(connection, session);
  answerSymbols(connection, session);
  if (session.client.pullsDiagnostics) answerDiagnostics(connection, session);
}

/** Hovers, highlights, references and code actions. */
function answerAtPlaces(connection: Connection, session: Session): void {
  const { client, configuration, service, guard } = session;
  connection.onHover(
    guard("hover", null, async ({ textDocument, position }) => {
      const served = await service.serve(textDocument.uri);
      return served && hover(served.document, position, served.context);
    }),
  );
  connection.onDocumentHighlight(
    guard("document highlight", null, async ({ textDocument, position }) => {
      const served = await service.serveWhole(textDocument.uri);
      return served && documentHighlights(served.document, position);
    }),
  );
  connection.onReferences(
    guard("references", null, async ({ textDocument, position }) => {
      const served = await service.serveWhole(textDocument.uri);
      return served && references(served.document, position, await service.serveAll());
    }),
  );
  connection.onCodeAction(
    guard("code action", [], async ({ textDocument, range, context: { only } }) => {
      const served = await service.serve(textDocument.uri);
      if (!served) return [];
      const { document, settings, context } = served;
      return codeActions(document, range, only, settings, context, {
        commands: client.commands,
        hasVersions: client.takesVersions,
        hasWorkspace: configuration.folders.length > 0,
      });
    }),
  );
}

function answerCompletion(connection: Connection, { client, service, guard }: Session): void {
  connection.onCompletion(
    guard("completion", [], async ({ textDocument, position }) => {
      const served = await service.serve(textDocument.uri);
      return served ? completion(served.document, position, served.context) : [];
    }),
  );
  connection.onCompletionResolve((item) => {
    const resolve = guard("completion resolve", item, async () => {
      const uri = completionUri(item);
      const served = uri === undefined ? null : await service.serve(uri);
      if (!served) return item;
      return resolveCompletion(item, { ...served.context, markup: client.completionMarkup });
    });
    return resolve();
  });
}

/** LSP calls annotations inlay hints. */
function answerAnnotations(connection: Connection, { service, guard }: Session): void {
  const { inlayHint } = connection.languages;
  inlayHint.on(
    guard("annotations", null, async ({ textDocument, range }) => {
      const served = await service.serve(textDocument.uri);
      return served && annotations(served.document, range, served.settings, served.context);
    }),
  );
  inlayHint.resolve((hint) => {
    const resolve = guard("annotation resolve", hint, async () => {
      const uri = annotationUri(hint);
      const served = uri === undefined ? null : await service.serve(uri);
      return served ? resolveAnnotation(hint, served.document, served.context) : hint;
    });
    return resolve();
  });
}

/** The outline and the lens of logs, and the codes of all documents. */
function answerSymbols(connection: Connection, { service, guard }: Session): void {
  connection.onDocumentSymbol(
    guard("document symbol", [], async ({ textDocument }) => {
      const log = await service.serveLog(textDocument.uri);
      return log ? logSymbols(log.document, log.context) : [];
    }),
  );
  connection.onCodeLens(
    guard("code lens", [], async ({ textDocument }) => {
      const log = await service.serveLog(textDocument.uri);
      return log ? explainLens(log.document, log.context) : [];
    }),
  );
  connection.onWorkspaceSymbol(
    guard("workspace symbol", [], async ({ query }) =>
      workspaceSymbols(query, await service.serveAll(), await service.catalogContext()),
    ),
  );
}

function answerDiagnostics(connection: Connection, { problems, guard }: Session): void {
  connection.languages.diagnostics.on(
    guard("diagnostic", fullReport([]), async ({ textDocument }) =>
      fullReport(await problems.of(textDocument.uri)),
    ),
  );
}

function fullReport(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
