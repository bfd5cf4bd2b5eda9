import { FIRST_TRUE_TIME } from "../log/time";

/**
 * When a log was last written, in milliseconds since 1970; now, where that is not known.
 *
 * @param modified what its file system says, if there is one; some say 1970 for want of a time
 */
export function lastWritten(modified: number | undefined): number {
  return modified !== undefined && modified >= FIRST_TRUE_TIME ? modified : Date.now();
}
