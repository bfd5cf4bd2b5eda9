import picocolors from "picocolors";
import { PLAIN, type Style } from "../report/style";

/** What tells of a stream whether it is a terminal, and how wide that is. */
type Stream = Pick<NodeJS.WriteStream, "isTTY" | "columns">;

/** Colours on a terminal whose user has not refused them, and nowhere else. */
export function terminalStyle(stream: Stream = process.stdout, env = process.env): Style {
  if (!stream.isTTY) return PLAIN;
  const width = stream.columns || PLAIN.width;
  if (env.NO_COLOR || env.TERM === "dumb") return { ...PLAIN, width };
  const { bold, dim, red } = picocolors.createColors(true);
  return { width, strong: bold, faint: dim, bad: red };
}
