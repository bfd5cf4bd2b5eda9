import type { CatalogContext } from "../features/context";
import type { Ranking, ReportGroup } from "./logReport";

const UNITS = ["B", "kB", "MB", "GB", "TB"];

/** `1,204`, which is how it is written in all languages that there are. `Intl` would take 8 MB. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1.2 GB`, in powers of a thousand. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power > 0 && value < 100 ? value.toFixed(1) : Math.floor(value)} ${UNITS[power]}`;
}

/** `2026-11-20 10:02:11`, in UTC. */
export function formatTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}

/** The later of two times, without its day where that is the same. */
export function formatTimeAfter(time: number, before: number): string {
  const [day, clock] = formatTime(time).split(" ");
  return formatTime(before).startsWith(`${day} `) ? clock! : `${day} ${clock}`;
}

/** `503`, or `503 (1,180), 500 (3)` where there are several. */
export function formatRanking(
  { values, rest }: Ranking,
  limit: number,
  context: CatalogContext,
): string {
  const [only] = values;
  if (values.length === 1 && rest === 0) return only![0];
  const shown = values.slice(0, limit);
  const list = shown.map(([value, times]) => `${value} (${formatCount(times)})`).join(", ");
  const left = values.length - shown.length;
  if (rest > 0) return context.t("{0}, many more", list);
  return left > 0 ? context.t("{0}, {1} more", list, formatCount(left)) : list;
}

/** The name of the vendor; what says so is added where it is not the option. */
export function vendorName({ vendor }: ReportGroup, { t }: CatalogContext): string {
  return vendor?.name ?? t("unknown vendor");
}

/** Whether times of the group are known. */
export function hasTimes({ times }: ReportGroup): boolean {
  return times.counts.size > 0;
}
