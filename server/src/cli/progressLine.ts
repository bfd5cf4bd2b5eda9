import type { CatalogContext } from "../features/context";
import { formatBytes, formatCount } from "../report/format";
import type { Input } from "./inputs";

/** How often the line is written anew, in milliseconds. */
const PERIOD = 100;
const CLEAR_LINE = "\r\u001b[K";

/** A line on the terminal that tells how far reading has come; nothing where there is none. */
export class ProgressLine {
  private last = 0;
  private readonly isShown = process.stderr.isTTY;

  constructor(private readonly context: CatalogContext) {}

  show(name: string, { size, position }: Input, lines: number): void {
    const now = Date.now();
    if (!this.isShown || now - this.last < PERIOD) return;
    this.last = now;
    const { t } = this.context;
    const share = size
      ? t("{0} %", Math.floor((position() / size) * 100))
      : formatBytes(position());
    const count = formatCount(lines);
    process.stderr.write(CLEAR_LINE + t("Reading {0}: {1}, {2} lines", name, share, count));
  }

  clear(): void {
    if (this.isShown && this.last > 0) process.stderr.write(CLEAR_LINE);
    this.last = 0;
  }
}
