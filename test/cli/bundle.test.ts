import { copyFileSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorLine, folderWith, PROGRAM, run } from "./program";

describe("the built command line", () => {
  it("is one file that runs on its own", async () => {
    const folder = folderWith({ "app.log": errorLine("SlowDown").repeat(60_000) });
    const alone = join(folder, "alone.js");
    copyFileSync(PROGRAM, alone);
    const { code, output, complaints } = await run(["explain", "app.log"], {
      folder,
      program: alone,
    });
    expect(output).toContain("60,000 errors of one kind");
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });

  it("loads nothing but what Node has", () => {
    const source = readFileSync(PROGRAM, "utf8");
    const loaded = [...source.matchAll(/(?:\brequire|\bimport)\("([^"]+)"\)/g)].map(
      ([, name]) => name!,
    );
    expect(loaded).toContain("node:worker_threads");
    const names = loaded.map((name) => name.replace(/^node:/, ""));
    expect(names.filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  it("can be started by its name on Unix", () => {
    expect(readFileSync(PROGRAM, "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
  });
});
