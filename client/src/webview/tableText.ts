import type { Comparison, ComparisonRow } from "../../../server/src/features/comparison";
import { cellText } from "./comparisonView";

/** The head and the rows of a table, as texts. */
export type Table = readonly (readonly string[])[];

/** A comparison's rows under the vendors' names. */
export function tableOf(
  { vendors }: Comparison,
  rows: readonly ComparisonRow[],
  codeLabel: string,
): Table {
  return [
    [codeLabel, ...vendors.map(({ name }) => name)],
    ...rows.map(({ code, cells }) => [
      code,
      ...cells.map((cell, index) => cellText(cell, vendors[index]!.complete)),
    ]),
  ];
}

/** A table in Markdown; what Markdown would take for markup is escaped. */
export function toMarkdown([head = [], ...rows]: Table): string {
  const lines = [head.map(escaped), head.map(() => "---"), ...rows.map((row) => row.map(escaped))];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/**
 * A table as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula
 * begins with an apostrophe, which spreadsheets hide.
 */
export function toCsv(table: Table): string {
  return table.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function escaped(cell: string): string {
  return cell.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

function csvCell(cell: string): string {
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
