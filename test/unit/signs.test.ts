import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { s3Clients } from "../../server/src/catalog/s3Clients";
import { unlistedServices } from "../../server/src/catalog/unlistedServices";
import { Lines } from "../../server/src/log/lines";
import { blockAround } from "../../server/src/vendors/logBlock";
import { MANIFESTS } from "../../server/src/vendors/manifests";
import { isPlainWord } from "../../server/src/vendors/signs/literals";
import type { Sign } from "../../server/src/vendors/signs/sign";
import { SIGN_REACH } from "../../server/src/vendors/signs/signReader";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";
import { verdictOf } from "../../server/src/vendors/signs/verdict";
import { TextEvidence } from "../../server/src/vendors/textEvidence";

const { table, reader } = vendorSignsOf(builtinCatalog);
const packages = [...table.packages.values()].flatMap((signs) => [...signs.values()]);
const ids = (owners: Sign["owners"]) => owners.map(({ id }) => id).sort();

/** Whom a text names that is no log. */
function named(text: string): string[] {
  return ids(verdictOf(reader.read(text, 0, text.length, false)).owners);
}

/** The pairs of vendors that share signs, since nothing but their hosts tells them apart. */
const SHARED = [
  ["huawei-obs", "otc-obs"], // one service under two names, with the same SDKs and headers
  ["alibaba-oss", "jdcloud-oss"], // x-oss-request-id, in older documents of JD
  ["ibm-cos", "tencent-cos"], // cos://
];

describe("the signs of vendors and of services without a list", () => {
  it("belong to one of them, but for those that two are known to share", () => {
    const shared = [...table.inTexts, ...packages]
      .filter(({ owners }) => owners.length > 1)
      .map(({ text, owners }) => [text, ids(owners)] as const);
    for (const [text, owners] of shared) expect(SHARED, text).toContainEqual(owners);
    const textsOf = (vendors: string[]) =>
      shared.filter(([, owners]) => owners.join() === vendors.join()).map(([text]) => text);
    expect(textsOf(SHARED[0]!)).toContain("x-obs-");
    expect(textsOf(SHARED[1]!)).toEqual(["x-oss-request-id"]);
    expect(textsOf(SHARED[2]!)).toEqual(["cos://"]);
  });

  it("are there for every vendor", () => {
    const strong = new Set([...table.inTexts, ...packages].flatMap(({ owners }) => ids(owners)));
    expect(builtinCatalog.vendors.filter(({ id }) => !strong.has(id))).toEqual([]);
  });

  it("of other services and of SDKs for all have the format of a vendor's, and no vendor's id", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../data/vendor.schema.json", import.meta.url), "utf8"),
    );
    const ajv = new Ajv({ strict: true });
    addFormats(ajv);
    ajv.addSchema(schema, "vendor");
    expect(ajv.validate("vendor#/definitions/signs", s3Clients)).toBe(true);
    for (const { id, signs } of unlistedServices) {
      expect(ajv.validate("vendor#/definitions/signs", signs), id).toBe(true);
      expect(builtinCatalog.vendor(id)).toBeUndefined();
    }
  });

  it.each([
    "import boto3, botocore, aiobotocore",
    `import { S3Client } from "@aws-sdk/client-s3"`,
    "x-amz-request-id: 1\nx-amz-id-2: 2\nx-amz-meta-a: 3",
    "AWS_ACCESS_KEY_ID=a\nAWS_ENDPOINT_URL_S3=b\nAWS_REGION=c",
    "(Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey)",
    "com.amazonaws.services.s3.model.AmazonS3Exception",
    "Server: nginx\nServer: cloudflare\nServer: AmazonS3",
  ])("say nothing that all users have: %s", (text) => {
    expect(named(text)).toEqual([]);
  });
});

