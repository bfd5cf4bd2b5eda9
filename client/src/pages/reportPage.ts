import { l10n } from "vscode";
import type {
  ErrorChart,
  KindText,
  LogPage,
  PlaceText,
} from "../../../server/src/features/explainLogRequest";
import { type Content, type Html, html } from "./html";
import { codeLink } from "./page";

/**
 * A log's report.
 *
 * @param linkLines whether there is a document in which lines can be shown
 */
export function reportBody(name: string, page: LogPage, linkLines: boolean): Html {
  const { sentence, remarks, chart, kinds } = page;
  return html`<main class="report">
    <h1>${l10n.t("Explained: {0}", name)}</h1>
    <p class="subtitle" id="sentence">${sentence}</p>
    ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
    ${kinds.length > 0 ? toolbar() : ""}
    ${chart ? chartSection(chart) : ""}
    ${kinds.length > 0 ? kindsTable(kinds, linkLines) : ""}
    ${kinds.map((kind, index) => kindSection(kind, index, linkLines))}
  </main>`;
}

function toolbar(): Html {
  const button = (copy: string, label: string) =>
    html`<button type="button" data-copy="${copy}">${label}</button>`;
  return html`<div class="toolbar" role="group" aria-label="${l10n.t("Copy")}">
    ${button("markdown", l10n.t("Copy as Markdown"))}
    ${button("json", l10n.t("Copy as JSON"))}
    ${button("csv", l10n.t("Copy as CSV"))}
    ${button("support", l10n.t("Copy for Support"))}
    <output id="copied"></output>
  </div>`;
}

function chartSection({ start, step, series }: ErrorChart): Html {
  const times = series[0]?.counts.map((_, at) => start + at * step) ?? [];
  const rows = times.flatMap((time, at) => {
    const counts = series.map(({ counts }) => counts[at] ?? 0);
    return counts.some((count) => count > 0) ? [{ time, counts }] : [];
  });
  return html`<section aria-label="${l10n.t("Errors over time")}">
    <h2>${l10n.t("Errors over time")}</h2>
    <ul id="legend" class="legend" aria-hidden="true"></ul>
    <div id="chart" role="img" aria-label="${l10n.t("A chart of the errors over time, a colour and a pattern for each code. The table below says the same.")}"></div>
    <details>
      <summary>${l10n.t("The chart as a table")}</summary>
      <div class="wide"><table>
        <thead><tr>
          <th scope="col">${l10n.t("From (UTC)")}</th>
          ${series.map((one) => html`<th scope="col" class="number">${one.name}</th>`)}
        </tr></thead>
        <tbody>${rows.map(
          ({ time, counts }) => html`<tr>
            <th scope="row">${new Date(time).toISOString().slice(0, 19).replace("T", " ")}</th>
            ${counts.map((count) => html`<td class="number">${count}</td>`)}
          </tr>`,
        )}</tbody>
      </table></div>
    </details>
  </section>`;
}

function kindsTable(kinds: readonly KindText[], linkLines: boolean): Html {
  const head = (name: string) => html`<th scope="col">${name}</th>`;
  const numberHead = (name: string) => html`<th scope="col" class="number">${name}</th>`;
  return html`<section aria-label="${l10n.t("Kinds of errors")}">
    <h2>${l10n.t("Kinds of errors")}</h2>
    <div class="wide"><table class="kinds">
      <thead><tr>
        ${[head(l10n.t("Code")), head(l10n.t("Vendor")), numberHead(l10n.t("Errors"))]}
        ${[head(l10n.t("Status")), head(l10n.t("First")), head(l10n.t("Last"))]}
        ${[head(l10n.t("Operation")), head(l10n.t("Bucket")), numberHead(l10n.t("Request ids"))]}
      </tr></thead>
      <tbody>${kinds.map(
        (kind, index) => html`<tr>
          <th scope="row"><a href="#kind-${index}"><code>${kind.code}</code></a></th>
          <td>${kind.vendor?.name ?? "–"}${kind.vendor && kind.evidence ? html`<p class="remark">${kind.evidence}</p>` : ""}</td>
          <td class="number">${kind.count.toLocaleString()}</td>
          <td>${kind.statuses || "–"}</td>
          <td>${place(kind.first, linkLines)}</td>
          <td>${place(kind.last, linkLines)}</td>
          <td>${kind.operations || "–"}</td>
          <td>${kind.buckets || "–"}</td>
          <td class="number">${idCount(kind)}</td>
        </tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

function place({ line, time }: PlaceText, linkLines: boolean): Html {
  return html`${lineLink(line, linkLines)}${time && html`<p class="remark">${unbroken(time)}</p>`}`;
}

/** A time breaks between its day and its hour, and not at a hyphen. */
function unbroken(time: string): Content {
  return time.split(" ").map((part) => html`<span class="unbroken">${part}</span> `);
}

function kindSection(kind: KindText, index: number, linkLines: boolean): Html {
  const { code, vendor, condition, meaning, lines, count, requests, example } = kind;
  const heading = vendor ? html`${codeLink(code, vendor.id)} · ${vendor.name}` : codeLink(code);
  const rest = count - lines.length;
  return html`<section id="kind-${index}" class="kind" aria-label="${code}">
    <h2>${heading}${condition && html` <span class="remark">${condition.title}</span>`}</h2>
    ${meaning && meaning !== condition?.title ? html`<p>${meaning}</p>` : ""}
    ${condition && conditionText(condition)}
    <h3>${l10n.t("Where")}</h3>
    <p>${joined(lines.map((line) => lineLink(line, linkLines)))}${rest > 0 ? `, ${l10n.t("and {0} more", rest)}` : ""}</p>
    ${requests.length > 0 ? requestIds(kind) : ""}
    ${example && html`<details><summary>${l10n.t("The first one")}</summary><pre tabindex="0">${example}</pre></details>`}
  </section>`;
}

function conditionText({ causes, retry, remedies }: NonNullable<KindText["condition"]>): Html {
  return html`<p><strong>${retry}</strong></p>
    <div class="columns">
      <div><h3>${l10n.t("Usual causes, most likely first")}</h3>
        <ol>${causes.map((cause) => html`<li>${cause}</li>`)}</ol></div>
      <div><h3>${l10n.t("What to do")}</h3>
        <ul>${remedies.map((remedy) => html`<li>${remedy}</li>`)}</ul></div>
    </div>`;
}

function requestIds({ requests, requestCount }: KindText): Html {
  const rest = requestCount - requests.length;
  const more = rest > 0 ? html`<li>${l10n.t("and {0} more", rest)}</li>` : "";
  return html`<h3>${l10n.t("Request ids")}</h3>
    <ul class="ids">${requests.map(({ id, time }) => html`<li><code>${id}</code>${time && html` <span class="remark">${time}</span>`}</li>`)}${more}</ul>`;
}

/** `1,000+` where there may be more than are kept. */
function idCount({ requestCount, hasMoreRequests }: KindText): string {
  return `${requestCount.toLocaleString()}${hasMoreRequests ? "+" : ""}`;
}

function lineLink(line: number, linkLines: boolean): Html {
  const label = l10n.t("Line {0}", line);
  return linkLines
    ? html`<a href="#" class="unbroken" data-line="${line}">${label}</a>`
    : html`<span class="unbroken">${label}</span>`;
}

function joined(links: readonly Html[]): Content {
  return links.map((link, index) => (index === 0 ? link : html`, ${link}`));
}
