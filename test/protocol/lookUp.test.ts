import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChatAnswerRequest } from "../../server/src/features/chatAnswer";
import { CodePageRequest } from "../../server/src/features/codePage";
import { CodesInRequest } from "../../server/src/features/codesIn";
import { ComparisonRequest } from "../../server/src/features/comparison";
import { LookUpRequest } from "../../server/src/features/lookUp";
import { Client } from "./client";
import { links } from "./harness";

describe.each(Object.keys(links) as (keyof typeof links)[])(
  "looking up and comparing, %s",
  (link) => {
    let client: Client;
    beforeAll(async () => {
      client = await Client.start({ link });
    });
    afterAll(() => client.stop());

    it("finds codes before any document is open", async () => {
      const [first] = await client.ask(LookUpRequest, { query: "slow", vendors: ["ibm-cos"] });
      expect(first).toMatchObject({
        code: "SlowDown",
        vendor: { id: "ibm-cos", name: "IBM Cloud Object Storage" },
        statuses: "503",
        isAboutVendor: true,
      });
    });

    it("has a code's page, the vendor that was asked about first", async () => {
      const page = await client.ask(CodePageRequest, { code: "SlowDown", vendors: ["otc-obs"] });
      expect(page?.vendors).toHaveLength(29);
      expect(page?.vendors[0]).toMatchObject({ id: "otc-obs", leads: true });
      expect(page?.vendors[0]?.cases[0]?.status).toBe("503 Service Unavailable");
      expect(page?.vendors[1]?.leads).toBe(false);
    });

    it("has no page for a word that is no code", async () => {
      expect(await client.ask(CodePageRequest, { code: "NoSuchWord" })).toBeNull();
    });

    it("answers chat with what the asked vendor says, as JSON", async () => {
      const answer = async (query: string, vendor?: string) =>
        JSON.parse(await client.ask(ChatAnswerRequest, { query, ...(vendor && { vendor }) }));
      const slow = await answer("slow", "IBM");
      expect(slow.code).toBe("SlowDown");
      expect(slow.retry).toContain("backoff");
      expect(Object.keys(slow.at)).toEqual(["IBM Cloud Object Storage"]);
      expect(slow.at["IBM Cloud Object Storage"][0]).toBe(
        "503 Slow Down: Reduce your request rate.",
      );
      expect(Object.keys((await answer("SlowDown")).at)).toContain("Amazon S3");
      expect(await answer("SlowDown", "nobody")).toMatchObject({ unknownVendor: "nobody" });
      expect(await answer("zzz zzz")).toEqual({ found: "nothing" });
    });

    it("tells chat that the asked vendor lacks the code", async () => {
      const text = await client.ask(ChatAnswerRequest, {
        query: "NoSuchBucketPolicy",
        vendor: "ibm-cos",
      });
      expect(JSON.parse(text)).toMatchObject({
        code: "NoSuchBucketPolicy",
        at: {},
        notListedBy: ["IBM Cloud Object Storage"],
      });
    });

    it("compares the codes of a document", async () => {
      const uri = await client.open(
        `if code in ("SlowDown", "NoSuchKey", "SlowDown"): retry(code)`,
        "python",
      );
      const codes = await client.ask(CodesInRequest, { uri });
      expect(codes).toEqual(["SlowDown", "NoSuchKey"]);
      const vendors = ["jdcloud-oss", "ibm-cos", "no-such-vendor"];
      const table = await client.ask(ComparisonRequest, { vendors, codes });
      expect(table.vendors.map(({ id }) => id)).toEqual(["jdcloud-oss", "ibm-cos"]);
      expect(
        table.rows.map(({ code, cells }) => [code, cells.map((cell) => cell?.statuses)]),
      ).toEqual([
        ["NoSuchKey", ["404", "404"]],
        ["SlowDown", ["400", "503"]],
      ]);
    });

    it("knows the code at the cursor", async () => {
      const uri = await client.open(
        `a = "NoSuchKey"; b = "SlowDown"`,
        "python",
        "file:///w/two.py",
      );
      const at = (character: number) => {
        const cursor = { line: 0, character };
        return client.ask(CodesInRequest, { uri, range: { start: cursor, end: cursor } });
      };
      expect(await at(8)).toEqual(["NoSuchKey"]);
      expect(await at(31 - 1)).toEqual(["SlowDown"]);
      expect(await at(17)).toEqual([]);
    });
  },
);
