import { lexiconOf } from "../catalog/lexicon";
import type { CatalogContext } from "../features/context";
import type { TimeSpan, VendorOf } from "../log/blockReader";
import { type ExplainedLog, explainLog } from "../log/explainLog";
import type { VendorClue } from "../log/groups";
import { joinLogs } from "../log/joinLogs";
import { logReport } from "../report/logReport";
import { ReadError, reasonOf } from "../report/reasons";
import { vendorSignsOf } from "../vendors/signs/vendorSigns";
import { BlockPool } from "./blockPool";
import { type Format, rendererOf } from "./formats";
import { openInput, spokenName } from "./inputs";
import { lineNames } from "./lineNames";
import { vendorOfSearch } from "./logSearch";
import { complain, print } from "./output";
import { ProgressLine } from "./progressLine";
import { growHeapSlowly } from "./smallHeap";
import { terminalStyle } from "./terminalStyle";

export interface ExplainOptions {
  readonly format: Format;
  /** The vendor that the user has named. */
  readonly vendor?: VendorClue | undefined;
  readonly span?: TimeSpan | undefined;
}

/** What came of reading a log. */
interface Outcome {
  /** What was read of it, if anything. */
  readonly log?: ExplainedLog;
  /** What the user has to know of the reading, as sentences. */
  readonly remarks: readonly string[];
  /** Whether it was read to its end. */
  readonly isWhole: boolean;
}

/**
 * Explains logs, one after the other, in one report.
 *
 * @param names paths, or `-` for standard input
 * @returns whether all of them could be read to their ends; those that could not are named
 */
export async function explain(
  names: readonly string[],
  { vendor, format, span }: ExplainOptions,
  context: CatalogContext,
): Promise<boolean> {
  const { codes, sdkCodes, messages } = lexiconOf(context.catalog);
  const search = {
    lexicon: { codes: [...codes], sdkCodes: [...sdkCodes], messages },
    signs: vendorSignsOf(context.catalog).table.inTexts,
    ...(vendor && { vendor }),
    ...(span && { span }),
  };
  growHeapSlowly();
  const pool = new BlockPool(search);
  const vendorOf = vendorOfSearch(search);
  const logs: { name: string; log: ExplainedLog }[] = [];
  let isWhole = true;
  for (const name of names) {
    const outcome = await explainOne(name, pool, vendorOf, context);
    if (outcome.log) logs.push({ name, log: outcome.log });
    for (const remark of outcome.remarks) complain(`${spokenName(name, context.t)}: ${remark}`);
    isWhole &&= outcome.isWhole;
  }
  // What the other thread holds is not needed while the report is made.
  await pool.end();
  if (logs.length > 0) {
    const report = logReport(joinLogs(logs.map(({ log }) => log)), context, span);
    const render = await rendererOf(format);
    await print(render(report, lineNames(logs, context), context, terminalStyle()));
  }
  return isWhole;
}

async function explainOne(
  name: string,
  pool: BlockPool,
  vendorOf: VendorOf,
  context: CatalogContext,
): Promise<Outcome> {
  const { t } = context;
  const progress = new ProgressLine(context);
  try {
    const input = await openInput(name, t);
    const log = await explainLog(input.chunks, {
      readers: pool,
      vendorOf,
      now: input.modified,
      progress: ({ lines }) => progress.show(spokenName(name, t), input, lines),
    });
    const remarks = [...input.remarks];
    const isWhole = log.failure === undefined;
    if (!isWhole) {
      remarks.push(t("{0} What was read before that is reported.", reasonOf(log.failure, t)));
    }
    return { log, remarks, isWhole };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { remarks: [error.message], isWhole: false };
  } finally {
    progress.clear();
  }
}
