import "uplot/dist/uPlot.min.css";
import "./page.css";
import "./report.css";
import { drawChart } from "./errorChart";
import { connectHost, givenState } from "./host";
import type { ReportMessage, ReportState } from "./messages";

/** The script of a report's tab: draws the chart, copies, and jumps to lines. */
const host = connectHost<ReportState, ReportMessage>();
const state = host.getState() ?? givenState<ReportState>();
host.setState(state);

const chart = document.getElementById("chart");
const legend = document.getElementById("legend");
if (chart && legend && state.page.chart) drawChart(chart, legend, state.page.chart);

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const link = target.closest<HTMLElement>("[data-line]");
  if (link) {
    event.preventDefault();
    host.postMessage({ type: "line", line: Number(link.dataset.line) });
  }
  const button = target.closest<HTMLElement>("[data-copy]");
  if (!button) return;
  host.postMessage({ type: "copy", copy: button.dataset.copy as keyof ReportState["copies"] });
  const copied = document.getElementById("copied");
  if (copied) copied.textContent = state.labels?.copied ?? "";
});
