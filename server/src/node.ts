import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../package.json";
import { nodeFiles } from "./nodeFiles";
import { nodeLogFiles } from "./nodeLogFiles";
import { startServer } from "./server";

const HELP = `s3-error-codes-language-server ${version}

Explains the error codes of S3-style object storage, vendor by vendor. An editor starts it.

  --stdio           speak LSP over standard input and output
  --node-ipc        speak LSP over Node's IPC channel
  --socket=PORT     speak LSP over a socket
  --pipe=NAME       speak LSP over a named pipe
  --version         print the version
  --help            print this help
`;

const flags = process.argv.slice(2);
if (flags.some((flag) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(flag))) {
  startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, logFiles: nodeLogFiles });
} else if (flags.includes("--version")) {
  process.stdout.write(`${version}\n`);
} else if (flags.includes("--help") || flags.includes("-h")) {
  process.stdout.write(HELP);
} else {
  process.stderr.write(`Say how to speak with the editor, for example --stdio.\n\n${HELP}`);
  process.exitCode = 2;
}
