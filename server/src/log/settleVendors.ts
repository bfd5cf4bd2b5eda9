import { addGroups, type Groups, type VendorClue, type VendorDoubt } from "./groups";

/**
 * Gives errors whose events don't tell their vendor the one that the log as a whole is about: the
 * one that its beginning and its errors name, where that is only one and the others may be about it.
 */
export function settleVendors(
  groups: Groups,
  beginning: VendorClue | VendorDoubt | undefined,
): Groups {
  const clue = onlyClue([beginning, ...[...groups.values()].map((one) => one.clue ?? one.doubt)]);
  const settled: Groups = new Map();
  const own = [...groups.values()].map((group) => ({
    ...group,
    clue: group.clue ?? (clue && { ...clue, isElsewhere: true }),
    doubt: undefined,
  }));
  addGroups(settled, own);
  return settled;
}

/** The clue to the only vendor that some parts of a log may be about. */
export function onlyClue(
  said: readonly (VendorClue | VendorDoubt | undefined)[],
): VendorClue | undefined {
  const parts = said.filter((one) => one !== undefined);
  const first = parts.find((one) => "vendor" in one);
  if (!first) return undefined;
  const isAboutIt = (one: VendorClue | VendorDoubt) =>
    "vendor" in one ? one.vendor === first.vendor : one.among.includes(first.vendor);
  return parts.every(isAboutIt) ? first : undefined;
}
