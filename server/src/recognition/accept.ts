import type { DocumentKind } from "./documentKind";
import type { Evidence } from "./evidence";
import type { Candidate } from "./occurrence";

/**
 * Decides whether a candidate is an occurrence of a code. Position, tier and the text's own words
 * decide together, here and nowhere else:
 *
 * | position | distinct | shared | ordinary |
 * |---|---|---|---|
 * | proven | yes | yes | yes |
 * | body | unless the text is about something else | the same | the same |
 * | code | yes | yes, unless the text is about something else | with storage evidence alone |
 * | likely | yes | with storage evidence | with storage evidence alone |
 * | slot | yes | with storage evidence | no |
 * | literal | yes | with storage evidence alone | no |
 * | inside | yes, unless the text is about something else | no | no |
 * | bare | in logs, in prose, and with storage evidence | no | no |
 *
 * Storage evidence alone means that nothing in the text speaks of a web layer or another service.
 * A constant (`NO_SUCH_KEY`) is no literal: without a position it needs storage evidence. A message
 * stands for a code in logs only. A word that SDKs make up has to stand where a code is proven, or
 * where a code stands in a text with storage evidence.
 */
export function accepts(
  { position, tier, form }: Candidate,
  evidence: Evidence,
  kind: DocumentKind,
): boolean {
  const alone = evidence === "storage";
  const storage = alone || evidence === "mixed";
  if (form === "message") {
    return kind === "log" && (position === "proven" || tier === "distinct");
  }
  if (form === "constant" && position === "literal") return tier !== "ordinary" && storage;
  const isCodePosition = position === "body" || position === "code" || position === "likely";
  if (form === "sdk") return position === "proven" || (isCodePosition && storage);
  switch (position) {
    case "proven":
      return true;
    case "body":
      return evidence !== "foreign";
    case "code":
      return tier === "ordinary" ? alone : tier === "distinct" || evidence !== "foreign";
    case "likely":
      return tier === "distinct" || (tier === "shared" ? storage : alone);
    case "slot":
      return tier === "distinct" || (tier === "shared" && storage);
    case "literal":
      return tier === "distinct" || (tier === "shared" && alone);
    case "inside":
      return tier === "distinct" && evidence !== "foreign";
    case "bare":
      return tier === "distinct" && (storage || kind !== "source");
  }
}
