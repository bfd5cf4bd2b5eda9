import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorLine, folderWith, run } from "./program";

/** Longer than what is read at a time. */
const LINES = 20_000;
const LINE = errorLine("NoSuchKey");

/** What Node runs first, so that the log changes once its first bytes were read. */
const changing = (change: string) => `
  const fs = require("node:fs");
  const files = require("node:fs/promises");
  const { open } = files;
  files.open = async (path) => {
    const file = await open(path);
    const read = file.read.bind(file);
    let isChanged = false;
    file.read = async (...args) => {
      const answer = await read(...args);
      if (!isChanged) { ${change} }
      isChanged = true;
      return answer;
    };
    return file;
  };
`;

/** What became of explaining a log that changes while it is read. */
async function explainedWhile(change: string) {
  const files = { "app.log": LINE.repeat(LINES), "change.cjs": changing(change) };
  const folder = folderWith(files);
  const node = ["-r", join(folder, "change.cjs")];
  const args = ["explain", "--format", "json", "app.log"];
  const { code, output, complaints } = await run(args, { folder, node });
  const [{ count }] = JSON.parse(output).groups;
  return { code, count, complaints };
}

describe("a log that changes while it is read", () => {
  it("is reported as it was at first where it grows", async () => {
    expect(await explainedWhile(`fs.appendFileSync(path, ${JSON.stringify(LINE)});`)).toEqual({
      code: 0,
      count: LINES,
      complaints:
        "s3-error-codes: app.log: It grew while it was read; what came later is left out.\n",
    });
  });

  it("is reported whole where it is removed", async () => {
    expect(await explainedWhile("fs.rmSync(path);")).toEqual({
      code: 0,
      count: LINES,
      complaints:
        "s3-error-codes: app.log: It was removed while it was read; all of it is reported.\n",
    });
  });

  it("is reported whole where another one takes its name, as when logs are rotated", async () => {
    const rotate = 'fs.renameSync(path, path + ".1"); fs.writeFileSync(path, "a new log\\n");';
    expect(await explainedWhile(rotate)).toEqual({
      code: 0,
      count: LINES,
      complaints:
        "s3-error-codes: app.log: It was replaced while it was read; the old one is reported.\n",
    });
  });

  it("is reported as far as it still goes where it is cut", async () => {
    const lines = 10_000;
    expect(await explainedWhile(`fs.truncateSync(path, ${lines * LINE.length});`)).toEqual({
      code: 1,
      count: lines,
      complaints:
        "s3-error-codes: app.log: It became shorter while it was read. What was read before that is reported.\n",
    });
  });
});
