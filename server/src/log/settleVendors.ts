import { addGroups, type Groups, type VendorClue } from "./groups";

/**
 * Gives errors whose events name no vendor the one that the log as a whole is about: the one that
 * its beginning tells, else the only one that its other errors name.
 */
export function settleVendors(groups: Groups, beginning: VendorClue | undefined): Groups {
  const clue = beginning ?? onlyClue(groups);
  if (!clue) return groups;
  const settled: Groups = new Map();
  const own = [...groups.values()].map((group) => ({
    ...group,
    clue: group.clue ?? { ...clue, isElsewhere: true },
  }));
  addGroups(settled, own);
  return settled;
}

function onlyClue(groups: Groups): VendorClue | undefined {
  const clues = [...groups.values()].flatMap(({ clue }) => clue ?? []);
  const [first] = clues;
  return clues.every(({ vendor }) => vendor === first?.vendor) ? first : undefined;
}
