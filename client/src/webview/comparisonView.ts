import type {
  Comparison,
  ComparisonCell,
  ComparisonRow,
} from "../../../server/src/features/comparison";
import type { ComparisonView } from "./messages";

export const INITIAL_VIEW: ComparisonView = {
  filter: "",
  differencesOnly: false,
  sortBy: "code",
  descending: false,
};

/** The rows that a view shows, in its order. Rows without a value in the column go last. */
export function visibleRows(comparison: Comparison, view: ComparisonView): ComparisonRow[] {
  const words = view.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = comparison.rows.filter(
    (row) =>
      words.every((word) => textOf(row, comparison).includes(word)) &&
      (!view.differencesOnly || differs(row, comparison)),
  );
  return sorted(rows, comparison, view);
}

/** What a cell says: `503`, `429 Busy` under another name, `–` not listed, `?` not known. */
export function cellText(cell: ComparisonCell | null, complete: boolean): string {
  if (!cell) return complete ? "–" : "?";
  return cell.name === undefined ? cell.statuses : `${cell.statuses} ${cell.name}`;
}

/** What can be seen of a row. */
function textOf({ code, cells }: ComparisonRow, { vendors }: Comparison): string {
  const said = cells.map((cell, index) => cellText(cell, vendors[index]!.complete));
  return [code, ...said].join(" ").toLowerCase();
}

/** Whether two vendors say different things. One that may just not have published it says nothing. */
function differs({ cells }: ComparisonRow, { vendors }: Comparison): boolean {
  const said = cells.flatMap((cell, index) => {
    const { complete } = vendors[index]!;
    return cell || complete ? cellText(cell, complete) : [];
  });
  return new Set(said).size > 1;
}

function sorted(
  rows: readonly ComparisonRow[],
  { vendors }: Comparison,
  { sortBy, descending }: ComparisonView,
): ComparisonRow[] {
  const column = vendors.findIndex(({ id }) => id === sortBy);
  if (column < 0) return descending ? rows.toReversed() : [...rows];
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a.cells[column], b.cells[column]];
    if (!left || !right) return Number(!left) - Number(!right);
    return (
      direction * (left.statuses < right.statuses ? -1 : left.statuses > right.statuses ? 1 : 0)
    );
  });
}
