import type { HelpConfiguration } from "commander";
import stringWidth from "string-width";
import type { CatalogContext } from "../features/context";
import { terminalStyle } from "./terminalStyle";

/** How help is laid out: in the reader's language, with titles that stand out on a terminal. */
export function helpLayout({ t }: CatalogContext): HelpConfiguration {
  const { strong } = terminalStyle();
  const titles: Readonly<Record<string, string>> = {
    "Usage:": t("Usage:"),
    "Arguments:": t("Arguments:"),
    "Options:": t("Options:"),
    "Commands:": t("Commands:"),
  };
  return {
    displayWidth: stringWidth,
    styleTitle: (title) => strong(titles[title] ?? title),
    subcommandTerm: (command) => command.name(),
    // The descriptions name choices and defaults themselves.
    optionDescription: ({ description }) => description,
  };
}

/** Text behind the help of a command: a title, and lines below it. */
export function helpPart(title: string, lines: readonly string[]): string {
  const { strong } = terminalStyle();
  return ["", strong(title), ...lines.map((line) => `  ${line}`)].join("\n");
}
