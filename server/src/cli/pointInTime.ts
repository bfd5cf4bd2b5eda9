import { stampIn } from "../log/time";

const SPAN = /^(\d{1,6})\s?([smhdw])$/;
const MILLISECONDS: Readonly<Record<string, number>> = {
  ...{ s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 },
};
const DATE = /^\d{4}-\d\d-\d\d$/;
const MINUTE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?!:)/;

/**
 * A time as it is written on the command line: `2026-11-20`, `2026-11-20T10:02`, with or without
 * seconds and a zone, or how long ago it was (`90m`, `2h`, `3d`). Without a zone it is UTC, as in
 * logs.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970; nothing where it is no time
 */
export function pointInTime(written: string, now: number): number | undefined {
  const span = SPAN.exec(written);
  if (span) return now - Number(span[1]) * MILLISECONDS[span[2]!]!;
  const whole = completed(written);
  const stamp = /^\d/.test(whole) ? stampIn(whole, Number.NEGATIVE_INFINITY) : undefined;
  return stamp?.hasYear && stamp.end === whole.length ? stamp.time : undefined;
}

function completed(written: string): string {
  if (DATE.test(written)) return `${written}T00:00:00`;
  return written.replace(MINUTE, "$&:00");
}
