import { createConnection, ProposedFeatures } from "vscode-languageserver/node";

/** A server that does nothing: the floor that ours is measured against. */
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
