import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { Catalog } from "../../server/src/catalog/catalog";
import { type Condition, Conditions } from "../../server/src/catalog/conditions";
import type { VendorFile } from "../../server/src/catalog/vendorFile";
import { unexplained } from "./schema";

const data = new URL("../../data/", import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, data), "utf8"));

const schema = readJson("conditions.schema.json");
const file: { conditions: Condition[]; alone: { codes: string[] }[] } = readJson("conditions.json");

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const complaints = (value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map((e: ErrorObject) => `${e.instancePath} ${e.message}`);
};

describe("data/conditions.json", () => {
  it("fits its schema, which explains every property to whoever edits it", () => {
    expect(complaints(file)).toEqual([]);
    expect(unexplained(schema)).toEqual([]);
  });

  it("gives each condition an id of its own", () => {
    const ids = file.conditions.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe("conditions in a catalog", () => {
  const text = { en: "Words.", "zh-cn": "文字。" };
  const condition = (id: string, names: Condition["names"]): Condition => ({
    id,
    title: text,
    hint: text,
    names,
    causes: [text],
    retry: "no",
    remedies: [text],
    support: [],
  });
  const vendor = (id: string, codes: string[], intended: Record<string, string> = {}) =>
    ({
      id,
      name: id,
      lists: [{ id: "list", title: "List", date: null, url: null, complete: true }],
      codes: Object.fromEntries(
        codes.map((code) => [
          code,
          [{ list: "list", status: 400, description: code, intended: intended[code] }],
        ]),
      ),
    }) as VendorFile;
  const catalogOf = (files: VendorFile[], conditions: Condition[]) =>
    new Catalog(files, new Conditions(() => conditions));

  const slow = condition("throttled", [{ code: "SlowDown" }, { code: "TooManyRequests" }]);
  const mismatch = condition("digest-mismatch", [
    { code: "BadDigest" },
    { code: "InvalidDigest", vendors: ["odd"] },
  ]);
  const malformed = condition("digest-malformed", [{ code: "InvalidDigest" }]);
  const catalog = catalogOf(
    [
      vendor("plain", ["BadDigest", "InvalidDigest", "TooManyRequests", "SlowDown"]),
      vendor("odd", ["InvalidDigest", "SlwDown"], { SlwDown: "SlowDown" }),
    ],
    [slow, mismatch, malformed],
  );
  const [plain, odd] = catalog.vendors as [Catalog["vendors"][0], Catalog["vendors"][0]];

  it("are found by any of their names", () => {
    expect(catalog.conditionOf("SlowDown")).toBe(slow);
    expect(catalog.conditionOf("TooManyRequests", odd)).toBe(slow);
    expect(catalog.conditionOf("Nonsense")).toBeUndefined();
  });

  it("mean what the vendor means by the code", () => {
    expect(catalog.conditionOf("InvalidDigest")).toBe(malformed);
    expect(catalog.conditionOf("InvalidDigest", plain)).toBe(malformed);
    expect(catalog.conditionOf("InvalidDigest", odd)).toBe(mismatch);
  });

  it("have the vendor's own names, the usual first", () => {
    expect(catalog.namesAt(slow, plain)).toEqual(["SlowDown", "TooManyRequests"]);
    expect(catalog.namesAt(mismatch, odd)).toEqual(["InvalidDigest"]);
    expect(catalog.namesAt(mismatch, plain)).toEqual(["BadDigest"]);
    expect(catalog.namesAt(malformed, odd)).toEqual([]);
  });

  it("are found for a misprinted name as well", () => {
    expect(catalog.conditionOf("SlwDown", odd)).toBe(slow);
  });

  it("are read when they are first needed", () => {
    let reads = 0;
    const read = () => {
      reads++;
      return [slow];
    };
    const lazy = new Catalog([vendor("plain", ["SlowDown"])], new Conditions(read));
    expect(reads).toBe(0);
    lazy.conditionOf("SlowDown");
    lazy.conditionOf("NoSuchKey");
    expect(reads).toBe(1);
  });
});

describe("the conditions that come with the extension", () => {
  it("serve the vendors that come with it", () => {
    const aws = builtinCatalog.vendor("aws-s3")!;
    const condition = builtinCatalog.conditionOf("NoSuchKey", aws);
    expect(condition?.id).toBe("no-such-key");
    expect(builtinCatalog.namesAt(condition!, aws)).toEqual(["NoSuchKey"]);
  });
});
