import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 5_000;

/**
 * @typedef {object} ServerProcess
 * @property {Promise<string>} exited resolves with a sentence when the server ends by itself
 * @property {() => Promise<void>} stop ends the server and all that it started
 */

/**
 * Starts a server as the head of a process group of its own, and waits until it answers. It ends
 * with this process at the latest.
 *
 * @param {object} options
 * @param {string} options.node the Node that runs it
 * @param {string[]} options.args
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} options.logFile
 * @param {string} options.readyUrl answers 200 when the server is up
 * @returns {Promise<ServerProcess>}
 */
export async function startServerProcess({ node, args, env, logFile, readyUrl }) {
  const log = openSync(logFile, "a");
  const child = spawn(node, args, {
    env: editorFreeEnvironment(env),
    detached: process.platform !== "win32",
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const kill = () => signal(child, "SIGKILL");
  process.once("exit", kill);
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(`The server did not start: ${error.message}`));
    child.once("exit", (code, signal) => resolve(`The server ended (${signal ?? code}).`));
  });
  exited.then(() => process.off("exit", kill));
  const server = { exited, stop: () => stop(child, exited) };
  try {
    await Promise.race([
      answers(readyUrl),
      exited.then((reason) => {
        throw new Error(reason);
      }),
    ]);
  } catch (error) {
    await server.stop();
    throw new Error(`${error.message}\n${tail(logFile)}`);
  }
  return server;
}

/** The last lines of a log file, for a report. */
export function tail(file, lines = 20) {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

/** The environment, less what the editor or the Node that this runs in has put there. */
export function editorFreeEnvironment(extra) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

async function answers(url) {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`${url} did not answer within ${START_TIMEOUT / 1000} s.`);
}

async function stop(child, exited) {
  signal(child, "SIGTERM");
  const stopped = await Promise.race([exited, sleep(STOP_TIMEOUT, undefined, { ref: false })]);
  if (!stopped) signal(child, "SIGKILL");
}

/** A negative id means the whole group, which Windows does not have. */
function signal(child, name) {
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
