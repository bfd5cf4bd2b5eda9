import stringWidth from "string-width";
import type { CatalogContext } from "../features/context";
import { formatBytes, formatCount } from "../report/format";
import type { Input } from "./inputs";

/** How long reading may take before the line comes, in milliseconds. */
const PATIENCE = 500;
/** How often it is written anew. */
const PERIOD = 100;
const CLEAR_LINE = "\r\u001b[K";

/** A line on the terminal that tells how far reading has come; nothing where there is none. */
export class ProgressLine {
  /** When it may be written next. */
  private next = Date.now() + PATIENCE;
  private isShown = false;

  constructor(
    private readonly context: CatalogContext,
    private readonly terminal: NodeJS.WriteStream = process.stderr,
  ) {}

  show(name: string, { size, position }: Input, lines: number): void {
    const now = Date.now();
    if (!this.terminal.isTTY || now < this.next) return;
    this.next = now + PERIOD;
    this.isShown = true;
    const { t } = this.context;
    const share = size
      ? t("{0} %", Math.floor((position() / size) * 100))
      : formatBytes(position());
    const line = t("Reading {0}: {1}, {2} lines", name, share, formatCount(lines));
    this.terminal.write(CLEAR_LINE + this.fitting(line));
  }

  clear(): void {
    if (this.isShown) this.terminal.write(CLEAR_LINE);
    this.isShown = false;
  }

  /** The end of a line, where it is too long: what is broken could not be taken away again. */
  private fitting(line: string): string {
    const { columns } = this.terminal;
    let end = line;
    while (columns && stringWidth(end) >= columns) end = end.slice(1);
    return end;
  }
}
