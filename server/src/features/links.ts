import type { FeatureContext } from "./context";

/** The client's command that opens a code's page. */
export const OPEN_CODE = "s3ErrorCodes.openCode";

/** How many lists are linked. */
const LISTS = 2;

/** The link to a code's page, where the client can open it, and to the lists of vendors in use. */
export function links(code: string, context: FeatureContext): string {
  const { inUse, catalog, markup, opensCodes } = context;
  const more = opensCodes ? moreLink(code, context) : "";
  const pages = inUse.vendors.flatMap((vendor) => {
    const lists = new Set(catalog.casesInAnySpelling(vendor, code).map(({ source }) => source));
    const linked = new Map([...lists].flatMap((list) => (list.url ? [[list.url, list]] : [])));
    return [...linked].map(([url, { title, date }], index) => {
      const name = index === 0 ? vendor.name : undefined;
      return markup.link(markup.text([name, title, date].filter(Boolean).join(", ")), url);
    });
  });
  return [more, ...pages.slice(0, LISTS)].filter(Boolean).join(" · ");
}

/** Opens the code's page, which tells every vendor's cases, causes and remedies. */
function moreLink(code: string, { inUse, catalog, markup, t }: FeatureContext): string {
  const vendor = inUse.vendors.find((one) => catalog.casesInAnySpelling(one, code).length > 0);
  const target = JSON.stringify([{ code, ...(vendor && { vendor: vendor.id }) }]);
  return markup.command(markup.text(t("More about {0}", code)), OPEN_CODE, target);
}
