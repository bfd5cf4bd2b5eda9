import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type ClientCapabilities, FileChangeType } from "vscode-languageserver";
import { CodePageRequest } from "../../server/src/features/codePage";
import { ComparisonRequest } from "../../server/src/features/comparison";
import { VendorsRequest } from "../../server/src/features/vendorList";
import { Client, type ClientOptions, positionAt } from "./client";
import { links } from "./harness";

const ACME = {
  id: "acme",
  name: "Acme Storage",
  extends: "ceph-rgw",
  without: ["NoSuchTagSet"],
  codes: { AcmeQuotaReached: [{ status: 403, description: "The tenant's quota is used up." }] },
};
const QUOTA = `if e.code == "AcmeQuotaReached": pass\n`;
const TAGS = `if e.code == "NoSuchTagSet": pass\n`;
const SETTINGS = { customVendors: ["vendors/*.json"], vendors: ["acme"] };

const root = mkdtempSync(join(tmpdir(), "s3-error-codes-"));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

/** A workspace folder with some files; its URI. */
function folderWith(files: Record<string, unknown> = { "vendors/acme.json": ACME }): string {
  const folder = pathToFileURL(join(root, `folder ${folders++}`)).href;
  for (const [path, content] of Object.entries(files)) write(`${folder}/${path}`, content);
  return folder;
}

function write(uri: string, content: unknown): void {
  const path = fileURLToPath(uri);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
}

