import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import type { CatalogContext } from "../../server/src/features/context";
import { translator } from "../../server/src/l10n";
import { type ExplainedLog, explainLog, type LogOptions } from "../../server/src/log/explainLog";
import { readHere } from "../../server/src/log/readHere";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";
import { logVendors } from "../../server/src/vendors/logVendors";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";

/** What the tests' logs are read with: the catalog that everybody has, in English. */
export const context: CatalogContext = {
  catalog: builtinCatalog,
  t: translator("en"),
  language: "en",
};
export const recogniser = new Recogniser(lexiconOf(builtinCatalog));
export const vendorOf = logVendors(vendorSignsOf(builtinCatalog).reader);

/** What makes a log one about storage. */
export const ABOUT_STORAGE = "INFO reading s3://media";

/** Whether a text, in a log about storage, speaks of nothing else. */
export function isAboutStorage(text: string): boolean {
  return new Reading(recogniser, `${ABOUT_STORAGE}\n${text}`, "log").evidence === "storage";
}

/** Reads a log whose bytes come in these chunks; by default in this thread, now. */
export async function explained(
  chunks: Iterable<Uint8Array>,
  options: Partial<LogOptions> = {},
): Promise<ExplainedLog> {
  const readers = readHere({ recogniser, vendorOf });
  return explainLog(each(chunks), { readers, vendorOf, now: Date.now(), ...options });
}

async function* each(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
