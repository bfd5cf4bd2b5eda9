import type { Translate } from "../l10n";
import type { LogReport, RequestText } from "./explainLogRequest";

/**
 * What a vendor's support needs to find the requests: the codes, when, where, and the ids. It holds
 * no secret, and nothing of what the log says beside.
 */
export function supportText({ kinds }: LogReport, t: Translate): string {
  return kinds
    .map((kind) => {
      const { code, vendor, count, statuses, hosts, buckets, operations, requests } = kind;
      const facts: [string, string][] = [
        [t("Status"), statuses],
        [t("Errors"), `${count}`],
        [t("First"), kind.first.time],
        [t("Last"), kind.last.time],
        [t("Host"), hosts],
        [t("Bucket"), buckets],
        [t("Operation"), operations],
      ];
      return [
        [code, vendor?.name].filter(Boolean).join(" · "),
        ...facts.filter(([, value]) => value !== "").map(([name, value]) => `  ${name}: ${value}`),
        ...(requests.length > 0 ? [`  ${t("Request ids")}:`] : []),
        ...requests.map(requestLine),
      ].join("\n");
    })
    .join("\n\n");
}

function requestLine({ id, hostId, time }: RequestText): string {
  return `    ${[time && `${time}Z`.replace(" ", "T"), id, hostId].filter(Boolean).join("  ")}`;
}
