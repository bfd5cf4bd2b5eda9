import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { errorLine, folderWith, run } from "./program";

const { version } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as { version: string };
const HINT = "Run it with --help for the options and examples.";
const COMMANDS = ["explain", "annotate", "lookup"];

describe("wrong usage", () => {
  it.each([
    ["an unknown command", ["explian", "a.log"], "There is no command explian. Is explain meant?"],
    [
      "an unknown option",
      ["explain", "--fromat", "csv"],
      "There is no option --fromat. Is --format meant?",
    ],
    [
      "an unknown format",
      ["explain", "-f", "xml"],
      "There is no format xml. The formats are text, json, markdown, csv.",
    ],
    [
      "a part of a vendor's id",
      ["annotate", "--vendor", "ibm"],
      "There is no vendor ibm. Is ibm-cos meant?",
    ],
    [
      "no time",
      ["explain", "--since", "soon"],
      "soon is no time: write it like 2026-11-20, 2026-11-20T10:02, or 2h.",
    ],
    [
      "a day that there is not",
      ["explain", "--until", "2026-02-30"],
      "2026-02-30 is no time: write it like 2026-11-20, 2026-11-20T10:02, or 2h.",
    ],
    [
      "more than a time",
      ["explain", "--since", "2026-02-11 and on"],
      "2026-02-11 and on is no time: write it like 2026-11-20, 2026-11-20T10:02, or 2h.",
    ],
    [
      "times the wrong way round",
      ["explain", "--since", "1h", "--until", "2h"],
      "No time is between --since and --until: the first is the later one.",
    ],
    [
      "an option without its value",
      ["explain", "--vendor"],
      "The option --vendor <id> is incomplete.",
    ],
    ["nothing to look up", ["lookup"], "Name a code, a status, or words."],
    ["only blanks to look up", ["lookup", " "], "Name a code, a status, or words."],
    [
      "a file to annotate",
      ["annotate", "a.log"],
      "annotate reads standard input: s3-error-codes annotate < a.log",
    ],
  ])("is told in a sentence: %s", async (_, args, sentence) => {
    const { code, output, complaints } = await run(args);
    expect(complaints).toBe(`s3-error-codes: ${sentence}\n${HINT}\n`);
    expect({ code, output }).toEqual({ code: 2, output: "" });
  });

  it("names all vendors where none is like the one that was named", async () => {
    const { code, complaints } = await run(["explain", "--vendor", "acme"], { input: "" });
    expect(complaints).toContain("There is no vendor acme. The vendors are alibaba-oss, ");
    for (const { id } of builtinCatalog.vendors) expect(complaints).toContain(id);
    expect(code).toBe(2);
  });

  it("speaks Chinese where the environment does", async () => {
    const { complaints } = await run(["explain", "--fromat"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(complaints).toBe(
      "s3-error-codes: 没有选项 --fromat。 是否指 --format？\n运行时加上 --help 可查看选项和示例。\n",
    );
  });

  it("is answered with the help where no command is named", async () => {
    const [none, help] = await Promise.all([run([]), run(["--help"])]);
    expect(none).toMatchObject({ code: 2, output: "", complaints: help.output });
  });
});

describe("the help", () => {
  it("names the commands, examples, vendors and exit codes", async () => {
    const { code, output, complaints } = await run(["--help"]);
    for (const command of COMMANDS)
      expect(output).toMatch(new RegExp(`^  ${command} {2,}\\S`, "m"));
    for (const { id } of builtinCatalog.vendors) expect(output).toContain(id);
    expect(output).toContain("  s3-error-codes explain app.log app.log.1.gz\n");
    expect(output).toContain(
      [
        "Exit codes:",
        "  0  done",
        "  1  a log could not be read, or not to its end; the others are reported",
        "     lookup: nothing was found",
        "  2  wrong usage",
        "",
      ].join("\n"),
    );
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });

  it.each(COMMANDS)("of %s has examples, and is the same by any way", async (command) => {
    const ways = [
      [command, "--help"],
      ["help", command],
      [command, "-h"],
    ];
    const [one, ...others] = await Promise.all(ways.map((args) => run(args)));
    for (const other of others) expect(other).toEqual(one);
    expect(one!.output).toMatch(
      new RegExp(`\n\nExamples:\n(?:  .*s3-error-codes ${command}.*\n){2,}$`),
    );
    expect(one!.code).toBe(0);
  });

  it("fits a terminal of 80 columns", async () => {
    const all = [["--help"], ...COMMANDS.map((command) => [command, "--help"])];
    for (const { output } of await Promise.all(all.map((args) => run(args)))) {
      expect(output.split("\n").filter((line) => line.length > 80)).toEqual([]);
    }
  });

  it("is in Chinese where the environment is", async () => {
    const { output } = await run(["explain", "--help"], { env: { LC_MESSAGES: "zh_CN.UTF-8" } });
    expect(output.split("\n").filter((line) => /^[A-Z]/.test(line))).toEqual([]);
    expect(output).toContain("选项：");
  });

  it("is not needed for the version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, output: `${version}\n` });
    expect(await run(["-V"])).toMatchObject({ code: 0, output: `${version}\n` });
  });
});

describe("a name that looks like an option", () => {
  it("is a file behind --", async () => {
    const folder = folderWith({ "--format": errorLine("SlowDown") });
    const { code, output } = await run(["explain", "--", "--format"], { folder });
    expect(output).toContain("SlowDown");
    expect(code).toBe(0);
  });
});
