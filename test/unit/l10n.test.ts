import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import zhCn from "../../l10n/bundle.l10n.zh-cn.json";
import nls from "../../package.nls.json";
import nlsZhCn from "../../package.nls.zh-cn.json";
import { bundleLanguage, translator } from "../../server/src/l10n";

const root = new URL("../../", import.meta.url);
const sources = ["client/src", "server/src"]
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`${folder}/${file}`, root), "utf8")),
  )
  .join("\n");
const sentences = new Set(
  [...sources.matchAll(/\bt\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g)].map(
    ([, double, single]) => double ?? single!,
  ),
);

describe("Simplified Chinese", () => {
  it("has every sentence of client and server, and no other", () => {
    expect(Object.keys(zhCn).sort()).toEqual([...sentences].sort());
  });

  it("keeps the arguments of every sentence", () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{\d\}/g)].map(String).sort();
    for (const [english, chinese] of Object.entries(zhCn)) {
      expect(places(chinese), english).toEqual(places(english));
    }
  });

  it("has every text of package.json", () => {
    expect(Object.keys(nlsZhCn)).toEqual(Object.keys(nls));
  });

  it("serves Simplified Chinese locales only", () => {
    expect(["zh-cn", "zh-CN", "zh", "zh_CN", "zh-Hans"].map(bundleLanguage)).toEqual(
      Array(5).fill("zh-cn"),
    );
    expect(["en", "zh-tw", "zh-Hant", undefined].map(bundleLanguage)).toEqual(Array(4).fill("en"));
  });

  it("puts arguments into their places", () => {
    expect(translator("en")("{0} at {1}", 404, "A")).toBe("404 at A");
    expect(translator("zh-cn")("{0} at {1}", 404, "A")).toBe("A：404");
  });
});