describe.each(Object.keys(links) as (keyof typeof links)[])("vendors of one's own, %s", (link) => {
  const clients: Client[] = [];
  afterAll(() => Promise.all(clients.map((client) => client.stop())));

  async function start(folder: string, options: ClientOptions = {}): Promise<Client> {
    const client = await Client.start({ link, folder, settings: () => SETTINGS, ...options });
    clients.push(client);
    return client;
  }

  /** A client with a file open that is about the vendor. */
  async function open(text: string, files?: Record<string, unknown>, options?: ClientOptions) {
    const folder = folderWith(files);
    const client = await start(folder, options);
    const uri = await client.open(text, "python", `${folder}/app.py`);
    const problems = async () => (await client.diagnostics(uri)).map(({ message }) => message);
    const hover = () => client.hoverText(uri, positionAt(text, text.indexOf('"') + 2));
    const published = (file = "vendors/acme.json") =>
      client.published.get(`${folder}/${file}`)?.diagnostics;
    return { client, folder, acme: `${folder}/vendors/acme.json`, uri, problems, hover, published };
  }

  it("has its codes explained, completed and not reported", async () => {
    const { client, uri, hover, problems } = await open(QUOTA);
    expect(await problems()).toEqual([]);
    expect(await hover()).toContain("Acme Storage");
    expect(await hover()).toContain("403 Forbidden");
    expect(await hover()).toContain("The tenant's quota is used up.");
    const items = await client.complete(uri, positionAt(QUOTA, QUOTA.indexOf('"') + 1));
    const own = items.find(({ label }) => label === "AcmeQuotaReached");
    expect(own?.sortText).toBe("0AcmeQuotaReached");
    expect(client.messages).toEqual([]);
  });

  it("has the codes reported that it leaves out, and no others", async () => {
    const { problems } = await open(TAGS + QUOTA.replace("AcmeQuotaReached", "NoSuchBucket"));
    const [problem, ...others] = await problems();
    expect(problem).toContain("Acme Storage does not list the code NoSuchTagSet.");
    expect(others).toEqual([]);
  });

  it("can be named by a comment, an override, and an unsaved text", async () => {
    const { client, folder } = await open(QUOTA);
    await client.configure((uri) => ({
      customVendors: ["vendors/acme.json"],
      overrides: uri.includes("/over/") ? [{ files: "over/**", vendors: ["acme"] }] : [],
    }));
    const comment = `# s3-error-codes: vendor acme\n${TAGS}`;
    for (const [text, uri] of [
      [TAGS, `${folder}/over/a.py`],
      [comment, `${folder}/b.py`],
      [comment, "untitled:Untitled-1"],
    ] as const) {
      const problems = await client.diagnostics(await client.open(text, "python", uri));
      expect(
        problems.map(({ code }) => code),
        uri,
      ).toEqual(["unsupported-code"]);
    }
    expect(client.messages).toEqual([]);
  });

  it("is offered beside the others where vendors are chosen", async () => {
    const { client, uri, folder } = await open(QUOTA);
    for (const resource of [uri, folder, null]) {
      const vendors = await client.ask(VendorsRequest, { uri: resource });
      expect(vendors).toContainEqual({ id: "acme", name: "Acme Storage" });
      expect(vendors).toContainEqual({ id: "minio", name: "MinIO" });
    }
  });

  it("is looked up and compared beside the others, before a document is open", async () => {
    const client = await start(folderWith());
    const page = await client.ask(CodePageRequest, { code: "AcmeQuotaReached" });
    expect(page?.vendors.find(({ id }) => id === "acme")?.cases[0]?.status).toBe("403 Forbidden");
    const vendors = ["acme", "ceph-rgw"];
    const { rows } = await client.ask(ComparisonRequest, { vendors });
    const codes = rows.map(({ code }) => code);
    expect(codes).toContain("AcmeQuotaReached");
  });

  it("is known in the folders whose settings name it, and not in others", async () => {
    const { client, folder, problems } = await open(TAGS);
    await client.configure((uri) =>
      uri.includes("/mine/") ? SETTINGS : { customVendors: [], vendors: ["ceph-rgw"] },
    );
    expect(await problems()).toEqual([]);
    const mine = await client.open(QUOTA, "python", `${folder}/mine/a.py`);
    const other = await client.open(QUOTA, "python", `${folder}/b.py`);
    const at = positionAt(QUOTA, QUOTA.indexOf('"') + 2);
    expect(await client.hoverText(mine, at)).toContain("Acme Storage");
    expect(await client.hoverText(other, at)).toBeNull();
  });

  it("is found under an absolute path, and above the folder", async () => {
    const files = { "../shared/acme.json": ACME };
    const { client, folder, problems } = await open(TAGS, files);
    const shared = join(root, "shared", "acme.json");
    for (const name of [shared, "../shared/acme.json", "../shared/*.json"]) {
      await client.configure(() => ({ ...SETTINGS, customVendors: [name] }));
      expect(await problems(), name).toHaveLength(1);
    }
    const outside = await client.open(TAGS, "python", "file:///elsewhere/a.py");
    await client.configure(() => ({ ...SETTINGS, customVendors: [shared] }));
    expect(await client.diagnostics(outside)).toHaveLength(1);
    expect(client.messages).toEqual([]);
    expect(folder).toContain("%20");
  });

  describe("whose file changes", () => {
    const changed = { ...ACME, without: [], codes: {} };

    it("is read again when the client says so, and the documents with it", async () => {
      const { client, acme, hover, problems } = await open(TAGS + QUOTA);
      expect(await problems()).toHaveLength(1);
      write(acme, changed);
      await client.filesChanged(FileChangeType.Changed, acme);
      expect(await problems()).toEqual([]);
      await vi.waitFor(() => expect(client.refreshes).toBe(1), 5000);
      expect(await hover()).not.toBeNull();
      const text = QUOTA + TAGS;
      const other = await client.open(text, "python", acme.replace("vendors/acme.json", "b.py"));
      expect(await client.hoverText(other, positionAt(text, 15))).toBeNull();
    });

    it("is asked for by name, until the setting changes", async () => {
      const { client, folder, problems } = await open(TAGS);
      await problems();
      const watched = () =>
        [...client.watched.values()].flat().map(({ globPattern }) => globPattern);
      await vi.waitFor(() =>
        expect(watched()).toEqual([{ baseUri: `${folder}/vendors/`, pattern: "*.json" }]),
      );
      await client.configure(() => ({ ...SETTINGS, customVendors: ["*/acme.json"] }));
      expect(await problems()).toHaveLength(1);
      await vi.waitFor(() =>
        expect(watched()).toEqual([{ baseUri: `${folder}/`, pattern: "*/acme.json" }]),
      );
    });

    it("takes effect as it is typed, and the saved text does when it is closed", async () => {
      const { client, acme, problems } = await open(TAGS);
      expect(await problems()).toHaveLength(1);
      await client.open(JSON.stringify(changed), "json", acme);
      expect(await problems()).toEqual([]);
      await client.change(acme, JSON.stringify(ACME));
      expect(await problems()).toHaveLength(1);
      await client.change(acme, JSON.stringify(changed));
      expect(await problems()).toEqual([]);
      await client.close(acme);
      expect(await problems()).toHaveLength(1);
    });

    it("comes and goes with its file", async () => {
      const { client, acme, problems, hover } = await open(QUOTA, {});
      expect(await hover()).toBeNull();
      expect(client.messages).toEqual([
        "The setting s3ErrorCodes.customVendors names vendors/*.json, and no file in the workspace folder fits.",
        expect.stringContaining(`s3ErrorCodes.vendors›0 can't be "acme".`),
      ]);
      write(acme, ACME);
      await client.filesChanged(FileChangeType.Created, acme);
      expect(await hover()).toContain("Acme Storage");
      unlinkSync(fileURLToPath(acme));
      await client.filesChanged(FileChangeType.Deleted, acme);
      expect(await hover()).toBeNull();
      expect(await problems()).toEqual([]);
    });
  });

  describe("whose file is broken", () => {
    const status = { ...ACME, codes: { AcmeQuotaReached: [{ status: "403", description: "D." }] } };

    it("has the last good version serve, and the problem shown until it is mended", async () => {
      const { client, acme, hover, problems, published } = await open(QUOTA + TAGS);
      expect(await problems()).toHaveLength(1);
      expect(published()).toBeUndefined();
      write(acme, status);
      await client.filesChanged(FileChangeType.Changed, acme);
      await vi.waitFor(() => expect(published()).toHaveLength(1), 5000);
      expect(published()).toEqual([
        {
          range: { start: { line: 10, character: 18 }, end: { line: 10, character: 23 } },
          severity: 1,
          source: "s3-error-codes",
          code: "vendor-file",
          message:
            "codes.AcmeQuotaReached[0].status must be a whole number from 100 to 599 or null.",
        },
      ]);
      expect(await problems()).toHaveLength(1);
      expect(await hover()).toContain("The tenant's quota is used up.");
      write(acme, ACME);
      await client.filesChanged(FileChangeType.Changed, acme);
      await vi.waitFor(() => expect(published()).toEqual([]), 5000);
    });

    it("is told so where it is typed, with line and column", async () => {
      const { client, acme, hover, published, problems } = await open(QUOTA);
      await problems();
      await client.open(JSON.stringify(ACME, null, 2).replace('"acme",', '"acme"'), "json", acme);
      await vi.waitFor(() => expect(published()).toHaveLength(1), 5000);
      expect(published()![0]!.message).toBe(
        "This is not JSON at line 3, column 3: a comma is missing.",
      );
      expect(await client.diagnostics(acme)).toEqual([]);
      expect(await hover()).toContain("Acme Storage");
    });

    it("that never was right takes nothing away from the others", async () => {
      const { client, hover, published, uri } = await open(QUOTA, {
        "vendors/acme.json": ACME,
        "vendors/broken.json": `{ "id": "broken", "name": "Broken" }`,
      });
      expect(await hover()).toContain("Acme Storage");
      expect(published("vendors/broken.json")?.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^lists is missing\./),
        expect.stringMatching(/^codes is missing\./),
      ]);
      await client.configure(() => ({ ...SETTINGS, vendors: ["broken"] }));
      expect(await client.diagnostics(uri)).toEqual([]);
      expect(client.messages).toEqual([]);
      await client.configure(() => ({}));
      await client.diagnostics(uri);
      await vi.waitFor(() => expect(published("vendors/broken.json")).toEqual([]), 5000);
    });

    it("is told so by a client that doesn't pull, open or closed", async () => {
      const capabilities: ClientCapabilities = { workspace: { configuration: true } };
      const { client, acme, published } = await open(
        TAGS,
        { "vendors/acme.json": status },
        { capabilities },
      );
      const messages = () => published()?.map(({ message }) => message);
      const expected = [expect.stringContaining("codes.AcmeQuotaReached[0].status")];
      await vi.waitFor(() => expect(messages()).toEqual(expected), 5000);
      await client.open(JSON.stringify(ACME), "json", acme);
      await vi.waitFor(() => expect(messages()).toEqual([]), 5000);
      await client.change(acme, JSON.stringify(status));
      const pushed = () => client.published.get(acme)?.version;
      await vi.waitFor(() => expect(pushed()).toBe(2), 5000);
      expect(messages()).toEqual(expected);
      await client.close(acme);
      await client.ask(VendorsRequest, { uri: acme });
      expect(messages()).toEqual(expected);
      await client.open(JSON.stringify(status, null, 2), "json", acme);
      await client.close(acme);
      await client.ask(VendorsRequest, { uri: acme });
      expect(messages()).toEqual(expected);
    });
  });

  it("that lists codes is not told that other vendors lack them", async () => {
    const own = { ...ACME, codes: { NoSuchTagSet: [{ status: 404, description: "No tags." }] } };
    const { client, acme } = await open("", { "vendors/acme.json": own });
    await client.configure(() => ({ ...SETTINGS, vendors: ["ibm-cos"] }));
    await client.open(JSON.stringify(own, null, 2), "json", acme);
    expect(await client.diagnostics(acme)).toEqual([]);
  });

  it("is asked of the client where only it can read", async () => {
    const files = new Map<string, string | null>([
      ["memory:/w/vendors", null],
      ["memory:/w/vendors/acme.json", JSON.stringify(ACME)],
    ]);
    const settings = () => ({ ...SETTINGS, customVendors: ["**/*.json"] });
    const client = await start("memory:/w", {
      files,
      settings,
      initializationOptions: { files: true },
    });
    const uri = await client.open(TAGS, "python", "memory:/w/a.py");
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it.each([
    [
      "nowhere/acme.json",
      "The setting s3ErrorCodes.customVendors names nowhere/acme.json, and there is no such file.",
    ],
    [
      "vendors/",
      "The setting s3ErrorCodes.customVendors names vendors/, and there is no such file.",
    ],
    [
      7,
      "The setting s3ErrorCodes.customVendors›0 can't be 7. It is a list of paths or glob patterns of vendor files. Until then [] is used.",
    ],
  ])("that is named %s gets one message, which names the setting", async (name, message) => {
    const settings = () => ({ customVendors: [name] });
    const { client, folder, problems } = await open(TAGS, undefined, { settings });
    await problems();
    await client.filesChanged(FileChangeType.Created, `${folder}/other.json`);
    await problems();
    expect(client.messages).toEqual([message]);
  });
});
