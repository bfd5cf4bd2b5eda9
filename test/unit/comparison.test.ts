import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { comparison } from "../../server/src/features/comparison";
import { inChinese, inEnglish } from "./catalogFixture";

const vendors = ["acme", "bolt", "core"];
const row = (code: string) => comparison({ vendors, codes: [code] }, inEnglish).rows[0]!;

describe("comparing vendors", () => {
  it("has a cell a vendor, with all statuses, and nothing where the code is not listed", () => {
    expect(row("AccessDenied").cells).toEqual([
      null,
      { statuses: "no HTTP status, 403", description: "Access denied.\nThe account is frozen." },
      null,
    ]);
  });

  it("names the vendor's own code where it calls the same condition otherwise", () => {
    expect(row("SlowDown")).toEqual({
      code: "SlowDown",
      meaning: "Too many requests",
      cells: [
        { name: "Busy", statuses: "429", description: "Come back later." },
        { statuses: "503", description: "Reduce your rate." },
        { statuses: "503", description: "Slow down." },
      ],
    });
  });

  it("names the vendor's spelling of a code", () => {
    expect(row("RequestTimeout").cells[0]).toMatchObject({ name: "RequestTimeOut" });
  });

  it("compares all codes that one of the vendors lists, by their letters", () => {
    const { rows } = comparison({ vendors: ["acme"] }, inEnglish);
    expect(rows.map(({ code }) => code)).toEqual([
      "Busy",
      "NoSuchKey",
      "QuotaFull",
      "RequestTimeOut",
    ]);
  });

  it("says whose empty cells mean that there is no such code", () => {
    expect(comparison({ vendors }, inEnglish).vendors.map(({ complete }) => complete)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("speaks Chinese", () => {
    const [slow] = comparison({ vendors, codes: ["SlowDown"] }, inChinese).rows;
    expect(slow?.meaning).toBe("请求过多");
  });

  it("compares every code of every vendor that comes with the extension", () => {
    const ids = builtinCatalog.vendors.map(({ id }) => id);
    const { rows } = comparison({ vendors: ids }, { ...inEnglish, catalog: builtinCatalog });
    expect(rows).toHaveLength([...builtinCatalog.codes].length);
    expect(rows.every(({ cells }) => cells.some((cell) => cell !== null))).toBe(true);
  });
});
