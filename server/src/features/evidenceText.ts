import type { Translate } from "../l10n";
import { safeDecode } from "../uris";
import type { Reason } from "../vendors/vendorEvidence";
import type { VendorsInUse } from "../vendors/vendorsInUse";

/** How many things that tell are said; more make it no surer. */
const MOST_REASONS = 2;

/**
 * How evidence tells which vendors are in use: `by the host s3.eu-de.…`; and why it names none where
 * it speaks of something else. Empty where people have said it, or where nothing tells.
 */
export function evidenceText({ vendors, reasons, unlisted }: VendorsInUse, t: Translate): string {
  const said = reasons.slice(0, Math.max(MOST_REASONS, vendors.length));
  const telling = [...new Set(said.map((reason) => reasonText(reason, t)))].join(", ");
  if (unlisted.length > 0) {
    return t("{0} publishes no list of codes ({1})", unlisted.join(", "), telling);
  }
  if (vendors.length === 0 && reasons.length > 0)
    return t("too many vendors to tell ({0})", telling);
  return telling;
}

function reasonText({ kind, text, file }: Reason, t: Translate): string {
  const what = kindText(kind, text, t);
  return file === undefined ? what : t("{0} in {1}", what, safeDecode(file.replace(/^.*\//, "")));
}

function kindText(kind: Reason["kind"], text: string, t: Translate): string {
  switch (kind) {
    case "host":
    case "port":
      return t("by the host {0}", text);
    case "header":
      return t("by the header {0}", text);
    case "requestId":
      return t("by the request id {0}", text);
    case "import":
    case "package":
      return t("by the package {0}", text);
    case "uri":
      return t("by the address {0}", text);
    case "environment":
      return t("by the variable {0}", text);
    case "configKey":
      return t("by the setting {0}", text);
    case "word":
      return t("by the words {0}", text);
  }
}
