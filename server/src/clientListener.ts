import type { Connection } from "vscode-languageserver";
import type { ClientAbilities } from "./clientAbilities";
import type { ClientListener } from "./clientUpdates";
import { LogSummaryNotification } from "./features/logSummary";
import { VendorStatusNotification } from "./features/vendorStatus";
import type { Guard } from "./guarded";

/** Tells a client of changes, as far as it has use for that. */
export function clientListener(
  connection: Connection,
  client: ClientAbilities,
  guard: Guard,
): ClientListener {
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
    // A client may refuse these two; it is told of the rest all the same.
    refreshAnnotations: refreshesAnnotations
      ? guard("annotation refresh", undefined, () => inlayHint.refresh())
      : undefined,
    refreshDiagnostics:
      pullsDiagnostics && refreshesDiagnostics
        ? guard("diagnostic refresh", undefined, () => diagnostics.refresh())
        : undefined,
  };
}
