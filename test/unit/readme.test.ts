import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

describe("README.md", () => {
  it("shows each picture once", () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures).toEqual([...new Set(pictures)]);
  });

  it("links to files that exist", () => {
    const targets = [...readme.matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => target);
    const files = targets.filter((target) => !/^https?:/.test(target));
    expect(files.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
