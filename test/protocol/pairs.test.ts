import vendorFiles from "virtual:vendor-files";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "./client";
import { links } from "./harness";

/** The body of an answer of storage. */
const body = (code: string) =>
  `<Error><Code>${code}</Code><Message>…</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>Mn8bQ3kd</HostId></Error>`;

/** Bodies on lines of their own, from the second on. */
const bodies = (codes: readonly string[]) =>
  ["<!-- Answers of S3-compatible storage -->", ...codes.map(body)].join("\n");

const vendors = vendorFiles.map(({ id, codes, lists }) => ({
  id,
  codes: Object.keys(codes),
  isComplete: lists.some(({ complete }) => complete),
}));

describe.each(Object.keys(links) as (keyof typeof links)[])("812 pairs of vendors, %s", (link) => {
  let inUse = "";
  const settings = () => ({ vendors: [inUse], diagnostics: { maxPerFile: 5000 } });
  const uris = new Map<string, string>();
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ link, settings });
    for (const { id, codes } of vendors) {
      uris.set(id, await client.open(bodies(codes), "xml", `file:///w/${id}.xml`));
    }
  });
  afterAll(() => client.stop());

  it("are all that there are", () => {
    expect(vendors.length * (vendors.length - 1)).toBe(812);
  });

  it.each(vendors)(
    "with $id in use, unsupported-code is reported for exactly what it lacks of the others' codes",
    async (vendor) => {
      inUse = vendor.id;
      await client.configure(settings);
      for (const other of vendors) {
        if (other.id === vendor.id) continue;
        const found = (await client.diagnostics(uris.get(other.id)!))
          .filter(({ code }) => code === "unsupported-code")
          .map(({ range }) => other.codes[range.start.line - 1]);
        const lacking = other.codes.filter((code) => !vendor.codes.includes(code));
        expect(found, other.id).toEqual(vendor.isComplete ? lacking : []);
      }
    },
  );
});