/** A text in which a sign stands as people write it. */
function exampleOf({ kind, text }: Sign): string {
  switch (kind) {
    case "host":
      if (text.endsWith(".**")) return `url = "http://${text.replace(".**", "")}.example.org"`;
      return `url = "https://bucket.${text.replaceAll("*", "some-place1")}"`;
    case "port":
      return `endpoint_url="http://localhost:${text}"`;
    case "header":
      return text.includes(":")
        ? text.replace("*", "/1.2")
        : `${text}${text.endsWith("-") ? "some" : ""}: 1`;
    case "requestId":
      return text.includes("{8,10}")
        ? "id tx00000527b0b424e55a3ec-006ab3b279-14295-default"
        : "id tx7a3c3f5e2b1d4c6a8e9f0-0063e6a1b2";
    case "import":
      return isPlainWord(text) ? `import ${text}` : `import "${text}"`;
    case "uri":
      return `target = "${text}bucket/key"`;
    default:
      return text.replace(/\*$/, "some");
  }
}

describe("each sign", () => {
  const strong = table.inTexts.filter(({ owners }) => owners.length > 0);
  it.each(strong.map((sign) => [`${sign.kind} ${sign.text}`, sign] as const))(
    "%s names just those whose sign it is",
    (_, sign) => expect(named(exampleOf(sign))).toEqual(ids(sign.owners)),
  );

  const weak = table.inTexts.filter(({ owners }) => owners.length === 0);
  it.each(weak.map((sign) => [`${sign.kind} ${sign.text}`, sign] as const))(
    "%s names nobody alone, being weak",
    (_, sign) => {
      const text = exampleOf(sign);
      expect(reader.read(text, 0, text.length, false)).not.toEqual([]);
      expect(named(text)).toEqual([]);
    },
  );
});

describe("a host", () => {
  it.each([
    `"https://s3." + region + ".cloud-object-storage.appdomain.cloud"`,
    `"https://oss-" + region + "-internal.aliyuncs.com"`,
    `https://oss-\${region}.aliyuncs.com`,
    `f"https://oss-{region}.aliyuncs.com"`,
    `sprintf("https://oss-%s.aliyuncs.com", region)`,
    "https://oss-<region>.aliyuncs.com",
    "https://oss-$REGION.aliyuncs.com",
    "https://oss-{{ region }}.aliyuncs.com",
    "http://OSS-CN-HANGZHOU.ALIYUNCS.COM:80/",
  ])("may be put together: %s", (text) => {
    expect(named(text)).toHaveLength(1);
  });

  it.each([
    "https://myoss-cn-hangzhou.aliyuncs.com",
    "https://oss-cn-hangzhou.aliyuncs.com.example.org",
    "https://sqs.eu-west-1.amazonaws.com",
    "https://notbackblazeb2.com",
    `xmlns="http://s3.amazonaws.com/doc/2006-03-01/"`,
    "https://storage.googleapis.com/kubernetes-release/release/v1/kubectl",
    "http://example.org/minio",
  ])("is not one that only looks like it: %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("goes before the SDK, and that before a variable", () => {
    expect(named("import ibm_boto3\nurl = 's3.eu-west-1.amazonaws.com'")).toEqual(["aws-s3"]);
    expect(named("import oss2\nos.environ['R2_ACCOUNT_ID']")).toEqual(["alibaba-oss"]);
  });

  it("tells apart what signs of two vendors leave open", () => {
    expect(named("x-obs-request-id")).toEqual(["huawei-obs", "otc-obs"]);
    expect(named("x-obs-request-id, obs.eu-de.otc.t-systems.com")).toEqual(["otc-obs"]);
    expect(named("x-oss-request-id")).toEqual(["alibaba-oss", "jdcloud-oss"]);
    expect(named("x-oss-request-id, x-jss-request-id")).toEqual(["jdcloud-oss"]);
    expect(named("import com.obs.services\nhuaweicloud_obs_bucket")).toEqual(["huawei-obs"]);
  });
});

describe("weak signs", () => {
  it("count where two kinds of them agree, and nothing strong speaks", () => {
    expect(named("from minio import Minio")).toEqual([]);
    expect(named("from minio import Minio\nMinio('localhost:9000')")).toEqual(["minio"]);
    expect(named("from minio import Minio\nMinio('localhost:9000')\n# s3.wasabisys.com")).toEqual([
      "wasabi",
    ]);
  });
});

