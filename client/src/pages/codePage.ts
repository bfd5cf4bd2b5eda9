import { l10n } from "vscode";
import type {
  CaseText,
  CodePage,
  ConditionText,
  SdkText,
  VendorText,
} from "../../../server/src/features/codePage";
import { type Content, type Html, html } from "./html";
import { codeLink } from "./page";

/** The page of a code: what it means where the reader asks, what to do, and what all others say. */
export function codePageBody(page: CodePage): Html {
  const { code, condition, sdk, vendors } = page;
  return html`<main>
    <h1><code>${code}</code></h1>
    ${condition && html`<p class="subtitle">${condition.title}</p>`}
    ${vendors.filter(({ leads }) => leads).map(leadingVendor)}
    ${sdk && sdkSection(sdk)}
    ${condition && conditionSections(condition)}
    ${vendorTable(vendors)}
    ${otherNames(vendors)}
    ${absentVendors(vendors)}
  </main>`;
}

function leadingVendor(vendor: VendorText): Html {
  return section(
    vendor.name,
    vendor.cases.length > 0
      ? vendor.cases.map(
          (one) => html`<p>
            <strong>${one.status}</strong> ${one.description}
            <small>${listLink(one)}</small>
          </p>${caseRemarks(one)}`,
        )
      : html`<p>${absence(vendor)}</p>`,
    vendor.names.length > 0 && vendor.cases.length === 0
      ? html`<p>${l10n.t("Its own name for it:")} ${joined(vendor.names.map((name) => codeLink(name, vendor.id)))}</p>`
      : undefined,
  );
}

function absence({ complete }: VendorText): string {
  return complete
    ? l10n.t("Its lists do not have this code.")
    : l10n.t("The lists known here do not have this code.");
}

function sdkSection({ madeBy, meaning, mayStandFor }: SdkText): Html {
  return section(
    l10n.t("Where an SDK puts it"),
    html`<p>${meaning}</p>`,
    madeBy.length > 0
      ? html`<p>${l10n.t("Made up by {0}, not sent by the storage.", madeBy.join(", "))}</p>`
      : undefined,
    mayStandFor.length > 0
      ? html`<p>${l10n.t("It may stand for:")} ${joined(mayStandFor.map((code) => codeLink(code)))}</p>`
      : undefined,
  );
}

function conditionSections(condition: ConditionText): Content {
  const { causes, retry, remedies, support, variants } = condition;
  return [
    section(l10n.t("Usual causes, most likely first"), list("ol", causes)),
    section(l10n.t("What to do"), html`<p><strong>${retry}</strong></p>`, list("ul", remedies)),
    variants.length > 0
      ? section(
          l10n.t("What the message or the operation may tell"),
          html`<dl>${variants.map(({ cause, remedy }) => html`<dt>${cause}</dt><dd>${remedy}</dd>`)}</dl>`,
        )
      : undefined,
    support.length > 0
      ? section(l10n.t("What to send to support"), list("ul", support))
      : undefined,
  ];
}

/** A row a case; the vendor's name stands beside all of its rows. */
function vendorTable(vendors: readonly VendorText[]): Content {
  const listing = vendors.filter(({ cases }) => cases.length > 0);
  if (listing.length === 0) return undefined;
  return section(
    l10n.t("Every vendor that lists it"),
    html`<div class="wide"><table>
      <thead><tr>
        <th scope="col">${l10n.t("Vendor")}</th>
        <th scope="col">${l10n.t("Status")}</th>
        <th scope="col">${l10n.t("Meaning")}</th>
        <th scope="col">${l10n.t("List")}</th>
      </tr></thead>
      ${listing.map(vendorRows)}
    </table></div>`,
  );
}

function vendorRows({ name, cases, meaning }: VendorText): Html {
  const remark = meaning && html`<p class="remark">${l10n.t("Here it means: {0}", meaning)}</p>`;
  return html`<tbody>${cases.map(
    (one, index) => html`<tr>
      ${index === 0 ? html`<th scope="rowgroup" rowspan="${cases.length}">${name}${remark}</th>` : ""}
      <td class="status">${one.status}</td>
      <td>${one.description}${caseRemarks(one)}</td>
      <td>${listLink(one)}</td>
    </tr>`,
  )}</tbody>`;
}

function caseRemarks({ printed, note }: CaseText): Html {
  return html`${printed && html`<p class="remark">${l10n.t("The list prints it {0}.", printed)}</p>`}
    ${note && html`<p class="remark">${l10n.t("Note: {0}", note)}</p>`}`;
}

function listLink({ list: { title, date, url } }: CaseText): Content {
  const label = [title, date].filter(Boolean).join(", ");
  return url === null ? label : html`<a href="${url}">${label}</a>`;
}

/** Which other codes mean the same, and where. */
function otherNames(vendors: readonly VendorText[]): Content {
  const vendorsByName = new Map<string, string[]>();
  for (const { name, names } of vendors) {
    for (const other of names) {
      vendorsByName.set(other, [...(vendorsByName.get(other) ?? []), name]);
    }
  }
  if (vendorsByName.size === 0) return undefined;
  return section(
    l10n.t("Other names for it"),
    html`<ul>${[...vendorsByName].map(
      ([name, at]) => html`<li>${codeLink(name)}: ${at.join(", ")}</li>`,
    )}</ul>`,
  );
}

/** The vendors that are known to have nothing of the kind. */
function absentVendors(vendors: readonly VendorText[]): Content {
  const absent = vendors.filter(
    ({ complete, cases, names }) => complete && cases.length === 0 && names.length === 0,
  );
  if (absent.length === 0) return undefined;
  return section(
    l10n.t("Vendors without it"),
    html`<p>${absent.map(({ name }) => name).join(", ")}</p>`,
  );
}

/** A landmark with a heading, as screen readers list them. */
function section(heading: string, ...contents: readonly Content[]): Html {
  return html`<section aria-label="${heading}"><h2>${heading}</h2>${contents}</section>`;
}

function list(kind: "ol" | "ul", items: readonly string[]): Html {
  const rows = items.map((item) => html`<li>${item}</li>`);
  return kind === "ol" ? html`<ol>${rows}</ol>` : html`<ul>${rows}</ul>`;
}

function joined(links: readonly Html[]): Content {
  return links.map((link, index) => (index === 0 ? link : html`, ${link}`));
}
