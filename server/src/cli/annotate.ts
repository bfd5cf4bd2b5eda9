import { lexiconOf } from "../catalog/lexicon";
import { annotation } from "../features/annotation";
import type { CatalogContext } from "../features/context";
import { Annotator, type Remark } from "../log/annotator";
import type { VendorClue } from "../log/groups";
import type { Occurrence } from "../recognition/occurrence";
import { Recogniser } from "../recognition/recogniser";
import { write } from "./output";
import { terminalStyle } from "./terminalStyle";

/** How long what has come may wait for more, in milliseconds. */
const PATIENCE = 20;

/** Copies standard input to standard output, with a remark behind each line that has a code. */
export async function annotate(
  vendor: VendorClue | undefined,
  context: CatalogContext,
): Promise<void> {
  const recogniser = new Recogniser(lexiconOf(context.catalog));
  const annotator = new Annotator(recogniser, remarkBy(vendor, context));
  let timer: NodeJS.Timeout | undefined;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    clearTimeout(timer);
    await writeAll(annotator.add(chunk));
    timer = setTimeout(() => void writeAll(annotator.flush()), PATIENCE);
  }
  clearTimeout(timer);
  await writeAll(annotator.end());
}

function remarkBy(vendor: VendorClue | undefined, context: CatalogContext): Remark {
  const { faint } = terminalStyle();
  return (line, occurrences) => {
    const byCode = new Map(occurrences.map((occurrence) => [occurrence.code, occurrence]));
    const known = [...byCode.values()].flatMap(
      (occurrence) => remarkOn(line, occurrence, byCode.size > 1, vendor, context) ?? [],
    );
    return known.length > 0 ? faint(` ← ${known.join("; ")}`) : undefined;
  };
}

function remarkOn(
  _line: string,
  { code, fields }: Occurrence,
  isOneOfSeveral: boolean,
  clue: VendorClue | undefined,
  context: CatalogContext,
): string | undefined {
  const vendor = clue && context.catalog.vendor(clue.vendor);
  const text = annotation(code, vendor, fields.status, context);
  return text && isOneOfSeveral ? `${code}: ${text}` : text;
}

async function writeAll(pieces: readonly Uint8Array[]): Promise<void> {
  for (const piece of pieces) await write(piece);
}
