import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinVendorFiles } from "../../server/src/catalog/builtin";
import { vendorFormat } from "../../server/src/catalog/vendorFormat";
import { VendorText } from "../../server/src/catalog/vendorText";
import { translator } from "../../server/src/l10n";

const format = vendorFormat(translator("en"));

/** `3:14 "status": The message.`: line and column, what is underlined, and the problem. */
function problemsOf(text: string): string[] {
  return new VendorText(text, format).problems.map(({ start, end, message }) => {
    const before = text.slice(0, start).split("\n");
    return `${before.length}:${before.at(-1)!.length + 1} ${text.slice(start, end)} ${message}`;
  });
}

const ACME = `{
  "id": "acme-storage",
  "name": "Acme Storage",
  "lists": [{ "id": "s3", "title": "S3 API", "date": null, "url": null, "complete": true }],
  "codes": {
    "NoSuchKey": [{ "list": "s3", "status": 404, "description": "No such key." }],
    "503 SlowDown": [{ "list": "s3", "status": 503, "description": "Slow down." }]
  }
}`;

describe("a vendor file's own problems", () => {
  it("are none where all is well", () => {
    expect(problemsOf(ACME)).toEqual([]);
    expect(problemsOf(`{ "id": "a", "name": "A", "extends": "minio" }`)).toEqual([]);
  });

  it.each([
    [
      "404,",
      `"404",`,
      `6:45 "404" codes.NoSuchKey[0].status must be a whole number from 100 to 599 or null.`,
    ],
    [
      `"status": 503, `,
      "",
      `7:22 { codes["503 SlowDown"][0].status is missing. It must be a whole number from 100 to 599 or null.`,
    ],
    [
      `"status": 503`,
      `"staus": 503, "status": 503`,
      `7:38 "staus" codes["503 SlowDown"][0].staus is not known here. Is it misspelt?`,
    ],
    [
      `"acme-storage"`,
      `"Acme"`,
      `2:9 "Acme" id must be lower-case words with hyphens, like acme-storage.`,
    ],
    [
      `  "name": "Acme Storage",\n`,
      "",
      "1:1 { name is missing. It must be a line of text without blanks around it.",
    ],
    [
      `"NoSuchKey":`,
      `"NoSuchKey ":`,
      `6:5 "NoSuchKey " The name of codes["NoSuchKey "] must be a line of text without blanks around it, of at most 128 characters.`,
    ],
    [`"503 SlowDown"`, `"NoSuchKey"`, `7:5 "NoSuchKey" codes.NoSuchKey stands here twice.`],
    [
      `[{ "list": "s3", "status": 404, "description": "No such key." }]`,
      "[]",
      `6:5 "NoSuchKey" codes.NoSuchKey must be a list with something in it.`,
    ],
    [
      `"date": null`,
      `"date": "2024-02-30"`,
      `4:54 "2024-02-30" lists[0].date must be a day like 2024-02-26 or null.`,
    ],
    [
      `"name"`,
      `"without": [], "name"`,
      `3:3 "without" Only a vendor that extends another can leave codes out.`,
    ],
  ])("%s → %s: %s", (from, to, problem) => {
    expect(ACME).toContain(from);
    expect(problemsOf(ACME.replace(from, to))).toEqual([problem]);
  });

  it.each([
    [
      `"s3", "status"`,
      `"s3" "status"`,
      `6:34 "status" This is not JSON at line 6, column 34: a comma is missing.`,
    ],
    [
      `"Slow down." }]`,
      `"Slow down." }],`,
      "8:3 } This is not JSON at line 8, column 3: a key in double quotes should stand here, or the comma before it is one too many.",
    ],
    [
      `"name"`,
      `// Acme\n "name"`,
      "3:3 // Acme This is not JSON at line 3, column 3: there are no comments in JSON; a key $comment can hold one.",
    ],
    [
      ACME,
      "",
      "1:1  This is not JSON at line 1, column 1: a value should stand here, or the comma before it is one too many.",
    ],
  ])("of syntax, %#", (from, to, problem) => {
    expect(problemsOf(ACME.replace(from, to))).toEqual([problem]);
  });

  it("are told where there is no bottom to it", () => {
    expect(problemsOf("[".repeat(100_000))).toEqual([
      "1:1  The file is nested too deeply to be read.",
    ]);
  });

  it("leave the id readable", () => {
    expect(new VendorText(ACME.replace("404,", "404"), format)).toMatchObject({
      id: "acme-storage",
      written: undefined,
    });
  });
});

