import type { CatalogContext } from "../features/context";
import type { ExplainedLog } from "../log/explainLog";
import type { NameLine } from "../report/sections";
import { STANDARD_INPUT, spokenName } from "./inputs";

/**
 * Names lines of logs that were joined, as editors and terminals know them: `b.log:12`. Those of
 * standard input alone have a number only.
 */
export function lineNames(
  logs: readonly { readonly name: string; readonly log: ExplainedLog }[],
  { t }: CatalogContext,
): NameLine {
  if (logs.length === 1 && logs[0]!.name === STANDARD_INPUT) return String;
  return (line) => {
    let before = 0;
    for (const { name, log } of logs) {
      if (line <= before + log.lines) return `${spokenName(name, t)}:${line - before}`;
      before += log.lines;
    }
    return String(line);
  };
}
