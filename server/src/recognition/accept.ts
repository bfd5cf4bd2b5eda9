import type { DocumentKind } from "./documentKind";
import type { Evidence } from "./evidence";
import type { Position } from "./occurrence";
import type { Tier } from "./tiers";

/**
 * Decides whether a word is an occurrence of a code. Position, tier and the text's own words decide
 * together, here and nowhere else:
 *
 * | position | distinct | shared | ordinary |
 * |---|---|---|---|
 * | proven | yes | yes | yes |
 * | code | yes | yes, unless the text is about something else | with storage evidence |
 * | slot | yes | with storage evidence | with storage evidence |
 * | literal | yes | with storage evidence | no |
 * | inside | yes, unless the text is about something else | no | no |
 * | bare | in logs, in prose, and with storage evidence | no | no |
 */
export function accepts(
  position: Position,
  tier: Tier,
  evidence: Evidence,
  kind: DocumentKind,
): boolean {
  const storage = evidence === "storage";
  switch (position) {
    case "proven":
      return true;
    case "code":
      return tier === "ordinary" ? storage : tier === "distinct" || evidence !== "foreign";
    case "slot":
      return tier === "distinct" || storage;
    case "literal":
      return tier === "distinct" || (tier === "shared" && storage);
    case "inside":
      return tier === "distinct" && evidence !== "foreign";
    case "bare":
      return tier === "distinct" && (storage || kind !== "source");
  }
}
