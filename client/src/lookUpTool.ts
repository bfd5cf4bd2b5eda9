import { type Disposable, LanguageModelTextPart, LanguageModelToolResult, l10n, lm } from "vscode";
import type { ChatAnswerParams } from "../../server/src/features/chatAnswer";
import { type Ask, ChatAnswerRequest } from "./requests";

/** The tool's name in package.json. */
const NAME = "s3-error-codes_lookUp";

/** Gives chat the look-up as a tool; nothing in hosts that have no language models. */
export function registerLookUpTool(ask: Ask): Disposable[] {
  if (typeof lm?.registerTool !== "function") return [];
  return [
    lm.registerTool<ChatAnswerParams>(NAME, {
      prepareInvocation: ({ input: { query } }) => ({
        invocationMessage: l10n.t("Looking up {0}", query),
      }),
      invoke: async ({ input }) =>
        new LanguageModelToolResult([
          new LanguageModelTextPart(await ask(ChatAnswerRequest, input)),
        ]),
    }),
  ];
}