describe("the schema in data/ and the one that serves", () => {
  const ajv = new Ajv({ strict: true });
  addFormats(ajv);
  const schema = new URL("../../data/vendor.schema.json", import.meta.url);
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));

  const signs = {
    hosts: ["s3.*.acme.example", "localhost:9000"],
    ports: [9000],
    headers: ["x-acme-", "Server: Acme/*"],
    requestIdHeaders: ["x-acme-request-id"],
    requestIds: ["tx[0-9a-f]{21}"],
    packages: { python: ["acme-sdk"] },
    imports: ["acme/Storage.h"],
    environment: ["ACME_ACCESS_KEY", "WEED_*"],
    configKeys: ["provider = Acme"],
    uris: ["acme://"],
    words: ["AcmeTrace"],
  };
  const whole = {
    $schema: "vendor.schema.json",
    $comment: "A remark.",
    id: "acme-storage",
    name: "Acme Storage",
    lists: [
      { $comment: "-", id: "s3", title: "S3 API", date: null, url: null, complete: true },
      { id: "b", title: "B", date: "2024-02-29", url: "https://acme.example/b", complete: false },
    ],
    codes: {
      NoSuchKey: [
        {
          $comment: "Another.",
          list: "s3",
          status: 404,
          reason: "Not Found",
          description: "No such\nkey.",
          notes: { en: "A note.", "zh-cn": "备注" },
          notesWithheld: "It is wrong.",
          asPrinted: "NoSuch Key",
          intended: "NoSuchKeys",
        },
      ],
      "503 SlowDown": [{ status: null, description: "Slow down." }],
    },
    signs: { ...signs, weak: signs },
  };
  const { lists, ...rest } = whole;
  const derived = { ...rest, extends: "ceph-rgw", without: ["NoSuchTagSet", "A.b"] };

  const junk = fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      1.5,
      99,
      100,
      599,
      600,
      70_000,
      "",
      " ",
      "a b",
      "A",
      "a-b",
      "x ",
      "a\nb",
      "é",
    ],
    ...["2024-02-30", "2024-12-31", "http://x.example", "x[", "(?<a>b)", "x".repeat(129)],
    ...[[], [null], ["a", "a"], ["a", "b"], [1, 1], {}, { en: "" }, { list: "s3" }],
  );

  /** Puts something else somewhere into a value, or takes something away. */
  function spoil(value: unknown, steps: number[], what: unknown): unknown {
    const [step = 0, ...others] = steps;
    if (typeof value !== "object" || value === null || others.length === 0) return what;
    const copy = structuredClone(value) as Record<string, unknown>;
    const keys = Object.keys(copy);
    const key = keys[step % (keys.length + 2)];
    if (key === undefined) {
      const added = Array.isArray(copy) ? `${copy.length}` : (keys[0] ?? "list");
      return Object.assign(copy, { [step % 2 === 0 ? added : "zusatz"]: what });
    }
    if (step % 7 === 0 && !Array.isArray(copy)) delete copy[key];
    else copy[key] = spoil(copy[key], others, what);
    return copy;
  }

  it("accept every file that comes with the extension, and all that a file can hold", () => {
    for (const value of [whole, derived, ...builtinVendorFiles]) {
      expect(isValid(value), JSON.stringify(isValid.errors)).toBe(true);
      expect(problemsOf(JSON.stringify(value, null, 2))).toEqual([]);
    }
  });

  it("accept and refuse the same files", () => {
    const steps = fc.array(fc.nat(200), { minLength: 1, maxLength: 6 });
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(whole, derived), steps, junk, (file, where, what) => {
        const text = JSON.stringify(spoil(file, where, what));
        const isGood = isValid(JSON.parse(text));
        if (!isGood) refused++;
        expect(problemsOf(text).length === 0, text).toBe(isGood);
      }),
      { numRuns: 5000, seed: 4 },
    );
    expect(refused).toBeGreaterThan(1000);
    expect(refused).toBeLessThan(4900);
  });
});
