import type { CatalogContext } from "../features/context";
import type { LogReport } from "../report/logReport";
import type { NameLine } from "../report/sections";
import type { Style } from "../report/style";

/** Makes a text of a report. */
type Render = (
  report: LogReport,
  nameLine: NameLine,
  context: CatalogContext,
  style: Style,
) => string;

/** What a report can be printed as; each is loaded when it is asked for. */
const RENDERERS = {
  text: async () => (await import("../report/text")).textReport,
  json: async () => (await import("../report/json")).jsonReport,
  markdown: async () => (await import("../report/markdown")).markdownReport,
  csv: async () => (await import("../report/csv")).csvReport,
} satisfies Record<string, () => Promise<Render>>;

export type Format = keyof typeof RENDERERS;

export const FORMATS = Object.keys(RENDERERS) as Format[];

export function rendererOf(format: Format): Promise<Render> {
  return RENDERERS[format]();
}
