import stringWidth from "string-width";

const GAP = "  ";

/**
 * Rows as columns of a terminal.
 *
 * @param numbers the columns that are flush right
 */
export function table(
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  const padded = (cell: string, column: number) => {
    const gap = " ".repeat(widths[column]! - stringWidth(cell));
    return numbers.includes(column) ? gap + cell : cell + gap;
  };
  return rows.map((row) => row.map(padded).join(GAP).trimEnd()).join("\n");
}
