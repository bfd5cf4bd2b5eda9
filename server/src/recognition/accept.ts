import type { DocumentKind } from "./documentKind";
import { type Evidence, isOfStorage } from "./evidence";
import type { Candidate } from "./occurrence";

/**
 * Decides whether a candidate is an occurrence of a code. Position, tier and the text's own words
 * decide together, here and nowhere else:
 *
 * | position | distinct | shared | http | ordinary | plain |
 * |---|---|---|---|---|---|
 * | proven | yes | yes | yes | yes | yes |
 * | body | not foreign | not foreign | not foreign | not foreign | storage |
 * | code | yes | not foreign | storage | alone | alone, and not for an SDK of all of AWS |
 * | likely | yes | storage | storage | alone | no |
 * | slot | yes | storage | storage | no | no |
 * | literal | yes | alone | alone | no | no |
 * | inside | not foreign | no | no | no | no |
 * | bare | in logs, in prose, and with storage | no | no | no | no |
 *
 * Where the table says "not foreign", the text may not be about something else alone; "storage"
 * means that it deals with storage, and "alone" that nothing in it speaks of a web layer or another
 * service besides. An SDK of all of AWS counts as storage.
 *
 * A constant (`NO_SUCH_KEY`) and a class are no literals: without a position they take storage.
 * A message stands for a code in logs only. A word that SDKs make up has to stand where a code is
 * proven, or where a code stands in a text with storage evidence.
 */
export function accepts(
  { position, tier, form }: Candidate,
  evidence: Evidence,
  kind: DocumentKind,
): boolean {
  const alone = evidence === "storage" || evidence === "aws";
  const storage = isOfStorage(evidence);
  const isShared = tier === "shared" || tier === "http";
  if (form === "message") {
    return kind === "log" && (position === "proven" || tier === "distinct");
  }
  if (position === "literal" && (form === "constant" || form === "type")) {
    return storage && (tier === "distinct" || isShared);
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
      return tier === "distinct" || (tier === "http" ? storage : evidence !== "foreign");
    case "likely":
      return tier === "distinct" || (isShared && storage) || (tier === "ordinary" && alone);
    case "slot":
      return tier === "distinct" || (isShared && storage);
    case "literal":
      return tier === "distinct" || (isShared && alone);
    case "inside":
      return tier === "distinct" && evidence !== "foreign";
    case "bare":
      return tier === "distinct" && (storage || kind !== "source");
  }
}
