import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtinVendorFiles, catalogWith } from "../../server/src/catalog/builtin";
import { CustomFiles } from "../../server/src/catalog/customFiles";
import type { VendorFile } from "../../server/src/catalog/vendorFile";
import { vendorFormat } from "../../server/src/catalog/vendorFormat";
import { VendorText } from "../../server/src/catalog/vendorText";
import { translator } from "../../server/src/l10n";

const format = vendorFormat(translator("en"));
const ceph = builtinVendorFiles.find(({ id }) => id === "ceph-rgw")!;
const alibaba = builtinVendorFiles.find(({ id }) => id === "alibaba-oss")!;

/** The title that a vendor on top of Ceph gives to the list of a code. */
function titleAtCeph(code: string): string {
  const list = ceph.lists.find(({ id }) => id === ceph.codes[code]![0]!.list)!;
  return `Ceph RADOS Gateway: ${list.title}`;
}

type Written = Record<string, unknown>;

/** What some files make, by their URIs: the vendors and the problems. */
function read(files: Record<string, Written | string>, lastGood = new Map<string, VendorFile>()) {
  const custom = Object.entries(files).map(([uri, file]) => {
    const text = typeof file === "string" ? file : JSON.stringify(file, null, 1);
    return { uri, text: new VendorText(text, format) };
  });
  const vendors = new CustomFiles(custom, builtinVendorFiles, lastGood, format.t).vendors();
  const problems = custom.flatMap(({ uri, text }) =>
    text.problems.map(({ message }) => `${uri}: ${message}`),
  );
  return { vendors, problems, catalog: catalogWith([...vendors.values()]) };
}

const quota = {
  AcmeQuotaReached: [{ status: 403, description: "The tenant's quota is used up." }],
};
const acme = { id: "acme", name: "Acme", extends: "ceph-rgw" };

describe("a vendor that extends another", () => {
  it("has its codes, plus these, minus those", () => {
    const { catalog, problems } = read({
      a: { ...acme, without: ["NoSuchTagSet", "InvalidTag"], codes: quota },
    });
    expect(problems).toEqual([]);
    const codes = [...catalog.codesOf(catalog.vendor("acme")!)];
    const expected = Object.keys(ceph.codes).filter(
      (code) => !["NoSuchTagSet", "InvalidTag"].includes(code),
    );
    expect(codes.sort()).toEqual([...expected, "AcmeQuotaReached"].sort());
  });

  it("shows the base's lists under the base's name, and its own codes under its own", () => {
    const { catalog } = read({ a: { ...acme, codes: quota } });
    const vendor = catalog.vendor("acme")!;
    expect(vendor.lists.map(({ title }) => title)).toEqual([
      "Acme",
      ...ceph.lists.map(({ title }) => `Ceph RADOS Gateway: ${title}`),
    ]);
    const source = (code: string) => catalog.casesOf(vendor, code)[0]?.source.title;
    expect(source("AcmeQuotaReached")).toBe("Acme");
    expect(source("NoSuchBucket")).toBe(titleAtCeph("NoSuchBucket"));
  });

  it("can answer a code in another way", () => {
    const codes = { SlowDown: [{ status: 429, description: "Slower." }] };
    const { catalog } = read({ a: { ...acme, codes } });
    const cases = catalog.casesOf(catalog.vendor("acme")!, "SlowDown");
    expect(cases.map(({ status }) => status)).toEqual([429]);
    expect(catalog.casesOf(catalog.vendor("ceph-rgw")!, "SlowDown")[0]?.status).toBe(503);
  });

  it("is complete where both are, so that nothing is reported that may exist", () => {
    const list = { id: "own", title: "Own", date: null, url: null };
    const codes = quota;
    const complete = (file: Written) => read({ a: file }).catalog.vendor("acme")?.complete;
    expect(complete({ ...acme, codes })).toBe(true);
    expect(complete({ ...acme, codes, lists: [{ ...list, complete: true }] })).toBe(true);
    expect(complete({ ...acme, codes, lists: [{ ...list, complete: false }] })).toBe(false);
    expect(alibaba.lists.some((one) => one.complete)).toBe(false);
    const onAlibaba = { ...acme, extends: "alibaba-oss", codes };
    expect(complete(onAlibaba)).toBe(false);
    expect(complete({ ...onAlibaba, lists: [{ ...list, complete: true }] })).toBe(false);
  });

  it("can be extended in turn, whatever the order of the files", () => {
    const files = {
      c: { id: "c", name: "C", extends: "b", without: ["FromA"] },
      b: {
        id: "b",
        name: "B",
        extends: "a",
        codes: { FromB: [{ status: 400, description: "B." }] },
      },
      a: {
        id: "a",
        name: "A",
        extends: "ceph-rgw",
        codes: { FromA: [{ status: null, description: "A." }] },
      },
    };
    const { catalog, problems } = read(files);
    expect(problems).toEqual([]);
    const c = catalog.vendor("c")!;
    expect(catalog.lists(c, "FromA")).toBe(false);
    expect(catalog.lists(catalog.vendor("b")!, "FromA")).toBe(true);
    expect(catalog.casesOf(c, "FromB")[0]?.source.title).toBe("B: B");
    expect(catalog.casesOf(c, "NoSuchBucket")[0]?.source.title).toBe(titleAtCeph("NoSuchBucket"));
  });

  it("is told what it leaves out for nothing, and serves all the same", () => {
    const { catalog, problems } = read({ a: { ...acme, without: ["NoSuchTagset"] } });
    expect(problems).toEqual(["a: Ceph RADOS Gateway has no code NoSuchTagset to leave out."]);
    expect(catalog.vendor("acme")).toBeDefined();
  });
});

