import type { Vendor } from "../../catalog/catalog";
import { statusBeside } from "../../recognition/statusBeside";
import { isAmbiguous } from "../../vendors/vendorsInUse";
import type { FeatureContext } from "../context";
import { statusNumbers } from "../status";
import type { OccurrenceRule, Subject } from "./finding";

/** How many vendors a message tells the statuses of. */
const MOST_VENDORS = 3;

/**
 * `status-mismatch`: a status that stands with a code and that no list of the vendors in use has
 * for it. An incomplete list may lack a case as well as a code, and a case without a status may
 * have any: both are no ground.
 */
export const statusMismatch: OccurrenceRule = (occurrence, subject) => {
  const { code } = occurrence;
  const { context, document } = subject;
  const listing = context.inUse.vendors.filter(({ complete }) => complete);
  const isGround = listing.length === context.inUse.vendors.length && listing.length > 0;
  if (!isGround || isAmbiguous(context.inUse) || occurrence.form === "message") return undefined;
  const vendors = listing.filter((vendor) => statusesOf(code, vendor, context).length > 0);
  const statuses = vendors.flatMap((vendor) => statusesOf(code, vendor, context));
  if (statuses.length === 0 || statuses.includes(null)) return undefined;
  const beside = statusBeside(document.text, occurrence);
  if (!beside || statuses.includes(beside.status)) return undefined;
  if (!beside.isOfAnswer && hasOwnStatuses(subject)) return undefined;
  const { start, end } = beside.place ?? occurrence;
  return {
    start,
    end,
    code,
    message: vendors
      .slice(0, MOST_VENDORS)
      .map((vendor) =>
        context.t(
          "{0} lists {1} with status {2}, not {3}.",
          vendor.name,
          code,
          statusNumbers(context.catalog.casesInAnySpelling(vendor, code), context.t),
          beside.status,
        ),
      )
      .join(" "),
    url:
      vendors
        .flatMap((vendor) => context.catalog.casesInAnySpelling(vendor, code))
        .find(({ source }) => source.url)?.source.url ?? undefined,
    fixes:
      beside.place && beside.isNumber
        ? [...new Set(statuses)].map((status) => ({ text: `${status}`, isPreferred: false }))
        : [],
  };
};

function statusesOf(code: string, vendor: Vendor, { catalog }: FeatureContext) {
  return catalog.casesInAnySpelling(vendor, code).map(({ status }) => status);
}

/**
 * Whether a status may be another one than storage's: a file says nothing of storage, or answers
 * requests itself, or tells of answers.
 */
function hasOwnStatuses({ document: { evidence, kind } }: Subject): boolean {
  return (evidence !== "storage" && evidence !== "aws") || kind === "log";
}
