import { fork } from "node:child_process";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import {
  createConnection,
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { nodeFiles } from "../../server/src/nodeFiles";
import { nodeLogFiles } from "../../server/src/nodeLogFiles";
import { startServer } from "../../server/src/server";

/** A way to reach a server, with what ends it. */
interface Link {
  readonly connection: ProtocolConnection;
  end(): void;
}

const bundle = fileURLToPath(new URL("../../dist/server/server.node.js", import.meta.url));

/** The service in this process, behind a pair of streams. */
function inBand(): Link {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(toServer, toClient), {
    files: nodeFiles,
    logFiles: nodeLogFiles,
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return { connection, end: () => connection.dispose() };
}

/** The built bundle as a process of its own, as an editor starts it. */
function spawned(): Link {
  const child = fork(bundle, ["--node-ipc"], { silent: true });
  const connection = createProtocolConnection(
    new IPCMessageReader(child),
    new IPCMessageWriter(child),
  );
  return {
    connection,
    end: () => {
      connection.dispose();
      child.kill();
    },
  };
}

/** Both ways; every protocol test runs on each. */
export const links = { "in-band": inBand, spawned } as const;
