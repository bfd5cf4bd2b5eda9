import { l10n } from "vscode";
import type { ComparisonLabels, ComparisonSubject } from "../webview/messages";
import { type Html, html } from "./html";

/** The tab's controls around an empty table, which its script fills. */
export function comparisonBody({ file }: ComparisonSubject): Html {
  return html`<main class="comparison">
    <h1>${l10n.t("Compare Vendors")}</h1>
    <div class="toolbar" role="search">
      <input id="filter" type="search" placeholder="${l10n.t("Filter")}" aria-label="${l10n.t("Filter")}" aria-controls="table">
      <select id="codes" aria-label="${l10n.t("Codes")}">
        ${file && html`<option value="file">${l10n.t("Codes of {0}", file.name)}</option>`}
        <option value="all">${l10n.t("All codes")}</option>
      </select>
      <label><input id="differences-only" type="checkbox"> ${l10n.t("Differences only")}</label>
      <button id="vendors" type="button">${l10n.t("Vendors…")}</button>
      <button id="copy-markdown" type="button">${l10n.t("Copy as Markdown")}</button>
      <button id="copy-csv" type="button">${l10n.t("Copy as CSV")}</button>
      <output id="count" for="filter"></output>
    </div>
    <div class="scroll">
      <table id="table" role="grid" aria-label="${l10n.t("Codes by vendor")}">
        <thead id="head" role="rowgroup"></thead>
        <tbody id="body" role="rowgroup"></tbody>
      </table>
    </div>
    <p id="details"></p>
  </main>`;
}

/** What the script says by itself, in the reader's language. */
export function comparisonLabels(): ComparisonLabels {
  return {
    code: l10n.t("Code"),
    count: l10n.t("{0} of {1} codes", "{0}", "{1}"),
    notListed: l10n.t("not listed"),
    notKnown: l10n.t("not in the lists known here, which may lack codes"),
    copied: l10n.t("Copied {0} codes", "{0}"),
  };
}
