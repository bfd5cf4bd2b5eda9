import { addGroups, type Groups, type VendorClue } from "./groups";

/**
 * Gives errors whose events name no vendor the one that the log as a whole is about: the one that
 * its beginning and its other errors name, where that is only one.
 */
export function settleVendors(groups: Groups, beginning: VendorClue | undefined): Groups {
  const clue = onlyClue([...(beginning ? [beginning] : []), ...cluesOf(groups)]);
  if (!clue) return groups;
  const settled: Groups = new Map();
  const own = [...groups.values()].map((group) => ({
    ...group,
    clue: group.clue ?? { ...clue, isElsewhere: true },
  }));
  addGroups(settled, own);
  return settled;
}

function cluesOf(groups: Groups): VendorClue[] {
  return [...groups.values()].flatMap(({ clue }) => clue ?? []);
}

/** The first of some clues, if all of them name the same vendor. */
export function onlyClue(clues: readonly VendorClue[]): VendorClue | undefined {
  const [first] = clues;
  return clues.every(({ vendor }) => vendor === first?.vendor) ? first : undefined;
}
