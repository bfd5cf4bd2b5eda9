import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lookUp } from "../../server/src/features/lookUp";
import { catalog, inChinese, inEnglish } from "./catalogFixture";

/** What is found in the lists, without the words of SDKs. */
const codes = (query: string, vendors: string[] = []) =>
  lookUp({ query, vendors }, inEnglish)
    .map(({ code }) => code)
    .filter((code) => catalog.isListed(code));

describe("looking up a code", () => {
  it("finds the code first, then codes that begin with it", () => {
    expect(codes("NoSuchKey")).toEqual(["NoSuchKey", "NoSuchKeyVersion"]);
    expect(codes("nosuch").slice(0, 2)).toEqual(["NoSuchKey", "NoSuchKeyVersion"]);
  });

  it("does not mind case and separators", () => {
    for (const query of ["nosuchkey", "NO_SUCH_KEY", "no such key", "no-such-key"]) {
      expect(codes(query)[0], query).toBe("NoSuchKey");
    }
  });

  it("finds the very spelling before others of the same letters", () => {
    expect(codes("RequestTimeOut")).toEqual(["RequestTimeOut", "RequestTimeout"]);
    expect(codes("RequestTimeout")).toEqual(["RequestTimeout", "RequestTimeOut"]);
  });

  it("finds other names for the same condition behind the code", () => {
    expect(codes("toomanyrequests")).toEqual(["TooManyRequests", "SlowDown"]);
  });

  it("finds by words of the description, of the condition, and of its causes", () => {
    expect(codes("idle")).toEqual(["RequestTimeout"]);
    expect(codes("many requests")[0]).toBe("TooManyRequests");
    expect(codes("burst")).toContain("SlowDown");
  });

  it("finds words that are not typed to their end, and none inside of others", () => {
    expect(codes("throttl")[0]).toBe("TooManyRequests");
    expect(codes("ottled")).toEqual([]);
  });

  it("finds by status, by its beginning, and by its class", () => {
    expect(codes("408")).toEqual(["RequestTimeout"]);
    expect(codes("50")).toEqual(["SlowDown"]);
    expect(codes("5xx")).toEqual(["SlowDown"]);
  });

  it("finds the cases of a vendor, by words of its name or id, and shows that vendor", () => {
    expect(codes("acme 4xx").sort()).toEqual(["Busy", "NoSuchKey", "QuotaFull", "RequestTimeOut"]);
    const [found] = lookUp({ query: "bolt 404" }, inEnglish);
    expect(found).toMatchObject({
      code: "NoSuchKey",
      vendor: { id: "bolt" },
      isAboutVendor: true,
      description: "The key is not there.",
    });
  });

  it("takes all words, wherever each is found", () => {
    expect(codes("core version 404")).toEqual(["NoSuchKeyVersion"]);
    expect(codes("core quota")).toEqual([]);
  });

  it("does not mix the cases of two vendors", () => {
    expect(codes("acme idle")).toEqual([]);
  });

  it("goes by the vendors in use among equals, and shows what they say", () => {
    expect(codes("403")).toEqual(["AccessDenied", "QuotaFull"]);
    expect(codes("403", ["acme"])).toEqual(["QuotaFull", "AccessDenied"]);
    const [found] = lookUp({ query: "NoSuchKey", vendors: ["core"] }, inEnglish);
    expect(found).toMatchObject({ vendor: { id: "core" }, description: "Missing." });
  });

  it("shows the statuses of all vendors where it is about none", () => {
    const [timeout] = lookUp({ query: "SlowDown" }, inEnglish);
    expect(timeout).toMatchObject({ isAboutVendor: false, statuses: "503" });
    const [denied] = lookUp({ query: "AccessDenied" }, inEnglish);
    expect(denied?.statuses).toBe("403");
  });

  it("lists all codes without a query, those of the vendors in use and the commonest first", () => {
    expect(codes("")[0]).toBe("NoSuchKey");
    expect(codes("", ["acme"]).slice(0, 4).sort()).toEqual(
      ["Busy", "NoSuchKey", "QuotaFull", "RequestTimeOut"].sort(),
    );
  });

  it("finds what a slip may have meant, where nothing fits", () => {
    expect(codes("NoSuchKye")[0]).toBe("NoSuchKey");
    expect(codes("qoutafull")).toEqual(["QuotaFull"]);
    expect(codes("zzzzzzzz")).toEqual([]);
  });

  it("finds Chinese words, and speaks Chinese", () => {
    const [found] = lookUp({ query: "求过多" }, inChinese);
    expect(found).toMatchObject({ code: "SlowDown", title: "请求过多" });
  });

  it("finds the words that SDKs put in a code's place", () => {
    const [found] = lookUp({ query: "404" }, { ...inEnglish, catalog: builtinCatalog });
    expect(found).toMatchObject({ code: "404", statuses: "" });
    expect(found?.description).toContain("the key or the bucket does not exist");
  });
});
