import picocolors from "picocolors";
import { PLAIN, type Style } from "../report/style";

/** Colours on a terminal whose user has not refused them, and nowhere else. */
export function terminalStyle(): Style {
  if (!process.stdout.isTTY || process.env.NO_COLOR || process.env.TERM === "dumb") {
    return PLAIN;
  }
  const { bold, dim, red } = picocolors.createColors(true);
  return { strong: bold, faint: dim, bad: red };
}
