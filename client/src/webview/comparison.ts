import type { Comparison, ComparisonRow } from "../../../server/src/features/comparison";
import "./page.css";
import "./comparison.css";
import { bodyRow, headRow, showOrder } from "./comparisonTable";
import { INITIAL_VIEW, visibleRows } from "./comparisonView";
import { makeGrid } from "./grid";
import { connectHost, givenState } from "./host";
import type {
  ComparisonLabels,
  ComparisonMessage,
  ComparisonState,
  ComparisonView,
  ShowComparison,
} from "./messages";
import { tableOf, toCsv, toMarkdown } from "./tableText";

/** The script of a comparison's tab: asks for the table, shows what the reader wants of it. */
const host = connectHost<ComparisonState, ComparisonMessage>();
let { subject, view = INITIAL_VIEW } = host.getState() ?? givenState<ComparisonState>();
let comparison: Comparison = { vendors: [], rows: [] };
let labels: ComparisonLabels | undefined;
let shown: readonly ComparisonRow[] = [];
let elements = new Map<ComparisonRow, HTMLTableRowElement>();

const table = element<HTMLTableElement>("table");
const head = element("head");
const body = element("body");
const filter = element<HTMLInputElement>("filter");
const differencesOnly = element<HTMLInputElement>("differences-only");
const codes = element<HTMLSelectElement>("codes");
const count = element("count");
const details = element("details");
const grid = makeGrid(table, describe);

filter.value = view.filter;
differencesOnly.checked = view.differencesOnly;
codes.value = subject.codes;
filter.focus();

filter.addEventListener("input", () => look({ filter: filter.value }));
differencesOnly.addEventListener("change", () =>
  look({ differencesOnly: differencesOnly.checked }),
);
codes.addEventListener("change", () =>
  host.postMessage({ type: "compare", codes: codes.value === "file" ? "file" : "all" }),
);
element("vendors").addEventListener("click", () => host.postMessage({ type: "pickVendors" }));
element("copy-markdown").addEventListener("click", () => copy(toMarkdown));
element("copy-csv").addEventListener("click", () => copy(toCsv));
table.addEventListener("mouseover", ({ target }) => {
  const cell = (target as Element).closest<HTMLTableCellElement>("td, th");
  if (cell) describe(cell);
});
window.addEventListener("message", ({ data }: MessageEvent<ShowComparison>) => show(data));
host.postMessage({ type: "ready" });

function element<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** Takes over a table that the extension has sent. */
function show(message: ShowComparison): void {
  ({ subject, comparison, labels } = message);
  const { vendors, rows } = comparison;
  elements = new Map(rows.map((row) => [row, bodyRow(row, vendors, message.labels)]));
  const longestCode = Math.max(...rows.map(({ code }) => code.length));
  table.style.setProperty("--code-width", `clamp(12ch, ${longestCode + 2}ch, 32ch)`);
  table.style.setProperty("--vendors", `${vendors.length}`);
  head.replaceChildren(headRow(comparison, labels, sortBy));
  codes.value = subject.codes;
  render();
}

/** Changes how the reader looks at the table. */
function look(change: Partial<ComparisonView>): void {
  view = { ...view, ...change };
  render();
}

/** Orders by a column, or the other way round where it orders already. */
function sortBy(column: string): void {
  look({ sortBy: column, descending: view.sortBy === column && !view.descending });
}

function render(): void {
  shown = visibleRows(comparison, view);
  body.replaceChildren(...shown.map((row) => elements.get(row)!));
  showOrder(head, view.sortBy, view.descending);
  grid.refresh();
  say(filled(labels?.count ?? "", shown.length, comparison.rows.length));
  host.setState({ subject, view });
}

function copy(format: typeof toCsv): void {
  if (!labels) return;
  host.postMessage({ type: "copy", text: format(tableOf(comparison, shown, labels.code)) });
  say(filled(labels.copied, shown.length));
}

/** Screen readers say it too. */
function say(sentence: string): void {
  count.textContent = sentence;
}

/** Shows all that a cell has to say below the table, for those who have no mouse to rest on it. */
function describe(cell: HTMLTableCellElement): void {
  const row = cell.parentElement as HTMLTableRowElement;
  const column = head.querySelector("tr")?.cells[cell.cellIndex];
  const isSaid = cell.tagName === "TD";
  const parts = isSaid ? [row.cells[0]?.textContent, column?.title, cell.title] : [cell.title];
  details.textContent = parts.join(" · ");
}

function filled(sentence: string, ...values: readonly number[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index) => `${values[Number(index)]}`);
}
