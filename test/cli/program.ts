import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The command line, built. */
export const PROGRAM = fileURLToPath(new URL("../../dist/cli/s3-error-codes.js", import.meta.url));

export interface RunOptions {
  /** What comes on standard input; nothing leaves it empty. */
  readonly input?: string | Uint8Array;
  /** The folder that it runs in. */
  readonly folder?: string;
  /** Variables of the environment, beside those of the test that are no settings of a terminal. */
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** The program, if it is not where it was built. */
  readonly program?: string;
  /** Descriptors of files that take the place of pipes. */
  readonly stdin?: number;
  readonly stdout?: number;
}

/** What became of a run. */
export interface Outcome {
  /** What it ended with; a number, unless a signal has ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly bytes: Buffer;
  /** What it said beside the output. */
  readonly complaints: string;
}

/** The command line while it runs. */
export interface Running {
  /** Without the streams that a descriptor was given for. */
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has put out so far. */
  readonly output: () => string;
  /** What becomes of it, once it has ended. */
  readonly outcome: Promise<Outcome>;
}

/** Runs the command line to its end, in English unless the environment says otherwise. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { child, outcome } = start(args, options);
  child.stdin?.end(options.input ?? "");
  return outcome;
}

/** Starts the command line, with standard input left to the test. */
export function start(
  args: readonly string[],
  { folder, env, node = [], program = PROGRAM, stdin, stdout }: RunOptions = {},
): Running {
  const child = spawn(process.execPath, [...node, program, ...args], {
    cwd: folder ?? dirname(PROGRAM),
    env: { ...bareEnvironment(), ...env },
    stdio: [stdin ?? "pipe", stdout ?? "pipe", "pipe"],
  }) as ChildProcessWithoutNullStreams;
  // It may hang, and the test that has started it has then run out of time.
  onTestFinished(() => void child.kill("SIGKILL"));
  // It may end without having read all of it.
  child.stdin?.on("error", () => {});
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  const outcome = new Promise<Outcome>((resolve) => {
    child.on("close", (code) => {
      const bytes = Buffer.concat(output);
      const said = Buffer.concat(complaints).toString();
      resolve({ code, output: bytes.toString(), bytes, complaints: said });
    });
  });
  return { child, outcome, output: () => Buffer.concat(output).toString() };
}

/** The environment without what tells of language, colours and the terminal. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const settings = /^(?:LANG|LANGUAGE|LC_.*|NO_COLOR|FORCE_COLOR|COLORTERM|TERM|COLUMNS|NODE_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}

/** A folder with files, which goes when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "s3-error-codes-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A line of a log with a code in the words of botocore. */
export function errorLine(code: string, second = 1): string {
  const time = `2026-02-11T10:00:${String(second).padStart(2, "0")}.000Z`;
  return `${time} ERROR [app] An error occurred (${code}) when calling the PutObject operation: no\n`;
}

/** A line of a log without one. */
export function quietLine(second = 0): string {
  return `2026-02-11T10:00:${String(second).padStart(2, "0")}.000Z INFO [app] all is well\n`;
}
