import type { Translate } from "../l10n";
import type { VendorsInUse } from "../vendors/vendorsInUse";

/** Who says which vendor is in use, as a phrase. */
export function sourceText(source: VendorsInUse["source"], t: Translate): string {
  switch (source) {
    case "directive":
      return t("a comment in the file");
    case "overrides":
      return t("the setting s3ErrorCodes.overrides");
    case "vendors":
      return t("the setting s3ErrorCodes.vendors");
    case "none":
      return "";
  }
}
