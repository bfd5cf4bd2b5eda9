import type { Translate } from "../l10n";
import type { VendorsInUse } from "../vendors/vendorsInUse";
import { evidenceText } from "./evidenceText";

/** Who or what says which vendors are in use, as a phrase. */
export function sourceText(inUse: VendorsInUse, t: Translate): string {
  switch (inUse.source) {
    case "directive":
      return t("a comment in the file");
    case "overrides":
      return t("the setting s3ErrorCodes.overrides");
    case "vendors":
      return t("the setting s3ErrorCodes.vendors");
    case "text":
    case "workspace":
      return evidenceText(inUse, t);
    case "none":
      return "";
  }
}
