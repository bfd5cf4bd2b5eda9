import { describe, expect, it } from "vitest";
import { codePage } from "../../server/src/features/codePage";
import { inChinese, inEnglish } from "./catalogFixture";

describe("a code's page", () => {
  it("has every vendor's cases, with list, link and date", () => {
    const page = codePage({ code: "NoSuchKey" }, inEnglish)!;
    expect(page.vendors.map(({ id, cases }) => [id, cases[0]?.description])).toEqual([
      ["acme", "There is no such key."],
      ["bolt", "The key is not there."],
      ["core", "Missing."],
    ]);
    expect(page.vendors[1]?.cases[0]).toEqual({
      status: "404 Not Found",
      description: "The key is not there.",
      list: { title: "Errors", date: "2025-03-01", url: "https://bolt.example/errors" },
    });
  });

  it("leads with the vendors that were asked about, also where they lack the code", () => {
    const page = codePage({ code: "SlowDown", vendors: ["core", "acme"] }, inEnglish)!;
    expect(page.vendors.map(({ id, leads }) => [id, leads])).toEqual([
      ["core", true],
      ["acme", true],
      ["bolt", false],
    ]);
  });

  it("says what causes it, whether a retry helps, and what to do", () => {
    expect(codePage({ code: "SlowDown" }, inEnglish)?.condition).toEqual({
      title: "Too many requests",
      causes: ["A burst of requests hits one prefix."],
      retry: "Retry with backoff: after a pause that grows with each attempt.",
      remedies: ["Spread the requests."],
      support: ["The request ID."],
      variants: [],
    });
    expect(codePage({ code: "SlowDown" }, inChinese)?.condition?.causes).toEqual([
      "同一前缀的请求突增。",
    ]);
  });

  it("has the vendors' other names for it", () => {
    const page = codePage({ code: "SlowDown" }, inEnglish)!;
    expect(page.vendors.map(({ id, names }) => [id, names])).toEqual([
      ["acme", ["Busy"]],
      ["bolt", []],
      ["core", ["TooManyRequests"]],
    ]);
  });

  it("says what the code means at the vendor that was asked about, and what it means elsewhere", () => {
    const [there] = codePage({ code: "Busy" }, inEnglish)!.vendors;
    expect(codePage({ code: "Busy" }, inEnglish)?.condition?.title).toBe("The server is busy");
    expect(there?.meaning).toBe("Too many requests");
    const asked = codePage({ code: "Busy", vendors: ["acme"] }, inEnglish)!;
    expect(asked.condition?.title).toBe("Too many requests");
    expect(asked.vendors[0]).not.toHaveProperty("meaning");
  });

  it("finds a misprinted code under either spelling, and says how the list prints it", () => {
    const [acme] = codePage({ code: "RequestTimeout" }, inEnglish)!.vendors;
    expect(acme?.cases).toMatchObject([{ description: "Too slow.", printed: "RequestTimeOut" }]);
  });

  it("explains a word that SDKs make up", () => {
    expect(codePage({ code: "RequestError" }, inEnglish)?.sdk?.madeBy).toEqual([
      "AWS SDK for Go 1",
    ]);
  });

  it("is missing for a word that is no code", () => {
    expect(codePage({ code: "Nonsense" }, inEnglish)).toBeNull();
  });
});
