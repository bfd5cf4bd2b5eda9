import type { Connection } from "vscode-languageserver";
import type { ClientAbilities } from "./clientAbilities";
import type { ClientListener } from "./clientUpdates";
import { LogSummaryNotification } from "./features/logSummary";
import { VendorStatusNotification } from "./features/vendorStatus";

/** Tells a client of changes, as far as it has use for that. */
export function clientListener(connection: Connection, client: ClientAbilities): ClientListener {
  const { inlayHint, diagnostics } = connection.languages;
  const { pullsDiagnostics, refreshesDiagnostics, refreshesAnnotations } = client;
  return {
    publish: pullsDiagnostics ? undefined : (params) => connection.sendDiagnostics(params),
    vendorStatus: client.wantsVendorStatus
      ? (status) => connection.sendNotification(VendorStatusNotification, status)
      : undefined,
    logSummary: client.wantsLogs
      ? (summary) => connection.sendNotification(LogSummaryNotification, summary)
      : undefined,
    refreshAnnotations: refreshesAnnotations ? () => inlayHint.refresh() : undefined,
    refreshDiagnostics:
      pullsDiagnostics && refreshesDiagnostics ? () => diagnostics.refresh() : undefined,
  };
}
