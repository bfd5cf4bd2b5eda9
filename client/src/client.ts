import { env, type LogOutputChannel, type TextDocument } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { isServed, SERVED } from "./servedDocuments";

export const CLIENT_ID = "s3ErrorCodes";
export const CLIENT_NAME = "S3 Error Codes";

/** What hovers may link to and code actions may run. */
const COMMANDS_OF_SERVER = [
  "s3ErrorCodes.ignoreCode",
  "s3ErrorCodes.openCode",
  "s3ErrorCodes.selectVendor",
];

/** The options of the language client, alike on both hosts. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  const ifServed = <Rest extends unknown[], Answer>(
    document: TextDocument,
    next: (...rest: Rest) => Promise<Answer>,
    ...rest: Rest
  ) => (isServed(document) ? next(...rest) : Promise.resolve(undefined as Answer));
  return {
    documentSelector: SERVED,
    outputChannel: output,
    initializationOptions: {
      vendorStatus: true,
      logs: true,
      files: true,
      commands: COMMANDS_OF_SERVER,
    },
    markdown: { isTrusted: { enabledCommands: ["s3ErrorCodes.openCode"] }, supportHtml: false },
    initializationFailedHandler: (error) => {
      output.error(`The server could not start (locale ${env.language}).`, error);
      return false;
    },
    middleware: {
      didOpen: (document, next) => ifServed(document, next, document),
      didChange: (event, next) => ifServed(event.document, next, event),
      didClose: (document, next) => ifServed(document, next, document),
    },
  };
}
