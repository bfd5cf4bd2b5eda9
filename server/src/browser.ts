import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { startServer } from "./server";

/** The worker itself; its type belongs to a library that Node's types exclude. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  {},
);
