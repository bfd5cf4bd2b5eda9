import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeAction, CodeActionKind, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client, type ClientOptions, positionAt } from "./client";
import { links } from "./harness";

const COMMANDS = ["s3ErrorCodes.ignoreCode", "s3ErrorCodes.selectVendor"];

describe.each(Object.keys(links) as (keyof typeof links)[])("code actions, %s", (link) => {
  let settings: unknown = {};
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({
      link,
      settings: () => settings,
      folder: "file:///w",
      initializationOptions: { commands: COMMANDS },
    });
  });
  afterAll(() => client.stop());

  /** What is offered for the text between two `|`. */
  async function offered(
    marked: string,
    languageId: string,
    vendors: string[] = ["ibm-cos"],
    only?: CodeActionKind[],
  ) {
    settings = { vendors };
    await client.configure(() => settings);
    const [before = "", within = "", behind = ""] = marked.split("|");
    const text = before + within + behind;
    const uri = await client.open(text, languageId);
    const range = {
      start: positionAt(text, before.length),
      end: positionAt(text, before.length + within.length),
    };
    const actions = await client.codeActions(uri, range, only);
    await client.close(uri);
    const titles = actions.map(({ title }) => title);
    /** The text after an action, which is named by its title or a part of it. */
    const after = (title: string) => {
      const action = actions.find((one) => one.title.includes(title));
      expect(action, `${title} among ${titles.join(" · ")}`).toBeDefined();
      return applied(text, languageId, action!);
    };
    return { actions, titles, after };
  }

  const boto = (code: string) =>
    `s3 = boto3.client("s3")\nif e.response["Error"]["Code"] == "|${code}|":\n    pass\n`;

  it("change a code to what the vendor has for its condition", async () => {
    const { actions, after } = await offered(boto("SlowDownRead"), "python");
    expect(actions[0]).toMatchObject({
      title: "Change to SlowDown (IBM Cloud Object Storage)",
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [{ code: "unsupported-code" }],
    });
    expect(after("Change to SlowDown")).toContain(`== "SlowDown":`);
  });

  it("change a code to the vendor's spelling of it", async () => {
    const { after } = await offered(boto("NoSuchBucketPolicy"), "python", ["jdcloud-oss"]);
    expect(after("Change to NotSuchBucketPolicy (JD Cloud OSS)")).toContain(
      `"NotSuchBucketPolicy"`,
    );
  });

  it.each<[language: string, marked: string, changed: string]>([
    ["go", `case s3.|ErrCodeSlowDownRead|: // service/s3`, "case s3.ErrCodeSlowDown:"],
    [
      "java",
      `if (OSSErrorCode.|SLOW_DOWN_READ|.equals(e.getErrorCode()))`,
      "OSSErrorCode.SLOW_DOWN.",
    ],
    ["rust", `Err(e) if e.|is_slow_down_read|() => None, // S3Client`, "e.is_slow_down()"],
    ["python", `if e.code in ('|SlowDownRead|', '404'): pass # boto3`, "('SlowDown', '404')"],
    ["xml", `<Error><Code>|SlowDownRead|</Code></Error>`, "<Code>SlowDown</Code>"],
  ])("keep prefix, case and quotes in %s", async (language, marked, changed) => {
    const { after } = await offered(marked, language);
    expect(after("Change to ")).toContain(changed);
  });

  it("offer at most three codes that a misspelt one may have meant, the best first", async () => {
    const { actions, titles, after } = await offered(boto("InvalidPrt"), "python");
    const changes = titles.filter((title) => title.startsWith("Change to"));
    expect(changes.length).toBeLessThanOrEqual(3);
    expect(changes[0]).toBe("Change to InvalidPart");
    expect(after("Change to InvalidPart")).toContain(`"InvalidPart"`);
    expect(actions[0]?.diagnostics).toMatchObject([{ code: "unknown-code" }]);
    const { actions: clear } = await offered(boto("NoSuchKye"), "python");
    expect(clear[0]?.isPreferred).toBe(true);
    expect(clear.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
  });

  it("change a status to the one that the vendor lists", async () => {
    const { after } = await offered(`s3 = 's3'\nX = {"SlowDown": |500|}\n`, "python");
    expect(after("Change to 503")).toContain(`{"SlowDown": 503}`);
  });

  it("change a vendor that is not known to those that it may mean", async () => {
    const { titles, after } = await offered("# s3-error-codes: vendor |ibm|\n", "python");
    expect(titles).toEqual(["Change to ibm-cos (IBM Cloud Object Storage)"]);
    expect(after("Change to ibm-cos")).toBe("# s3-error-codes: vendor ibm-cos\n");
  });

  const several = `s3 = boto3.client("s3")\nif e.code == "|NoSuchKye|": pass\nif e.code == "SlowDwon": pass\nif e.code == "SlowDownRead": pass\n`;

  it("fix all of a kind in the file", async () => {
    const { after } = await offered(several, "python");
    expect(after("Fix all 2 problems of unknown-code")).toBe(
      several.replace(/\|/g, "").replace("NoSuchKye", "NoSuchKey").replace("SlowDwon", "SlowDown"),
    );
  });

  it("fix all slips on request, as on saving, and leave what vendors lack to the reader", async () => {
    const { actions, after } = await offered(several, "python", ["ibm-cos"], ["source.fixAll"]);
    expect(actions).toMatchObject([{ kind: "source.fixAll.s3ErrorCodes" }]);
    expect(after("Fix all")).toContain(
      `"NoSuchKey": pass\nif e.code == "SlowDown": pass\nif e.code == "SlowDownRead": pass`,
    );
    const { titles } = await offered(several, "python");
    expect(titles).not.toContain("Fix all error codes that have one clear fix");
  });

  it("offer only what is asked for", async () => {
    const { actions } = await offered(several, "python", ["ibm-cos"], ["refactor"]);
    expect(actions).toEqual([]);
  });

  describe("silence a problem by a comment", () => {
    const silencing = {
      line: "for this line",
      above: "in a comment above",
      file: "for the whole file",
    } as const;

    it.each<[language: string, marked: string, where: keyof typeof silencing, changed: string]>([
      [
        "python",
        `s3 = 's3'\nif x:\n    if e.code == "|NoSuchTagSet|": pass\n`,
        "line",
        `s3 = 's3'\nif x:\n    if e.code == "NoSuchTagSet": pass # s3-error-codes-disable-line NoSuchTagSet\n`,
      ],
      [
        "go",
        `\tif e.Code == "|NoSuchTagSet|" { // s3.\n`,
        "above",
        `\t// s3-error-codes-disable-next-line NoSuchTagSet\n\tif e.Code == "NoSuchTagSet" { // s3.\n`,
      ],
      [
        "shellscript",
        `#!/bin/sh\n[ "$error_code" = "|NoSuchTagSet|" ]\n`,
        "file",
        `#!/bin/sh\n# s3-error-codes-disable NoSuchTagSet\n[ "$error_code" = "NoSuchTagSet" ]\n`,
      ],
      [
        "xml",
        `<?xml version="1.0"?><Error><Code>|NoSuchTagSet|</Code></Error>\r\n`,
        "file",
        `<?xml version="1.0"?>\r\n<!-- s3-error-codes-disable NoSuchTagSet -->\r\n<Error><Code>NoSuchTagSet</Code></Error>\r\n`,
      ],
      [
        "xml",
        `<Error>\n  <Code>|NoSuchTagSet|</Code>\n</Error>\n`,
        "line",
        `<Error>\n  <Code>NoSuchTagSet</Code> <!-- s3-error-codes-disable-line NoSuchTagSet -->\n</Error>\n`,
      ],
      [
        "sql",
        `SELECT 1 WHERE errorcode = '|NoSuchTagSet|'\n`,
        "line",
        `SELECT 1 WHERE errorcode = 'NoSuchTagSet' -- s3-error-codes-disable-line NoSuchTagSet\n`,
      ],
      [
        "ini",
        "S3_RETRY_CODES=|NoSuchTagSet|\n",
        "above",
        "; s3-error-codes-disable-next-line NoSuchTagSet\nS3_RETRY_CODES=NoSuchTagSet\n",
      ],
      [
        "erlang",
        `case Error_code == "|NoSuchTagSet|" of\n`,
        "line",
        `case Error_code == "NoSuchTagSet" of % s3-error-codes-disable-line NoSuchTagSet\n`,
      ],
      [
        "typescript",
        `// s3-error-codes-disable-next-line NoSuchKye -- later\nif (err.code === "|NoSuchTagSet|") {}\n`,
        "above",
        `// s3-error-codes-disable-next-line NoSuchKye, NoSuchTagSet -- later\nif (err.code === "NoSuchTagSet") {}\n`,
      ],
      [
        "typescript",
        `/* s3-error-codes-disable NoSuchKye */\nif (err.code === "|NoSuchTagSet|") {}\n`,
        "file",
        `/* s3-error-codes-disable NoSuchKye, NoSuchTagSet */\nif (err.code === "NoSuchTagSet") {}\n`,
      ],
      [
        "typescript",
        `if (err.code === "|NoSuchTagSet|") {} // s3-error-codes-disable-line NoSuchKye\n`,
        "line",
        `if (err.code === "NoSuchTagSet") {} // s3-error-codes-disable-line NoSuchKye, NoSuchTagSet\n`,
      ],
    ])("in %s: %s, %s", async (language, marked, where, changed) => {
      const { titles, after } = await offered(marked, language);
      const title = titles.find((one) => one.endsWith(silencing[where]))!;
      const text = after(title);
      expect(text).toBe(changed);
      const uri = await client.open(text, language);
      const left = await client.diagnostics(uri);
      expect(left.filter(({ code }) => code === "unsupported-code")).toEqual([]);
      await client.close(uri);
    });

    it("by its rule where the code has other problems too", async () => {
      const status = await offered(`s3 = 's3'\nX = {"SlowDown": |500|}\n`, "python");
      expect(status.titles).toContain("Disable status-mismatch for this line");
    });

    it.each<[what: string, language: string, marked: string, left: string[]]>([
      ["in JSON", "json", `{"s3": {"error_code": "|NoSuchTagSet|"}}`, []],
      [
        "behind a line that goes on",
        "shellscript",
        `test "$error_code" = "|NoSuchTagSet|" \\\n -o x\n`,
        ["in a comment above", "for the whole file"],
      ],
      [
        "in a string of several lines",
        "python",
        `X = """\n<Error><Code>|NoSuchTagSet|</Code></Error>\n"""\n`,
        ["for the whole file"],
      ],
      [
        "in a here-document",
        "shellscript",
        "cat <<EOF\n<Error><Code>|NoSuchTagSet|</Code></Error>\nEOF\n",
        ["for the whole file"],
      ],
    ])("not %s", async (_, language, marked, left) => {
      const { titles } = await offered(marked, language);
      const disabling = titles.filter((title) => title.startsWith("Disable"));
      expect(
        disabling.map((title) => title.replace(/^Disable NoSuchTagSet (?:for this line, )?/, "")),
      ).toEqual(left);
      expect(titles.length).toBeGreaterThan(0);
    });
  });

  describe("run commands of the client", () => {
    it("that ignore the code, with the target in the title, and that set the vendor", async () => {
      const { actions } = await offered(boto("NoSuchTagSet"), "python");
      const commands = actions.flatMap(({ command }) => command ?? []);
      expect(commands).toEqual([
        {
          title: "Ignore NoSuchTagSet in the workspace settings",
          command: "s3ErrorCodes.ignoreCode",
          arguments: ["NoSuchTagSet", "workspace", "file:///w/python.python"],
        },
        {
          title: "Ignore NoSuchTagSet in the user settings",
          command: "s3ErrorCodes.ignoreCode",
          arguments: ["NoSuchTagSet", "user", "file:///w/python.python"],
        },
        {
          title: "Select the vendors in use…",
          command: "s3ErrorCodes.selectVendor",
          arguments: [],
        },
      ]);
    });

    it("only where the client has them", async () => {
      const { titles } = await offeredTo({ initializationOptions: { vendorStatus: true } });
      expect(titles).toEqual([
        "Disable NoSuchTagSet for this line",
        "Disable NoSuchTagSet for this line, in a comment above",
        "Disable NoSuchTagSet for the whole file",
      ]);
    });

    it("for the workspace only where there is one", async () => {
      const { titles } = await offeredTo({ initializationOptions: { commands: COMMANDS } });
      expect(titles).toContain("Ignore NoSuchTagSet in the user settings");
      expect(titles).not.toContain("Ignore NoSuchTagSet in the workspace settings");
    });
  });

  async function offeredTo(options: ClientOptions) {
    const other = await Client.start({
      link,
      settings: () => ({ vendors: ["ibm-cos"] }),
      ...options,
    });
    const uri = await other.open(`if e.code == "NoSuchTagSet": pass\n`, "python");
    const position = { line: 0, character: 15 };
    const actions = await other.codeActions(uri, { start: position, end: position });
    await other.stop();
    return { actions, titles: actions.map(({ title }) => title) };
  }

  it("are not announced to a client that knows commands only", async () => {
    const other = await Client.start({ link, capabilities: { textDocument: { codeAction: {} } } });
    expect(other.initializeResult.capabilities.codeActionProvider).toBeUndefined();
    await other.stop();
    expect(client.initializeResult.capabilities.codeActionProvider).toEqual({
      codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.s3ErrorCodes"],
    });
  });

  it("name the version of the document, or its URI to a client without versions", async () => {
    const { actions } = await offered(boto("NoSuchKye"), "python");
    const [edit] = actions[0]!.edit!.documentChanges as TextDocumentEdit[];
    expect(edit?.textDocument.version).toBeGreaterThan(0);
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    const plain = await offeredTo({
      capabilities: { workspace: { configuration: true }, textDocument: { codeAction } },
    });
    expect(plain.actions[0]?.edit?.changes).toBeDefined();
  });

  it("offer nothing where nothing is wrong", async () => {
    expect((await offered(boto("NoSuchKey"), "python")).actions).toEqual([]);
  });

  describe("complete a list of retryable codes", () => {
    const others = ["OperationAborted", "RequestTimeout", "ServiceUnavailable"];
    const list = (left: string, separator: string, right: string) =>
      ["SlowDown", "InternalError", ...others].map((code) => left + code + right).join(separator);

    it.each<[language: string, marked: string, changed: string]>([
      [
        "python",
        `s3 = 's3'\nCODES = {"SlowDown", "|InternalError|"}\n`,
        `{${list('"', ", ", '"')}}`,
      ],
      [
        "javascript",
        `const s3 = new S3Client();\nconst codes = [\n  'SlowDown',\n  'Inter||nalError',\n];\n`,
        `[\n${list("  '", ",\n", "'")},\n]`,
      ],
      [
        "go",
        `import "service/s3"\nvar retryCodes = map[string]bool{"SlowDown": true, "|InternalError|": true}\n`,
        `{${list('"', ", ", '": true')}}`,
      ],
      [
        "yaml",
        "s3:\n  retryableErrorCodes:\n    - SlowDown\n    - |InternalError|\n",
        `Codes:\n${list("    - ", "\n", "")}\n`,
      ],
      [
        "java",
        `// AmazonS3\nSet<String> retryCodes = Set.of("SlowDown", "|InternalError|");\n`,
        `Set.of(${list('"', ", ", '"')});`,
      ],
    ])("in %s: %s", async (language, marked, changed) => {
      const { actions, after } = await offered(marked, language, ["otc-obs"], ["refactor.rewrite"]);
      expect(actions).toMatchObject([
        {
          title: `Add ${others.length} more retryable codes of Open Telekom Cloud OBS`,
          kind: "refactor.rewrite",
        },
      ]);
      expect(after("Add ")).toContain(changed);
    });

    it.each<[vendor: string, codes: string[]]>([
      ["aws-s3", ["InternalError", "OperationAborted", "RequestTimeout", "ServiceUnavailable"]],
      ["huawei-obs", ["RequestTimeout", "OperationAborted", "InternalError", "ServiceUnavailable"]],
      ["cloudflare-r2", ["InternalError", "ServiceUnavailable"]],
    ])("with what is usual at %s: %s", async (vendor, codes) => {
      const marked = `s3 = 's3'\nCODES = {"SlowDown", "|TooManyRequests|"}\n`;
      const { after } = await offered(marked, "python", [vendor], ["refactor.rewrite"]);
      const all = ["SlowDown", "TooManyRequests", ...codes].map((code) => `"${code}"`).join(", ");
      expect(after("Add ")).toContain(`CODES = {${all}}\n`);
    });

    it("with a vendor's own names where it lacks the common ones", async () => {
      const marked = `s3 = 's3'\nCODES = {"InternalError", "|RequestTimeout|"}\n`;
      const { after } = await offered(marked, "python", ["minio"], ["refactor.rewrite"]);
      const added = /, "RequestTimeout", (.*)\}/.exec(after("Add "))?.[1];
      expect(added?.match(/\w+/g)?.sort()).toEqual([
        "ServerBusy",
        "SlowDownRead",
        "SlowDownWrite",
        "TooManyRequests",
        "XMinioBackendDown",
      ]);
    });

    it.each<[what: string, marked: string]>([
      [
        "a list that has all that is usual",
        `s3 = 's3'\nCODES = {"|SlowDown|", "InternalError", "OperationAborted", "RequestTimeout", "ServiceUnavailable"}\n`,
      ],
      ["one retryable code", `s3 = 's3'\nCODES = {"SlowDown", "|NoSuchKey|"}\n`],
      [
        "a list of other codes",
        `s3 = 's3'\nCODES = ["NoSuchKey", "|SlowDown|", "InternalError", "AccessDenied"]\n`,
      ],
      ["a comparison", `s3 = 's3'\nx = e.code == "|SlowDown|" or e.code == "InternalError"\n`],
      ["a case", `s3 = 's3'\nmatch e.code:\n    case "SlowDown" | "|InternalError|": pass\n`],
    ])("not %s", async (_, marked) => {
      const { actions } = await offered(marked, "python", ["otc-obs"], ["refactor.rewrite"]);
      expect(actions).toEqual([]);
    });

    it("not without a vendor in use", async () => {
      const marked = `s3 = 's3'\nCODES = {"SlowDown", "|InternalError|"}\n`;
      expect((await offered(marked, "python", [], ["refactor.rewrite"])).actions).toEqual([]);
    });
  });
});

/** A text after an action's edits. */
function applied(text: string, languageId: string, { edit }: CodeAction): string {
  const edits = (edit!.documentChanges as TextDocumentEdit[]).flatMap((one) => one.edits);
  const document = TextDocument.create("file:///x", languageId, 1, text);
  return TextDocument.applyEdits(document, edits as TextEdit[]);
}