describe("what is read piece by piece", () => {
  const { vendors } = builtinCatalog;
  const fragment = fc.oneof(
    fc.constantFrom(...table.inTexts.map(exampleOf)),
    fc.constantFrom(
      ...vendors.map(({ name }) => name),
      "\n",
      "\n\n",
      " ",
      "x",
      "-",
      ".",
      "\r\n",
      "🪣",
    ),
    fc.constantFrom("2026-02-11 10:00:00 ERROR An error occurred (NoSuchKey) when calling\n"),
    fc.constantFrom("y".repeat(SIGN_REACH), "2026-02-11 10:00:00 INFO something\n".repeat(20)),
  );
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(900)),
    inserted: fc.oneof(fc.constant(""), fragment),
  });

  const host = "GET https://bucket.oss-cn-hangzhou.aliyuncs.com";
  const NOTHING_ELSE = { removed: 0, inserted: "x" };

  it("is after any edits what a fresh text says, as a whole and at each place", () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { minLength: 3, maxLength: 40, size: "max" }),
        fc.array(edit, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("log" as const, "source" as const),
        fc.nat(20_000),
        (fragments, edits, kind, read) => {
          let text = fragments.join("\n");
          const evidence = new TextEvidence(reader, text, kind);
          evidence.readOn(read);
          for (const { at, removed, inserted } of edits) {
            const start = Math.floor(at * text.length);
            const end = Math.min(text.length, start + removed);
            text = text.slice(0, start) + inserted + text.slice(end);
            evidence.edit(text, start, end, start + inserted.length);
            const fresh = new TextEvidence(reader, text, kind);
            fresh.readOn(text.length);
            if (end % 2 === 0) evidence.readOn(text.length);
            if (evidence.readOn(0)) expect(evidence.whole).toEqual(fresh.whole);
            else continue;
            const offset = Math.floor(at * text.length);
            const hasCode = (from: number, to: number) =>
              text.slice(from, to).includes("NoSuchKey");
            expect(evidence.at(offset, hasCode)).toEqual(fresh.at(offset, hasCode));
          }
        },
      ),
      {
        numRuns: 300,
        // An edit far behind what has been read, which is nothing.
        examples: [[[host, "y".repeat(SIGN_REACH), host], [{ at: 1, ...NOTHING_ELSE }], "log", 0]],
      },
    );
  });

  it.each(["", "2026-02-11 10:00:00 INFO nothing\n"])(
    "is a long paste as well, after %j",
    (before) => {
      const pasted = "2026-02-11 10:00:00 INFO GET https://obs.myhuaweicloud.com/a\n".repeat(
        10_000,
      );
      const text = before + pasted;
      const evidence = new TextEvidence(reader, before, "log");
      expect(evidence.whole.owners).toEqual([]);
      evidence.edit(text, before.length, before.length, text.length);
      expect(evidence.whole.owners).not.toEqual([]);
      expect(evidence.readOn(0)).toBe(false);
      while (!evidence.readOn(65_536));
      const fresh = new TextEvidence(reader, text, "log");
      fresh.readOn(text.length);
      expect(evidence.whole).toEqual(fresh.whole);
    },
  );
});

describe("a text of one thing repeated is read like any other", () => {
  const units = [
    " ",
    "a",
    ".",
    "-",
    ":",
    "/",
    "{",
    "<",
    "%s",
    "$a",
    `"+a+"`,
    "x-obs-",
    "s3.",
    "tx00",
  ];
  const more = ["server:", "region = ", "import ", "endpoint ", "\n", "<dependency>", "[", `"a" `];
  it.each([...units, ...more].map((unit) => [unit]))("%j", (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    for (const isLog of [true, false]) reader.read(text, 0, text.length, isLog);
    const askedFor = new Set<number>();
    const { event, block } = blockAround(new Lines(text), text.length >> 1, (from) => {
      askedFor.add(from);
      return false;
    });
    expect(block.end - block.start).toBeGreaterThanOrEqual(event.end - event.start);
    expect(askedFor.size, "events that a block is looked for in").toBeLessThan(50);
    for (const { packagesIn } of MANIFESTS) expect([...packagesIn(text)]).not.toContain("oss2");
  });
});
