import type { Vendor } from "../catalog/catalog";
import { lexiconOf } from "../catalog/lexicon";
import { annotationOf } from "../features/annotation";
import type { CatalogContext } from "../features/context";
import { Annotator, firstOfEachCode, type Remark } from "../log/annotator";
import type { VendorClue } from "../log/groups";
import { GrowingVendor } from "../log/growingVendor";
import type { Occurrence } from "../recognition/occurrence";
import { Recogniser } from "../recognition/recogniser";
import { reasonOf } from "../report/reasons";
import { logVendors } from "../vendors/logVendors";
import { vendorSignsOf } from "../vendors/signs/vendorSigns";
import { standardInput } from "./inputs";
import { liveCopy } from "./liveCopy";
import { complain, write } from "./output";
import { terminalStyle } from "./terminalStyle";

/** How many codes of a line are spoken of. */
const CODES = 5;

/**
 * Copies standard input to standard output, with a remark behind each line that has a code.
 *
 * @param vendor the one that the user has named; else the log tells
 * @returns whether standard input could be read to its end
 */
export async function annotate(
  vendor: VendorClue | undefined,
  context: CatalogContext,
): Promise<boolean> {
  const recogniser = new Recogniser(lexiconOf(context.catalog));
  const annotator = new Annotator(recogniser, remarkBy(vendor, context));
  let isWhole = true;
  const input = inputUntil(context, (reason) => {
    isWhole = false;
    complain(`${context.t("standard input")}: ${reasonOf(reason, context.t)}`);
  });
  await liveCopy(input, annotator, write);
  return isWhole;
}

/** What comes on standard input, until it fails. */
async function* inputUntil(
  { t }: CatalogContext,
  onFailure: (reason: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* standardInput(t).bytes;
  } catch (reason) {
    onFailure(reason);
  }
}

/** A line's codes, each once, and what is known of them: ` ← 503 · throttled, back off · IBM COS`. */
function remarkBy(named: VendorClue | undefined, context: CatalogContext): Remark {
  const { faint } = terminalStyle();
  const vendors = new GrowingVendor(logVendors(vendorSignsOf(context.catalog).reader));
  const annotationOn = annotationsIn(context);
  return (codes, beginning) => {
    const different = firstOfEachCode(codes);
    const known = different.slice(0, CODES).flatMap(({ occurrence, event }) => {
      const clue = named ?? vendors.of(event(), beginning);
      const vendor = clue && context.catalog.vendor(clue.vendor);
      return annotationOn(occurrence, vendor, different.length > 1) ?? [];
    });
    if (known.length === 0) return undefined;
    const left = different.length - CODES;
    const more = left > 0 ? [context.t("and {0} more", left)] : [];
    return faint(` ← ${[...known, ...more].join("; ")}`);
  };
}

/** Makes annotations, and remembers them: a log says few things many times. */
function annotationsIn(context: CatalogContext) {
  const known = new Map<string, string | undefined>();
  return (occurrence: Occurrence, vendor: Vendor | undefined, isNamed: boolean) => {
    const { code, form, fields } = occurrence;
    const key = [code, form, fields.status, vendor?.id, isNamed].join("\n");
    if (!known.has(key)) known.set(key, annotationOf(occurrence, vendor, context, isNamed));
    return known.get(key);
  };
}
