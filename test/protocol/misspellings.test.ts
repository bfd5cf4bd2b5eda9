import { readFileSync } from "node:fs";
import { STATUS_CODES } from "node:http";
import { constants } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import otherCodes from "../../data/other-codes.json";
import { builtinCatalog as catalog } from "../../server/src/catalog/builtin";
import { isOtherCode } from "../../server/src/catalog/otherNames";
import type { Problem } from "../../server/src/features/diagnostics";
import { Client } from "./client";
import { links } from "./harness";

const EDITS = 10_000;
const UNITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** A place where a storage code stands, and what the file has to say before it. */
interface Frame {
  readonly languageId: string;
  readonly head: string;
  readonly line: (code: string) => string;
}

const frames: Readonly<Record<string, Frame>> = {
  "a body": {
    languageId: "xml",
    head: "<!-- Answers of S3-compatible storage -->",
    line: (code) => `<Error><Code>${code}</Code><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
  },
  "a comparison": {
    languageId: "python",
    head: `s3 = boto3.client("s3")`,
    line: (code) => `if e.response["Error"]["Code"] == "${code}": pass`,
  },
};

/**
 * What others call their errors, from lists that are not ours: the public models of AWS's services
 * (botocore 1.43) but for S3, the phrases of HTTP's statuses, and the errors of operating systems.
 */
const otherErrors = [
  ...readFileSync(new URL("aws-errors.txt", import.meta.url), "utf8")
    .trim()
    .split("\n"),
  ...Object.values(STATUS_CODES).map((phrase) => phrase!.replace(/[^A-Za-z]/g, "")),
  ...Object.keys(constants.errno),
].filter((name) => !catalog.isKnown(name));

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A code with one unit inserted, removed, replaced, swapped with the next, or in other case. */
function edited(code: string, random: () => number): string {
  const pick = <Item>(items: ArrayLike<Item>): Item => items[Math.floor(random() * items.length)]!;
  const at = Math.floor(random() * code.length);
  const [before, unit, behind] = [code.slice(0, at), code.charAt(at), code.slice(at + 1)];
  const upper = unit.toUpperCase();
  return pick([
    before + pick(UNITS) + unit + behind,
    before + behind,
    before + pick(UNITS) + behind,
    before + behind.charAt(0) + unit + behind.slice(1),
    before + (unit === upper ? unit.toLowerCase() : upper) + behind,
  ]);
}

/** Codes of each vendor, with one edit each that makes no other code. */
function misspellings(): Map<string, { code: string; written: string }[]> {
  const random = numbers(4);
  const pairs = catalog.vendors.flatMap((vendor) =>
    [...catalog.codesOf(vendor)].map((code) => ({ id: vendor.id, code })),
  );
  const byVendor = new Map<string, { code: string; written: string }[]>();
  for (let count = 0; count < EDITS; ) {
    const { id, code } = pairs[Math.floor(random() * pairs.length)]!;
    const written = edited(code, random);
    if (catalog.isKnown(written) || isOtherCode(written)) continue;
    byVendor.set(id, [...(byVendor.get(id) ?? []), { code, written }]);
    count++;
  }
  return byVendor;
}

describe.each(Object.keys(links) as (keyof typeof links)[])("spellings, %s", (link) => {
  let client: Client;
  let vendors: string[] = [];
  const settings = () => ({ vendors, diagnostics: { maxPerFile: EDITS } });
  beforeAll(async () => {
    client = await Client.start({ link, settings });
  });
  afterAll(() => client.stop());

  /** What is proposed for words in a frame, best first, by word; nothing where all is well. */
  async function proposed(words: readonly string[], { languageId, head, line }: Frame, id: string) {
    vendors = [id];
    await client.configure(settings);
    const uri = await client.open([head, ...words.map(line)].join("\n"), languageId);
    const problems = (await client.diagnostics(uri)) as Problem[];
    await client.close(uri);
    return new Map(
      problems
        .filter(({ code }) => code === "unknown-code")
        .map(({ range, data }) => [
          words[range.start.line - 1]!,
          data.fixes.slice(0, 3).map(({ text }) => text),
        ]),
    );
  }

  it.each([
    ["a body", 0.97, 0.9],
    ["a comparison", 0.95, 0.9],
  ])(
    "in %s: of 10,000 codes with one edit, %d are among three, and %d first",
    async (name, three, first) => {
      const found = { amongThree: 0, first: 0 };
      for (const [id, codes] of misspellings()) {
        const written = codes.map((one) => one.written);
        const fixes = await proposed(written, frames[name]!, id);
        for (const one of codes) {
          const texts = fixes.get(one.written) ?? [];
          if (texts.includes(one.code)) found.amongThree++;
          if (texts[0] === one.code) found.first++;
        }
      }
      expect(found.amongThree / EDITS).toBeGreaterThanOrEqual(three);
      expect(found.first / EDITS).toBeGreaterThanOrEqual(first);
    },
  );

  it.each(Object.keys(frames))(
    "in %s: no error of another service or of a program is taken for a slip",
    async (name) => {
      for (const id of ["aws-s3", "ibm-cos", "minio", "google-cloud-storage", "backblaze-b2"]) {
        expect([...(await proposed(otherErrors, frames[name]!, id))], id).toEqual([]);
      }
    },
  );
});

describe("data/other-codes.json", () => {
  const { services } = otherCodes;

  it("knows the codes of AWS, Azure, gRPC and HTTP that people meet", () => {
    expect(new Set(Object.values(services).flat()).size).toBeGreaterThan(300);
    expect(services["AWS IAM"]).toContain("EntityAlreadyExists");
    expect(services["Amazon CloudFront"]).toContain("NoSuchDistribution");
    expect(services["Azure Storage"]).toContain("BlobNotFound");
    expect(services.gRPC).toContain("NOT_FOUND");
    expect(services.HTTP).toContain("BadGateway");
  });

  it.each(Object.entries(services))("names each code of %s once, in order", (_, codes) => {
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});
