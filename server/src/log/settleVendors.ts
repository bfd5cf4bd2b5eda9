import { addGroups, type Groups, type VendorClue } from "./groups";

/**
 * Gives errors whose events name no vendor the one that the log as a whole is about: the one that
 * its beginning tells, else the only one that its other errors name.
 */
export function settleVendors(groups: Groups, beginning: VendorClue | undefined): Groups {
  const clue = beginning ?? onlyClue(groups);
  if (!clue) return groups;
  const settled: Groups = new Map();
  for (const group of groups.values()) {
    const { vendor = clue.vendor, evidence = clue.evidence } = group;
    addGroups(settled, [{ ...group, vendor, evidence }]);
  }
  return settled;
}

function onlyClue(groups: Groups): VendorClue | undefined {
  const clues = [...groups.values()].flatMap(({ vendor, evidence }) =>
    vendor === undefined ? [] : { vendor, evidence: evidence ?? "" },
  );
  const [first] = clues;
  return clues.every(({ vendor }) => vendor === first?.vendor) ? first : undefined;
}
