import {
  commands,
  type Disposable,
  l10n,
  type TerminalLink,
  type TerminalLinkProvider,
  window,
} from "vscode";
import { OPEN_CODE } from "../pages/page";
import { type Ask, CodesInLinesRequest } from "../requests";

interface CodeLink extends TerminalLink {
  readonly code: string;
}

/** Makes the codes that programs print in a terminal links to their pages, where there are terminals. */
export function registerTerminalLinks(ask: Ask): Disposable[] {
  if (typeof window.registerTerminalLinkProvider !== "function") return [];
  const provider: TerminalLinkProvider<CodeLink> = {
    provideTerminalLinks: async ({ line }) => {
      const found = await ask(CodesInLinesRequest, { lines: [line] });
      return found.map(({ start, length, code }) => ({
        ...{ startIndex: start, length, code },
        tooltip: l10n.t("What {0} means", code),
      }));
    },
    handleTerminalLink: ({ code }) => {
      void commands.executeCommand(OPEN_CODE, { code });
    },
  };
  return [window.registerTerminalLinkProvider(provider)];
}
