import type { Vendor } from "../catalog/catalog";
import { lexiconOf } from "../catalog/lexicon";
import { annotationOf } from "../features/annotation";
import type { CatalogContext } from "../features/context";
import { Annotator, firstOfEachCode, type Remark } from "../log/annotator";
import type { VendorClue } from "../log/groups";
import { GrowingVendor } from "../log/growingVendor";
import type { Form, Occurrence } from "../recognition/occurrence";
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
  const vendors = new GrowingVendor(logVendors(vendorSignsOf(context.catalog).reader));
  const remarkOn = remarksIn(context);
  return (codes, beginning) => {
    const different = firstOfEachCode(codes);
    const known = different.slice(0, CODES).map(({ occurrence, event }) => {
      const clue = named ?? vendors.of(event(), beginning);
      return { occurrence, vendor: clue && context.catalog.vendor(clue.vendor) };
    });
    return remarkOn(known, different.length - known.length);
  };
}

/** A code in a line, and whose it is. */
interface KnownCode {
  readonly occurrence: Occurrence;
  readonly vendor: Vendor | undefined;
}

/** The last remark on a code by itself, and all that it depends on. */
interface LastRemark {
  readonly form: Form;
  readonly status: string | undefined;
  readonly vendor: Vendor | undefined;
  readonly remark: string | undefined;
}

/** Makes remarks on some codes of a line, which has more of them left. */
function remarksIn(context: CatalogContext) {
  const { faint } = terminalStyle();
  /** By code, since a log says of most codes the same each time. */
  const last = new Map<string, LastRemark>();

  function made(codes: readonly KnownCode[], left: number): string | undefined {
    const known = codes.flatMap(
      ({ occurrence, vendor }) => annotationOf(occurrence, vendor, context, codes.length > 1) ?? [],
    );
    if (known.length === 0) return undefined;
    const more = left > 0 ? [context.t("and {0} more", left)] : [];
    return faint(` ← ${[...known, ...more].join("; ")}`);
  }

  return (codes: readonly KnownCode[], left: number): string | undefined => {
    const [one, another] = codes;
    if (!one || another) return made(codes, left);
    const { vendor } = one;
    const { code, form, fields } = one.occurrence;
    const { status } = fields;
    const before = last.get(code);
    if (before?.form === form && before.status === status && before.vendor === vendor) {
      return before.remark;
    }
    const remark = made(codes, left);
    last.set(code, { form, status, vendor, remark });
    return remark;
  };
}
