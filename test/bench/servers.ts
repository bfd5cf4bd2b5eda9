import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import {
  createProtocolConnection,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";

/** The bundle of our server. */
export const OURS = join(__dirname, "../server/server.node.js");
/** A server that does nothing: the floor. */
export const BARE = join(__dirname, "bareServer.js");

/** A server that was started. */
export interface Started {
  readonly connection: ProtocolConnection;
  /** Ends it. */
  stop(): void;
}

/** Starts a server in a process of its own, and resolves when it has answered `initialize`. */
export async function started(bundle: string): Promise<Started> {
  const child: ChildProcess = fork(bundle, ["--node-ipc"], { silent: true });
  const connection = createProtocolConnection(
    new IPCMessageReader(child),
    new IPCMessageWriter(child),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { logs: true },
  });
  const stop = () => {
    connection.dispose();
    child.kill();
  };
  return { connection, stop };
}
