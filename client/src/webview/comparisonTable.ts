import type {
  ComparedVendor,
  Comparison,
  ComparisonCell,
  ComparisonRow,
} from "../../../server/src/features/comparison";
import { cellText } from "./comparisonView";
import type { ComparisonLabels } from "./messages";

/** The command that opens a code's page. */
const OPEN_CODE = "command:s3ErrorCodes.openCode";

/** The head's row: a button a column, which orders the rows by it. */
export function headRow(
  { vendors }: Comparison,
  labels: ComparisonLabels,
  sortBy: (column: string) => void,
): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.role = "row";
  const columns = [{ id: "code", name: labels.code }, ...vendors];
  row.append(
    ...columns.map(({ id, name }) => {
      const button = document.createElement("button");
      button.textContent = name;
      button.tabIndex = -1;
      button.addEventListener("click", () => sortBy(id));
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.role = "columnheader";
      cell.dataset.column = id;
      cell.title = name;
      cell.append(button);
      return cell;
    }),
  );
  return row;
}

/** Shows in the head which column orders the rows. */
export function showOrder(head: HTMLElement, sortBy: string, descending: boolean): void {
  for (const cell of head.querySelectorAll<HTMLElement>("th")) {
    const order = descending ? "descending" : "ascending";
    cell.ariaSort = cell.dataset.column === sortBy ? order : "none";
  }
}

/** A code and what each vendor says of it. The whole description is the cell's title. */
export function bodyRow(
  { code, meaning, cells }: ComparisonRow,
  vendors: readonly ComparedVendor[],
  labels: ComparisonLabels,
): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.role = "row";
  row.append(codeCell(code, meaning));
  cells.forEach((said, index) => {
    const { complete } = vendors[index]!;
    const cell = document.createElement("td");
    cell.role = "gridcell";
    if (said) {
      cell.append(...cellContents(said));
      cell.title = [said.name, said.description].filter(Boolean).join(": ");
    } else {
      cell.append(cellText(said, complete));
      cell.title = complete ? labels.notListed : labels.notKnown;
      cell.className = "absent";
      cell.ariaLabel = cell.title;
    }
    row.append(cell);
  });
  return row;
}

/** The statuses, and the vendor's own name for the code. */
function cellContents({ statuses, name }: ComparisonCell): (Node | string)[] {
  if (name === undefined) return [statuses];
  const code = document.createElement("code");
  code.append(name);
  return [statuses, " ", code];
}

function codeCell(code: string, meaning: string): HTMLTableCellElement {
  const link = document.createElement("a");
  link.href = `${OPEN_CODE}?${encodeURIComponent(JSON.stringify([{ code }]))}`;
  link.textContent = code;
  link.tabIndex = -1;
  const cell = document.createElement("th");
  cell.scope = "row";
  cell.role = "rowheader";
  cell.title = [code, meaning].filter(Boolean).join(" · ");
  cell.append(link);
  return cell;
}
