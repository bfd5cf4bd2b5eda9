import { spawnSync } from "node:child_process";

/**
 * Runs npm in a folder and throws, with npm's own words, when it fails.
 *
 * @param {string[]} args
 * @param {string} folder
 */
export function npm(args, folder) {
  const [command, ...prefix] = npmCommand();
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error, stderr } = spawnSync(command, [...prefix, ...args, ...quiet], {
    cwd: folder,
    encoding: "utf8",
    shell: prefix.length === 0 && process.platform === "win32",
  });
  if (error || status !== 0) {
    const reason = error?.message ?? stderr.split("\n").slice(0, 20).join("\n");
    throw new Error(`npm ${args.join(" ")} failed in ${folder}:\n${reason}`);
  }
}

/** The npm that runs this script, if one does: the one on PATH may be another, or none. */
function npmCommand() {
  const cli = process.env.npm_execpath ?? "";
  return cli.endsWith("npm-cli.js") ? [process.execPath, cli] : ["npm"];
}