describe("the example in README.md", () => {
  it("is a vendor", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, example] = /```json\n(.*?)```/s.exec(readme)!;
    const { catalog, problems } = read({ a: example! });
    expect(problems).toEqual([]);
    expect([...catalog.codesOf(catalog.vendor("acme")!)]).toContain("AcmeQuotaReached");
  });
});

describe("files that don't fit together", () => {
  it.each<[string, Record<string, Written | string>, string[], string[]]>([
    [
      "a circle",
      {
        a: { id: "a", name: "A", extends: "b" },
        b: { id: "b", name: "B", extends: "a" },
        c: { id: "c", name: "C", extends: "a" },
        d: { id: "d", name: "D", extends: "ceph-rgw" },
      },
      [
        "a: These vendors extend each other in a circle: a → b → a.",
        "b: These vendors extend each other in a circle: b → a → b.",
        "c: The file of the vendor a has problems, so nothing can extend it.",
      ],
      ["d"],
    ],
    [
      "a vendor that extends itself",
      { a: { id: "a", name: "A", extends: "a" } },
      ["a: These vendors extend each other in a circle: a → a."],
      [],
    ],
    [
      "the id of a vendor that comes along",
      { a: { ...acme, id: "minio" } },
      [
        'a: minio comes with the extension. Choose another id; with "extends": "minio" the vendor has the same codes.',
      ],
      [],
    ],
    [
      "an id twice",
      { a: acme, b: acme },
      ["b: Another of your vendor files has the id acme already."],
      ["a"],
    ],
    [
      "a broken base",
      { a: `{ "id": "acme" "name": "Acme" }`, b: { id: "b", name: "B", extends: "acme" } },
      [
        "a: This is not JSON at line 1, column 16: a comma is missing.",
        "b: The file of the vendor acme has problems, so nothing can extend it.",
      ],
      [],
    ],
    [
      "a list that is not there, or could be any",
      {
        a: {
          id: "a",
          name: "A",
          lists: ["x", "y", "y"].map((id) => ({
            id,
            title: id,
            date: null,
            url: null,
            complete: true,
          })),
          codes: {
            A: [{ list: "z", status: 400, description: "A." }],
            B: [{ status: 400, description: "B." }],
          },
        },
      },
      [
        "a: Another list has the id y already.",
        "a: codes.A[0].list must be one of the lists x, y.",
        "a: codes.B[0].list is missing. It must be one of the lists x, y.",
      ],
      [],
    ],
  ])("%s", (_, files, problems, served) => {
    const outcome = read(files);
    expect(outcome.problems).toEqual(problems);
    expect([...outcome.vendors.keys()]).toEqual(served);
  });

  it("signs that could take for ever to seek: each is named, and the file does not serve", () => {
    const signs = {
      requestIds: ["tx[0-9a-f]{21}", "(a+)+$"],
      weak: { hosts: ["a*a*a*a*a*.acme.example"], requestIds: ["\\w{1,30}\\d"] },
    };
    const { problems, vendors } = read({ a: { ...acme, signs } });
    expect(problems).toEqual([
      "a: signs.requestIds[1] must be a sequence of characters and of sets like [0-9a-f], each repeated like {8}, {1,16} or ? at most.",
      "a: signs.weak.hosts[0] must be a host with one * at most between two dots.",
      "a: signs.weak.requestIds[0] must be clear about where \\w{1,30} ends: what follows may not fit it.",
    ]);
    expect([...vendors]).toEqual([]);
  });

  it.each([
    ["ceph", "ceph-rgw"],
    ["cef", "alibaba-oss, apache-ozone, aws-s3"],
  ])("a base that does not exist: for %s the message names %s", (id, examples) => {
    expect(read({ a: { ...acme, extends: id } }).problems).toEqual([
      `a: There is no vendor ${id} to extend. It is the id of another, such as ${examples}.`,
    ]);
  });
});

describe("the last good version of a file", () => {
  const good = read({ a: { ...acme, codes: quota } }).vendors;

  it.each<[string, Written | string]>([
    ["that is no JSON any more", "{"],
    ["that breaks the format", { ...acme, codes: 1 }],
    ["that extends nothing known", { ...acme, extends: "cef" }],
    ["that takes an id which is taken", { ...acme, id: "minio" }],
  ])("serves in the place of one %s", (_, broken) => {
    const { vendors, problems } = read({ a: broken }, good);
    expect(problems).not.toEqual([]);
    expect(vendors).toEqual(good);
  });

  it("serves as a base, too", () => {
    const b = { id: "b", name: "B", extends: "acme" };
    const { catalog, problems } = read({ a: "{", b }, good);
    expect(problems.filter((problem) => problem.startsWith("b"))).toEqual([]);
    expect(catalog.lists(catalog.vendor("b")!, "AcmeQuotaReached")).toBe(true);
  });

  it("gives way to another file that takes over its id", () => {
    const { vendors } = read({ a: { ...acme, id: "minio" }, b: { ...acme, name: "New" } }, good);
    expect([...vendors].map(([uri, { name }]) => [uri, name])).toEqual([["b", "New"]]);
  });
});
