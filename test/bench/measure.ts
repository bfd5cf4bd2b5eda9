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

/** One line of the table: what was measured, its time, and the peers or floors beside it. */
export interface Row {
  readonly what: string;
  readonly ms: number;
  readonly against?: string;
  readonly "against, ms"?: number;
}

export function printTable(rows: readonly Row[]): void {
  const cells = rows.map((row) => ({
    what: row.what,
    ms: row.ms.toFixed(2),
    against: row.against ?? "",
    "against, ms": row["against, ms"]?.toFixed(2) ?? "",
    ratio: row["against, ms"] ? (row.ms / row["against, ms"]).toFixed(2) : "",
  }));
  console.table(Object.fromEntries(cells.map(({ what, ...rest }) => [what, rest])));
}
