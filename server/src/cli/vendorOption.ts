import type { CatalogContext } from "../features/context";
import type { VendorClue } from "../log/groups";
import { WrongUsage } from "./usage";

/**
 * The vendor that the user names by its id.
 *
 * @throws WrongUsage where there is none
 */
export function namedVendor(id: string, { catalog, t }: CatalogContext): VendorClue {
  const vendor = catalog.vendor(id.toLowerCase());
  if (vendor) return { vendor: vendor.id, name: vendor.name, evidence: "--vendor" };
  const ids = catalog.vendors.map((one) => one.id);
  const alike = ids.filter((one) => one.includes(id.toLowerCase()));
  throw new WrongUsage(
    alike.length > 0
      ? `${t("There is no vendor {0}.", id)} ${t("Is {0} meant?", alike.join(", "))}`
      : `${t("There is no vendor {0}.", id)} ${t("The vendors are {0}.", ids.join(", "))}`,
  );
}
