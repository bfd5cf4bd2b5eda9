import { CommanderError } from "commander";
import type { Translate } from "../l10n";

/** The command line was used in a wrong way; the message is a sentence that says how. */
export class WrongUsage extends Error {}

/**
 * What is wrong with how the command line was used, for the user; nothing where the help says it.
 *
 * @throws the error itself where it is about something else
 */
export function problemOf(error: unknown, t: Translate): string | undefined {
  const hint = t("Run it with --help for the options and examples.");
  if (error instanceof WrongUsage) return `${error.message}\n${hint}`;
  if (!(error instanceof CommanderError)) throw error;
  return error.code === "commander.help" ? undefined : `${sentenceFor(error, t)}\n${hint}`;
}

function sentenceFor({ code, message }: CommanderError, t: Translate): string {
  const [, named = ""] = /'(.*)'/.exec(message) ?? [];
  switch (code) {
    case "commander.unknownOption":
      return t("There is no option {0}.", named) + suggestion(message, t);
    case "commander.unknownCommand":
      return t("There is no command {0}.", named) + suggestion(message, t);
    case "commander.optionMissingArgument":
      return t("The option {0} is incomplete.", named);
    case "commander.missingArgument":
      return t("Name a code, a status, or words.");
    default:
      return message;
  }
}

/** What commander thinks that was meant; it says so in brackets behind its message. */
function suggestion(message: string, t: Translate): string {
  const meant = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return meant ? ` ${t("Is {0} meant?", meant)}` : "";
}
