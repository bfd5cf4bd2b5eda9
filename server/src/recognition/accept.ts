import type { DocumentKind } from "./documentKind";
import { type Evidence, isOfStorage } from "./evidence";
import type { Candidate } from "./occurrence";

/**
 * Decides whether a candidate is an occurrence of a code. Position, tier and the text's own words
 * decide together, here and nowhere else:
 *
 * | position | distinct | shared | ordinary | plain |
 * |---|---|---|---|---|
 * | proven | yes | yes | yes | yes |
 * | body | unless the text is about something else | the same | the same | with storage evidence |
 * | code | yes | yes, unless the text is about something else | with storage evidence alone | the same, an SDK of all of AWS is not enough |
 * | likely | yes | with storage evidence | with storage evidence alone | no |
 * | slot | yes | with storage evidence | no | no |
 * | literal | yes | with storage evidence alone | no | no |
 * | inside | yes, unless the text is about something else | no | no | no |
 * | bare | in logs, in prose, and with storage evidence | no | no | no |
 *
 * Storage evidence alone means that nothing in the text speaks of a web layer or another service. An
 * SDK of all of AWS is storage evidence.
 * A constant (`NO_SUCH_KEY`) is no literal: without a position it needs storage evidence. A message
 * stands for a code in logs only. A word that SDKs make up has to stand where a code is proven, or
 * where a code stands in a text with storage evidence.
 */
export function accepts(
  { position, tier, form }: Candidate,
  evidence: Evidence,
  kind: DocumentKind,
): boolean {
  const alone = evidence === "storage" || evidence === "aws";
  const storage = isOfStorage(evidence);
  if (form === "message") {
    return kind === "log" && (position === "proven" || tier === "distinct");
  }
  if (form === "constant" && position === "literal") {
    return storage && (tier === "distinct" || tier === "shared");
  }
  const isCodePosition = position === "body" || position === "code" || position === "likely";
  if (form === "sdk") return position === "proven" || (isCodePosition && storage);
  switch (position) {
    case "proven":
      return true;
    case "body":
      return tier === "plain" ? storage : evidence !== "foreign";
    case "code":
      if (tier === "plain") return evidence === "storage";
      if (tier === "ordinary") return alone;
      return tier === "distinct" || evidence !== "foreign";
    case "likely":
      return (
        tier === "distinct" || (tier === "shared" && storage) || (tier === "ordinary" && alone)
      );
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
