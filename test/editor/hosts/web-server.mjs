/**
 * The process that serves VS Code for the web: `node web-server.mjs FOLDER OPTIONS`, where FOLDER
 * is the installed host and OPTIONS are those of `open` in @vscode/test-web, as JSON.
 */
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, options] = process.argv.slice(2);
const { open } = createRequire(join(folder, "package.json"))("@vscode/test-web");
await open(JSON.parse(options));
