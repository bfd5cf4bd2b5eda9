import stringWidth from "string-width";
import { wrapped } from "./wrap";

const GAP = "  ";
/** A last column that would be narrower is left to the terminal. */
const NARROWEST = 24;

export interface TableOptions {
  /** The columns that are flush right. */
  readonly numbers?: readonly number[];
  /** How wide the table may be; the text of the last column is broken. */
  readonly width?: number;
}

/** Rows as columns of a terminal. */
export function table(
  rows: readonly (readonly string[])[],
  { numbers = [], width = Number.POSITIVE_INFINITY }: TableOptions = {},
): string {
  const last = Math.max(0, ...rows.map((row) => row.length - 1));
  const widths = Array.from({ length: last }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  const before = widths.reduce((sum, one) => sum + one + GAP.length, 0);
  const room = width - before < NARROWEST ? Number.POSITIVE_INFINITY : width - before;
  const padded = (cell: string, column: number) => {
    const gap = " ".repeat(widths[column]! - stringWidth(cell));
    return numbers.includes(column) ? gap + cell : cell + gap;
  };
  return rows
    .flatMap((row) => {
      const cells = widths.map((_, column) => padded(row[column] ?? "", column));
      const [text = "", ...more] = wrapped(row[last] ?? "", room);
      return [[...cells, text].join(GAP), ...more.map((line) => " ".repeat(before) + line)];
    })
    .map((line) => line.trimEnd())
    .join("\n");
}
