import { nodeHost } from "./node-host.mjs";
import { webHost } from "./web-host.mjs";

/**
 * @typedef {object} Host a VS Code that a browser shows
 * @property {string} name
 * @property {"node" | "browser"} platform of the extension host, as esbuild calls it
 * @property {(options: StartOptions) => Promise<RunningHost>} start
 *
 * @typedef {object} StartOptions
 * @property {string} vsix the packaged extension
 * @property {string} [suite] a bundled test suite, to be run when the window opens
 * @property {string} workspace the folder to open
 * @property {string} [file] of the workspace, to open in an editor; `FILE:LINE` goes to a line
 * @property {Record<string, unknown>} settings the user's
 * @property {string} folder an empty one, for all that the host writes
 * @property {string} logFile of the server
 *
 * @typedef {import("./server-process.mjs").ServerProcess & { url: string }} RunningHost
 */

/** @type {Record<string, Host>} */
export const hosts = { node: nodeHost, web: webHost };
