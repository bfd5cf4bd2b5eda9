import { afterAll, describe, expect, it, vi } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver";
import { ExplainLogRequest } from "../../server/src/features/explainLogRequest";
import { Client, type ClientOptions } from "./client";
import { links } from "./harness";

const FOREIGN = `if code == "NoSuchBucketPolicy": pass\n`;

describe.each(Object.keys(links) as (keyof typeof links)[])("diagnostics, %s", (link) => {
  const clients: Client[] = [];
  afterAll(() => Promise.all(clients.map((client) => client.stop())));

  async function start(options: ClientOptions = {}): Promise<Client> {
    const client = await Client.start({
      link,
      settings: () => ({ vendors: ["ibm-cos"] }),
      ...options,
    });
    clients.push(client);
    return client;
  }

  async function problems(text: string, languageId = "python", options: ClientOptions = {}) {
    const client = await start(options);
    return client.diagnostics(await client.open(text, languageId));
  }

  it("names the vendor in use and who lists the code", async () => {
    expect(await problems(FOREIGN)).toEqual([
      {
        range: { start: { line: 0, character: 12 }, end: { line: 0, character: 30 } },
        severity: 2,
        source: "s3-error-codes",
        code: "unsupported-code",
        codeDescription: { href: expect.stringContaining("IBM-Bluemix-Docs") },
        message: expect.stringMatching(
          /^IBM Cloud Object Storage does not list the code NoSuchBucketPolicy\. It is listed by Alibaba Cloud OSS, Amazon S3 and \d+ more\.$/,
        ),
        data: { code: "NoSuchBucketPolicy", fixes: [] },
      },
    ]);
  });

  it("names what the vendor has for the condition", async () => {
    const [problem] = await problems(`import boto3\nif code == "SlowDownRead": pass\n`);
    expect(problem?.message).toBe(
      "IBM Cloud Object Storage does not list the code SlowDownRead. IBM Cloud Object Storage has SlowDown for it. It is listed by MinIO.",
    );
  });

  it("says how the vendor spells the code", async () => {
    const settings = () => ({ vendors: ["jdcloud-oss"] });
    const [problem] = await problems(FOREIGN, "python", { settings });
    expect(problem?.message).toContain("JD Cloud OSS spells it NotSuchBucketPolicy.");
  });

  it("is silent where a vendor in use is known by incomplete lists only", async () => {
    const settings = () => ({ vendors: ["wasabi"] });
    expect(await problems(FOREIGN, "python", { settings })).toEqual([]);
  });

  it("is silent without a vendor in use", async () => {
    expect(await problems(FOREIGN, "python", { settings: () => ({}) })).toEqual([]);
  });

  it("is silent in logs unless asked, and in prose", async () => {
    expect(await problems(FOREIGN, "log")).toEqual([]);
    expect(await problems(`\`"NoSuchBucketPolicy"\``, "markdown")).toEqual([]);
    const settings = () => ({ vendors: ["ibm-cos"], diagnostics: { inLogs: true } });
    expect(await problems(FOREIGN, "log", { settings })).toHaveLength(1);
  });

  it("is silent where the word may be a state, a class or a constant", async () => {
    const storage = "import ibm_boto3\n";
    for (const line of [
      `STATES = ["Connected", "ConnectionLost"]`,
      `if ws.state == "ConnectionLost": pass`,
      `NO_SUCH_TAG_SET = 3`,
      `class NoSuchVersion(Exception): pass`,
      `return "ExpiredToken"`,
    ]) {
      expect(await problems(storage + line), line).toEqual([]);
    }
  });

  it("is silent on a word that the SDK of the file puts there by itself", async () => {
    const text = `import "github.com/aws/aws-sdk-go/service/s3"\nif aerr.Code() == "MissingRegion" {`;
    expect(await problems(text, "go")).toEqual([]);
    expect(await problems(text.replace("MissingRegion", "NoSuchTagSet"), "go")).toHaveLength(1);
  });

  it("is silent on words of longer strings", async () => {
    expect(await problems(`print("we saw NoSuchBucketPolicy today")`)).toEqual([]);
  });

  describe("comments in the file", () => {
    it("name its vendors before any setting", async () => {
      for (const comment of ["# ", "// ", "/* ", "<!-- ", "-- ", "; ", " * "]) {
        const text = `${comment}s3-error-codes: vendor otc-obs\n${FOREIGN}`;
        expect(await problems(text), comment).toEqual([]);
      }
      const both = `# s3-error-codes: vendor ibm-cos, otc-obs\n${FOREIGN}`;
      const [problem] = await problems(both, "python", { settings: () => ({}) });
      expect(problem?.code).toBe("partly-supported-code");
      const ibm = `# s3-error-codes: vendor ibm-cos\n${FOREIGN}`;
      expect(await problems(ibm, "python", { settings: () => ({}) })).toHaveLength(1);
    });

    it("do not count in strings", async () => {
      const text = `x = "s3-error-codes: vendor otc-obs"\n${FOREIGN}`;
      expect(await problems(text)).toHaveLength(1);
    });

    it("that name an unknown vendor are told so", async () => {
      const [problem] = await problems("# s3-error-codes: vendor ibm\n");
      expect(problem?.message).toBe(
        "There is no vendor ibm, so this comment does not count it. Is ibm-cos meant?",
      );
      expect(problem?.range).toEqual({
        start: { line: 0, character: 25 },
        end: { line: 0, character: 28 },
      });
      expect(await problems("<!-- s3-error-codes: vendor ibm -->\n", "markdown")).toEqual([]);
    });

    it.each([
      ["disable", `# s3-error-codes-disable\n${FOREIGN}${FOREIGN}`, 0],
      ["disable one code", `# s3-error-codes-disable NoSuchBucketPolicy\n${FOREIGN}`, 0],
      ["disable another code", `# s3-error-codes-disable NoSuchTagSet -- why\n${FOREIGN}`, 1],
      ["enable", `# s3-error-codes-disable\n${FOREIGN}# s3-error-codes-enable\n${FOREIGN}`, 1],
      ["disable-line", `${FOREIGN.trim()} # s3-error-codes-disable-line\n${FOREIGN}`, 1],
      ["disable-next-line", `# s3-error-codes-disable-next-line\n${FOREIGN}${FOREIGN}`, 1],
      [
        "several codes",
        `# s3-error-codes-disable-next-line NoSuchTagSet, NoSuchBucketPolicy\n${FOREIGN}`,
        0,
      ],
    ])("%s", async (_, text, count) => {
      expect(await problems(text)).toHaveLength(count);
    });
  });

  describe("settings", () => {
    it("choose the severity, or switch the rule off", async () => {
      const rule = (level: string) => ({
        settings: () => ({
          vendors: ["ibm-cos"],
          diagnostics: { rules: { "unsupported-code": level } },
        }),
      });
      expect((await problems(FOREIGN, "python", rule("hint")))[0]?.severity).toBe(4);
      expect(await problems(FOREIGN, "python", rule("off"))).toEqual([]);
    });

    it("ignore codes, cap a file, and leave files alone", async () => {
      const use = (more: object) => ({ settings: () => ({ vendors: ["ibm-cos"], ...more }) });
      expect(
        await problems(FOREIGN, "python", use({ ignoreCodes: ["NoSuchBucketPolicy"] })),
      ).toEqual([]);
      expect(await problems(FOREIGN.repeat(300), "python", use({}))).toHaveLength(200);
      const capped = use({ diagnostics: { maxPerFile: 3 } });
      expect(await problems(FOREIGN.repeat(9), "python", capped)).toHaveLength(3);
      expect(await problems(FOREIGN, "python", use({ exclude: ["*.python"] }))).toEqual([]);
    });

    it("override vendors for some files, the last match winning", async () => {
      const overrides = [
        { files: "src/**", vendors: ["ibm-cos"] },
        { files: ["src/otc/**", "*.otc.py"], vendors: ["otc-obs"] },
      ];
      const client = await start({ folder: "file:///w", settings: () => ({ overrides }) });
      const count = async (path: string) =>
        (await client.diagnostics(await client.open(FOREIGN, "python", `file:///w/${path}`)))
          .length;
      expect(await count("src/a.py")).toBe(1);
      expect(await count("src/otc/a.py")).toBe(0);
      expect(await count("src/b.otc.py")).toBe(0);
      expect(await count("lib/a.py")).toBe(0);
    });

    it("are read per resource, and again when they change", async () => {
      const client = await start({
        settings: (uri) => ({ vendors: [uri.includes("/ibm/") ? "ibm-cos" : "otc-obs"] }),
      });
      const ibm = await client.open(FOREIGN, "python", "file:///w/ibm/a.py");
      const otc = await client.open(FOREIGN, "python", "file:///w/otc/a.py");
      expect(await client.diagnostics(ibm)).toHaveLength(1);
      expect(await client.diagnostics(otc)).toEqual([]);
      await client.configure(() => ({ vendors: ["otc-obs"] }));
      expect(await client.diagnostics(ibm)).toEqual([]);
    });

    it("are asked for documents only once they are open, and anew for each log that is not", async () => {
      const asked: string[] = [];
      const settings = (uri: string) => {
        asked.push(uri);
        return { vendors: ["ibm-cos"] };
      };
      const client = await start({ settings });
      expect(await client.diagnostics("file:///w/closed.py")).toEqual([]);
      expect(asked).toEqual([]);
      const log = { type: "file", uri: "file:///nowhere/app.log" } as const;
      await client.ask(ExplainLogRequest, { log, token: "1" });
      await client.ask(ExplainLogRequest, { log, token: "1" });
      expect(asked).toEqual([log.uri, log.uri]);
    });

    it("that are wrong get one sentence each, and the default serves", async () => {
      const client = await start({
        settings: () => ({ vendors: ["ibm"], diagnostics: { maxPerFile: 0 }, exclude: ["x"] }),
      });
      const uri = await client.open(FOREIGN, "python");
      expect(await client.diagnostics(uri)).toEqual([]);
      await client.diagnostics(await client.open("", "go"));
      expect(client.messages).toEqual([
        'The setting s3ErrorCodes.vendors›0 can\'t be "ibm". It is a list of vendor ids, such as ibm-cos. Until then [] is used.',
        "The setting s3ErrorCodes.diagnostics.maxPerFile can't be 0. It is a whole number of at least 1. Until then 200 is used.",
      ]);
    });

    it("with a glob that can't be one are told so, and nothing else breaks", async () => {
      const client = await start({ settings: () => ({ vendors: ["ibm-cos"], exclude: [""] }) });
      expect(await client.diagnostics(await client.open(FOREIGN, "python"))).toHaveLength(1);
      expect(client.messages).toHaveLength(1);
      expect(client.messages[0]).toContain("s3ErrorCodes.exclude");
    });

    it("that could not be read once are asked for again", async () => {
      let isBroken = true;
      const client = await start({
        settings: () => {
          if (isBroken) throw new Error("not now");
          return { vendors: ["ibm-cos"] };
        },
      });
      const uri = await client.open(FOREIGN, "python");
      expect(await client.diagnostics(uri)).toEqual([]);
      isBroken = false;
      expect(await client.diagnostics(uri)).toHaveLength(1);
    });

    it("outlive a change of other settings, and a client that refuses to be refreshed", async () => {
      const client = await start({
        capabilities: {
          workspace: { diagnostics: { refreshSupport: true } },
          textDocument: { diagnostic: {} },
        },
        initializationOptions: { "s3ErrorCodes.vendors": ["ibm-cos"] },
        refuses: true,
      });
      const uri = await client.open(FOREIGN, "python");
      expect(await client.diagnostics(uri)).toHaveLength(1);
      await client.configure(() => null, { editor: { fontSize: 12 } });
      expect(await client.diagnostics(uri)).toHaveLength(1);
    });

    it("find the files of a client that knows only a root", async () => {
      const overrides = [{ files: "src/**", vendors: ["ibm-cos"] }];
      const client = await start({ rootUri: "file:///w", settings: () => ({ overrides }) });
      const uri = await client.open(FOREIGN, "python", "file:///w/src/a.py");
      expect(await client.diagnostics(uri)).toHaveLength(1);
    });

    it("reach a server whose client cannot be asked", async () => {
      const client = await start({ capabilities: { textDocument: { diagnostic: {} } } });
      const uri = await client.open(FOREIGN, "python");
      expect(await client.diagnostics(uri)).toEqual([]);
      await client.configure(() => null, { s3ErrorCodes: { vendors: ["ibm-cos"] } });
      expect(await client.diagnostics(uri)).toHaveLength(1);
    });
  });

  describe("for a client that does not pull", () => {
    const capabilities: ClientCapabilities = { workspace: { configuration: true } };

    it("are pushed, and gone when the file is closed", async () => {
      const client = await start({ capabilities });
      expect(client.initializeResult.capabilities.diagnosticProvider).toBeUndefined();
      const uri = await client.open(FOREIGN, "python");
      const pushed = () => client.published.get(uri)?.diagnostics.length;
      await vi.waitFor(() => expect(pushed()).toBe(1), 5000);
      await client.change(uri, FOREIGN + FOREIGN);
      await vi.waitFor(() => expect(pushed()).toBe(2), 5000);
      await client.close(uri);
      await vi.waitFor(() => expect(pushed()).toBe(0), 5000);
    });
  });
});
