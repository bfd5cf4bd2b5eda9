import type { CatalogContext } from "../features/context";
import type { ExplainedLog } from "../log/explainLog";
import type { NameLine } from "../report/sections";

/** Names lines of several logs that were joined: `b.log:12`; of one alone: `line 12`. */
export function lineNames(
  logs: readonly { readonly name: string; readonly log: ExplainedLog }[],
  { t }: CatalogContext,
): NameLine {
  if (logs.length < 2) return (line) => t("line {0}", line);
  return (line) => {
    let before = 0;
    for (const { name, log } of logs) {
      if (line <= before + log.lines) return `${name}:${line - before}`;
      before += log.lines;
    }
    return t("line {0}", line);
  };
}
