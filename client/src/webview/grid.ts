/** How many rows a page is. */
const PAGE = 20;

/** How each key moves, in rows and columns. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/**
 * Makes a table one stop of the Tab key, in which arrows move from cell to cell, as in VS Code's
 * own tables. Control with Home or End goes to the first or the last row.
 *
 * @param onFocus told of the cell that has the focus
 */
export function makeGrid(table: HTMLTableElement, onFocus: (cell: HTMLTableCellElement) => void) {
  let stop: HTMLElement | undefined;

  table.addEventListener("focusin", ({ target }) => {
    const cell = cellOf(target);
    if (!cell) return;
    setStop(cell);
    onFocus(cell);
  });
  table.addEventListener("mousedown", ({ target }) => {
    const cell = cellOf(target);
    if (cell) makeFocusable(cell);
  });
  table.addEventListener("keydown", (event) => {
    const cell = cellOf(event.target);
    const move = MOVES[event.key];
    if (!cell || !move || event.altKey || event.metaKey) return;
    const [rows, columns] = event.ctrlKey ? farMove(event.key) : move;
    const row = cell.parentElement as HTMLTableRowElement;
    const next = table.rows[clamp(row.rowIndex + rows, table.rows.length)];
    const cells = next?.cells;
    if (cells) focus(cells[clamp(cell.cellIndex + columns, cells.length)]);
    event.preventDefault();
  });

  /** Puts the one stop of the Tab key onto a cell. */
  function setStop(cell: HTMLTableCellElement): void {
    if (stop) stop.tabIndex = -1;
    stop = focusable(cell);
    stop.tabIndex = 0;
  }

  return {
    /** To be called when the rows have changed, since the stop may be gone. */
    refresh(): void {
      const first = table.rows[0]?.cells[0];
      if (first && !stop?.isConnected) setStop(first);
    },
  };
}

function farMove(key: string): readonly [number, number] {
  if (key === "Home") return [Number.NEGATIVE_INFINITY, 0];
  return key === "End" ? [Number.POSITIVE_INFINITY, 0] : [0, 0];
}

function focus(cell: HTMLTableCellElement | undefined): void {
  if (cell) makeFocusable(cell).focus();
}

/** What takes the focus in a cell, made so that it can, without being a stop of the Tab key. */
function makeFocusable(cell: HTMLTableCellElement): HTMLElement {
  const target = focusable(cell);
  if (target.tabIndex !== 0) target.tabIndex = -1;
  return target;
}

/** What takes the focus in a cell: its button or link, else the cell itself. */
function focusable(cell: HTMLTableCellElement): HTMLElement {
  return cell.querySelector<HTMLElement>("button, a") ?? cell;
}

function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest("td, th") : null;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
