import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { FileChangeType } from "vscode-languageserver";
import { Client, type ClientOptions, positionAt } from "./client";
import { links } from "./harness";

/** A code that IBM lacks. */
const CODE = "NoSuchBucketPolicy";
const COMPARISON = `if code == "${CODE}": pass\n`;
const IBM_HOST = "s3.eu-de.cloud-object-storage.appdomain.cloud";
const IBM = `# ${IBM_HOST}\n`;
const OTC = "# obs.eu-de.otc.t-systems.com\n";
const SAID_OF_IBM = `IBM Cloud Object Storage does not list the code ${CODE}.`;

describe.each(Object.keys(links) as (keyof typeof links)[])("evidence, %s", (link) => {
  const clients: Client[] = [];
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.stop()));
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  async function start(options: ClientOptions = {}): Promise<Client> {
    const client = await Client.start({ link, settings: () => ({}), ...options });
    clients.push(client);
    return client;
  }

  /** A client with a folder of files on disk. */
  async function startWith(files: Record<string, string>, options: ClientOptions = {}) {
    const path = mkdtempSync(join(tmpdir(), "s3-error-codes-"));
    folders.push(path);
    const folder = pathToFileURL(path).href;
    const write = (name: string, text: string) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    };
    for (const [name, text] of Object.entries(files)) write(name, text);
    return { client: await start({ folder, ...options }), folder, write };
  }

  async function said(client: Client, text: string, uri: string, language = "python") {
    const problems = await client.diagnostics(await client.open(text, language, uri));
    return problems.map(({ message }) => message);
  }

  describe("in the text", () => {
    it("tells which vendor has no such code", async () => {
      const client = await start();
      const [problem] = await said(client, IBM + COMPARISON, "file:///w/a.py");
      expect(problem).toContain(SAID_OF_IBM);
      expect(await said(client, OTC + COMPARISON, "file:///w/b.py")).toEqual([]);
    });

    it("leads the hover", async () => {
      const client = await start();
      const text = `${IBM}if code == "NoSuchKey": pass\n`;
      const uri = await client.open(text, "python", "file:///w/a.py");
      const hover = await client.hoverText(uri, { line: 1, character: 14 });
      expect(hover).toMatch(/^\*\*`NoSuchKey`\*\* · IBM Cloud Object Storage\n/);
    });

    it("reports nothing where it is ambiguous and one of them has the code", async () => {
      const client = await start();
      expect(await said(client, IBM + OTC + COMPARISON, "file:///w/a.py")).toEqual([]);
    });

    it("reports nothing where it names a service without a list", async () => {
      const client = await start();
      const text = `${IBM}# https://fra1.digitaloceanspaces.com\n${COMPARISON}`;
      expect(await said(client, text, "file:///w/a.py")).toEqual([]);
    });

    it("follows edits", async () => {
      const client = await start();
      const uri = await client.open(COMPARISON, "python", "file:///w/a.py");
      expect(await client.diagnostics(uri)).toEqual([]);
      await client.change(uri, IBM + COMPARISON);
      expect(await client.diagnostics(uri)).toHaveLength(1);
      await client.change(uri, OTC + COMPARISON);
      expect(await client.diagnostics(uri)).toEqual([]);
    });
  });

  it("gives way to comments, overrides and settings, in this order", async () => {
    const vendors = (vendor: string) => ({ settings: () => ({ vendors: [vendor] }) });
    const both = (override: string) => ({
      settings: () => ({
        vendors: ["otc-obs"],
        overrides: [{ files: "**/*.py", vendors: [override] }],
      }),
    });
    const otc = await start(vendors("otc-obs"));
    expect(await said(otc, IBM + COMPARISON, "file:///w/a.py")).toEqual([]);
    const ibm = await start(vendors("ibm-cos"));
    expect(await said(ibm, OTC + COMPARISON, "file:///w/a.py")).toHaveLength(1);
    const overridden = await start(both("ibm-cos"));
    expect(await said(overridden, OTC + COMPARISON, "file:///w/a.py")).toHaveLength(1);
    const comment = `# s3-error-codes: vendor otc-obs\n${IBM}${COMPARISON}`;
    expect(await said(overridden, comment, "file:///w/b.py")).toEqual([]);
  });

  describe("in a log", () => {
    const OTC_HOST = "obs.eu-de.otc.t-systems.com";
    const log = [IBM_HOST, OTC_HOST, "elsewhere.example"]
      .map((host) => {
        const error = `An error occurred (${CODE}) when calling the GetBucketPolicy operation: no`;
        return `2026-02-11 10:00:00 ERROR GET https://${host}/a?policy ${error}`;
      })
      .join("\n");
    const settings = () => ({ diagnostics: { inLogs: true } });

    it("counts for its own block", async () => {
      const client = await start({ settings });
      const uri = await client.open(log, "log", "file:///w/a.log");
      const lines = (await client.diagnostics(uri)).map(({ range }) => range.start.line);
      expect(lines).toEqual([0]);
      const hoverOf = (line: number) =>
        client.hoverText(uri, { line, character: log.split("\n")[line]!.indexOf(CODE) });
      expect(await hoverOf(0)).toContain("**IBM Cloud Object Storage** does not list this code.");
      expect(await hoverOf(1)).toMatch(/^.* · Open Telekom Cloud OBS\n/);
      expect(await hoverOf(2)).toContain("Amazon S3](");
    });

    it("counts for a log that names one vendor only", async () => {
      const client = await start({ settings });
      const text = log.split("\n").toSpliced(1, 1).join("\n\n");
      const uri = await client.open(text, "log", "file:///w/a.log");
      expect(await client.diagnostics(uri)).toHaveLength(2);
    });

    it("names the vendor of each event in the log's report, and takes none for another", async () => {
      const client = await start();
      const lines = log.split("\n");
      const kindsOf = async (text: string) => {
        const { page } = await client.explain({ type: "text", text });
        return page.kinds.map(({ vendor, evidence }) => [vendor?.id, evidence]);
      };
      expect(await kindsOf(log)).toEqual([
        ["ibm-cos", IBM_HOST],
        ["otc-obs", OTC_HOST],
        [undefined, ""],
      ]);
      const [ibm, , elsewhere] = lines;
      expect(await kindsOf(`${ibm}\n${elsewhere}\n`)).toEqual([["ibm-cos", IBM_HOST]]);
    });

    it("follows edits in the middle of it", async () => {
      const client = await start({ settings });
      const uri = await client.open(log, "log", "file:///w/a.log");
      await client.diagnostics(uri);
      const at = log.indexOf(OTC_HOST);
      const range = { start: positionAt(log, at), end: positionAt(log, at + OTC_HOST.length) };
      await client.edit(uri, range, IBM_HOST);
      const lines = (await client.diagnostics(uri)).map(({ range }) => range.start.line);
      expect(lines).toEqual([0, 1, 2]);
    });
  });

  describe("in the workspace", () => {
    const IBM_PACKAGE = JSON.stringify({ dependencies: { "ibm-cos-sdk": "^1.13.0" } });
    const OTHER_PACKAGE = JSON.stringify({ dependencies: { express: "^4.0.0" } });
    const JS = `if (err.code === "${CODE}") {}\n`;

    it("is the nearest manifest that says anything", async () => {
      const { client, folder } = await startWith({
        "package.json": IBM_PACKAGE,
        "packages/a/package.json": OTHER_PACKAGE,
        "packages/b/go.mod": "require github.com/opentelekomcloud/gophertelekomcloud v0.9.3\n",
      });
      const at = (path: string) => said(client, JS, `${folder}/${path}`, "javascript");
      expect(await at("index.js")).toEqual([expect.stringContaining(SAID_OF_IBM)]);
      expect(await at("packages/a/src/deep/index.js")).toHaveLength(1);
      expect(await at("packages/b/index.js")).toEqual([]);
    });

    it("gives way to the text", async () => {
      const { client, folder } = await startWith({ "package.json": IBM_PACKAGE });
      const text = `// obs.eu-de.otc.t-systems.com\n${JS}`;
      expect(await said(client, text, `${folder}/a.js`, "javascript")).toEqual([]);
    });

    it("is an endpoint in the settings beside, before the packages", async () => {
      const { client, folder } = await startWith({
        "package.json": IBM_PACKAGE,
        ".env": "S3_ENDPOINT=https://obs.eu-de.otc.t-systems.com\n",
      });
      expect(await said(client, JS, `${folder}/a.js`, "javascript")).toEqual([]);
    });

    it("is read anew when it changes", async () => {
      const { client, folder, write } = await startWith({ "package.json": OTHER_PACKAGE });
      const uri = await client.open(JS, "javascript", `${folder}/a.js`);
      expect(await client.diagnostics(uri)).toEqual([]);
      await vi.waitFor(() => expect(client.watched.size).toBe(1), 5000);
      write("package.json", IBM_PACKAGE);
      await client.filesChanged(FileChangeType.Changed, `${folder}/package.json`);
      await vi.waitFor(() => expect(client.refreshes).toBe(1), 5000);
      expect(await client.diagnostics(uri)).toHaveLength(1);
      await client.filesChanged(FileChangeType.Changed, `${folder}/src/index.js`);
      expect(client.refreshes).toBe(1);
    });

    it("is read anew with each file by a client that can't watch", async () => {
      const { client, folder, write } = await startWith(
        { "package.json": OTHER_PACKAGE },
        { capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } } },
      );
      expect(await said(client, JS, `${folder}/a.js`, "javascript")).toEqual([]);
      write("package.json", IBM_PACKAGE);
      expect(await said(client, JS, `${folder}/b.js`, "javascript")).toHaveLength(1);
      expect(client.watched.size).toBe(0);
    });

    it("is neither read nor watched once its folder is removed", async () => {
      const { client, folder } = await startWith({ "package.json": IBM_PACKAGE });
      const uri = await client.open(JS, "javascript", `${folder}/a.js`);
      expect(await client.diagnostics(uri)).toHaveLength(1);
      await vi.waitFor(() => expect(client.watched.size).toBe(1), 5000);
      await client.removeFolder(folder);
      await vi.waitFor(() => expect(client.watched.size).toBe(0), 5000);
      expect(await client.diagnostics(uri)).toEqual([]);
    });

    it("is what lies outside of no folder", async () => {
      const { client, folder } = await startWith(
        { "package.json": IBM_PACKAGE },
        { folder: "file:///w" },
      );
      expect(await said(client, JS, `${folder}/a.js`, "javascript")).toEqual([]);
    });

    describe("on a file system of the editor's", () => {
      const files = new Map([
        ["virtual://host/w/src", null],
        ["virtual://host/w/package.json", IBM_PACKAGE],
      ]);
      const options = {
        folder: "virtual://host/w",
        files,
        initializationOptions: { files: true, vendorStatus: true },
      };

      it("is read through the client", async () => {
        const client = await start(options);
        expect(await said(client, JS, "virtual://host/w/src/a.js", "javascript")).toHaveLength(1);
        await said(client, JS, "virtual://host/w/src/b.js", "javascript");
        expect(client.reads).toEqual([
          "virtual://host/w/src/",
          "virtual://host/w/",
          "virtual://host/w/package.json",
        ]);
      });

      it("is read only where it is needed", async () => {
        const client = await start(options);
        for (const text of [
          "console.log('nothing of storage')\n",
          `// ${IBM_HOST}\n${JS}`,
          `// s3-error-codes: vendor otc-obs\n${JS}`,
        ]) {
          await said(client, text, "virtual://host/w/src/a.js", "javascript");
          await client.hover("virtual://host/w/src/a.js", { line: 0, character: 20 });
        }
        expect(client.reads).toEqual([]);
        expect(client.watched.size).toBe(0);
      });

      it("keeps no answer waiting", async () => {
        const client = await start({ ...options, isStuck: true });
        const uri = await client.open(JS, "javascript", "virtual://host/w/src/a.js");
        expect(await client.hoverText(uri, { line: 0, character: 20 })).toContain(
          "The bucket has no policy",
        );
      });
    });
  });

  describe("in the status", () => {
    const options = { initializationOptions: { vendorStatus: true } };

    async function statusOf(text: string, language: string, more: ClientOptions = {}) {
      const client = await start({ ...options, ...more });
      const uri = await client.open(text, language, `file:///w/a.${language}`);
      await vi.waitFor(() => expect(client.statuses.get(uri)).toBeDefined(), 5000);
      const { vendors, source, evidence } = client.statuses.get(uri)!;
      return { vendors: vendors.map(({ id }) => id), source, evidence };
    }

    it("says what tells", async () => {
      expect(await statusOf(IBM + COMPARISON, "python")).toEqual({
        vendors: ["ibm-cos"],
        source: "text",
        evidence: `by the host ${IBM_HOST}`,
      });
      expect(await statusOf(`import oss2\n${COMPARISON}`, "python", { locale: "zh-cn" })).toEqual({
        vendors: ["alibaba-oss"],
        source: "text",
        evidence: "依据软件包 oss2",
      });
    });

    it("says in which file of the workspace", async () => {
      const { client, folder } = await startWith({ "requirements.txt": "oss2==2.18\n" }, options);
      const uri = await client.open(COMPARISON, "python", `${folder}/a.py`);
      await vi.waitFor(() => expect(client.statuses.get(uri)?.source).toBe("workspace"), 5000);
      expect(client.statuses.get(uri)?.evidence).toBe("by the package oss2 in requirements.txt");
    });

    it("says of what there is no list", async () => {
      const text = `# https://fra1.digitaloceanspaces.com\n${COMPARISON}`;
      expect(await statusOf(text, "python")).toEqual({
        vendors: [],
        source: "text",
        evidence:
          "DigitalOcean Spaces publishes no list of codes (by the host fra1.digitaloceanspaces.com)",
      });
    });

    it("says that nothing tells", async () => {
      expect(await statusOf(`import boto3\n${COMPARISON}`, "python")).toEqual({
        vendors: [],
        source: "none",
        evidence: "",
      });
    });
  });
});
