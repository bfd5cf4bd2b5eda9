import { firstIndex } from "./firstIndex";

/** The index of the last of some ascending numbers that is not above a limit; -1 where all are. */
export function lastNotAbove(ascending: readonly number[], limit: number): number {
  return firstIndex(ascending, (number) => number > limit) - 1;
}
