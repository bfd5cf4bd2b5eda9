import { describe, expect, it } from "vitest";
import { cellText, INITIAL_VIEW, visibleRows } from "../../client/src/webview/comparisonView";
import type { ComparisonView } from "../../client/src/webview/messages";
import { tableOf, toCsv, toMarkdown } from "../../client/src/webview/tableText";
import { comparison } from "../../server/src/features/comparison";
import { inEnglish } from "./catalogFixture";

const all = comparison({ vendors: ["acme", "bolt", "core"] }, inEnglish);
const codes = (view: Partial<ComparisonView>, compared = all) =>
  visibleRows(compared, { ...INITIAL_VIEW, ...view }).map(({ code }) => code);

describe("the rows of a comparison", () => {
  it("are all codes by name at first", () => {
    expect(codes({})).toEqual(all.rows.map(({ code }) => code));
  });

  it("are those that show all words of the filter, in whatever cell", () => {
    expect(codes({ filter: "nosuch" })).toEqual(["NoSuchKey", "NoSuchKeyVersion"]);
    expect(codes({ filter: "VERSION 404" })).toEqual(["NoSuchKeyVersion"]);
    expect(codes({ filter: "busy 503" })).toEqual(["SlowDown", "TooManyRequests"]);
    expect(codes({ filter: "nowhere" })).toEqual([]);
  });

  it("are ordered by a vendor's statuses, either way, those without one last", () => {
    const first = (view: Partial<ComparisonView>) => codes(view).slice(0, 2);
    expect(first({ sortBy: "core" })).toEqual(["NoSuchKey", "NoSuchKeyVersion"]);
    expect(first({ sortBy: "core", descending: true })[0]).toBe("SlowDown");
    const last = codes({ sortBy: "core", descending: true }).at(-1);
    expect(all.rows.find(({ code }) => code === last)?.cells[2]).toBeNull();
  });

  it("are ordered by code again where the vendor of the order is gone", () => {
    expect(codes({ sortBy: "gone" })).toEqual(codes({}));
    expect(codes({ sortBy: "code", descending: true })).toEqual(codes({}).toReversed());
  });

  it("are those that differ: in status, in name, or since a vendor has none", () => {
    const two = comparison({ vendors: ["acme", "bolt"] }, inEnglish);
    const different = codes({ differencesOnly: true }, two);
    expect(different).toContain("RequestTimeout");
    expect(different).toContain("QuotaFull");
    expect(different).not.toContain("NoSuchKey");
  });

  it("do not differ because a list that may lack codes lacks one", () => {
    const two = comparison({ vendors: ["acme", "core"] }, inEnglish);
    expect(codes({ differencesOnly: true }, two)).not.toContain("QuotaFull");
    expect(codes({ differencesOnly: true }, two)).toContain("NoSuchKeyVersion");
  });
});

describe("a cell of a comparison", () => {
  const cell = { statuses: "429", description: "Come back later." };
  it("has the statuses, and the name where it is another", () => {
    expect(cellText(cell, true)).toBe("429");
    expect(cellText({ ...cell, name: "Busy" }, true)).toBe("429 Busy");
  });

  it("tells a code that is not there from one that may be", () => {
    expect(cellText(null, true)).toBe("–");
    expect(cellText(null, false)).toBe("?");
  });
});

describe("copying a comparison", () => {
  it("takes the rows that are shown, under the vendors' names", () => {
    const rows = visibleRows(all, { ...INITIAL_VIEW, filter: "slowdown" });
    expect(toMarkdown(tableOf(all, rows, "Code"))).toBe(
      [
        "| Code | Acme Storage | Bolt Cloud | Core Objects |",
        "| --- | --- | --- | --- |",
        "| SlowDown | 429 Busy | 503 | 503 |",
        "| TooManyRequests | 429 Busy | 503 SlowDown | 429 |",
        "",
      ].join("\n"),
    );
  });

  it("escapes what Markdown would take for markup", () => {
    expect(toMarkdown([["a|b", "no_such_key", "x\ny"]])).toContain(
      "| a\\|b | no\\_such\\_key | x y |",
    );
  });

  it("quotes what CSV would take for a separator", () => {
    expect(toCsv([["302, 307", 'say "no"', "two\nlines", "plain"]])).toBe(
      '"302, 307","say ""no""","two\nlines",plain\r\n',
    );
  });

  it("keeps spreadsheets from taking a cell for a formula", () => {
    expect(toCsv([["=1+1", "+1", "-1", "@x", '=HYPERLINK("a","b")', "a=b"]])).toBe(
      `'=1+1,'+1,'-1,'@x,"'=HYPERLINK(""a"",""b"")",a=b\r\n`,
    );
  });
});
