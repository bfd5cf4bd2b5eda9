/** Milliseconds of one run. */
export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The shortest of several runs, in milliseconds, after one that warms up. */
export function best(run: () => unknown, runs = 7): number {
  run();
  return Math.min(...Array.from({ length: runs }, () => time(run)));
}

/** The value that a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** One line of the table: what was measured, and the peer or the floor beside it. */
export interface Row {
  readonly what: string;
  readonly value: number;
  /** Of both values; milliseconds without it. */
  readonly unit?: "MB" | "MB/s";
  readonly against?: string;
  readonly peer?: number;
}

/** @param peer not a number where the peer is not installed */
function peerText(peer: number | undefined, unit: string): string {
  if (peer === undefined) return "";
  return Number.isNaN(peer) ? "not installed" : `${peer.toFixed(2)} ${unit}`;
}

export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ what, value, unit = "ms", against = "", peer }) => ({
    what,
    measured: `${value.toFixed(2)} ${unit}`,
    against,
    "against that": peerText(peer, unit),
    ratio: peer ? (value / peer).toFixed(2) : "",
  }));
  console.table(Object.fromEntries(cells.map(({ what, ...rest }) => [what, rest])));
}
