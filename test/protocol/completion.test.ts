import vendorFiles from "virtual:vendor-files";
import { afterAll, describe, expect, it } from "vitest";
import type { TextEdit } from "vscode-languageserver";
import { Client, withCursor } from "./client";
import { links } from "./harness";

const everyCode = new Set(vendorFiles.flatMap(({ codes }) => Object.keys(codes))).size;

describe.each(Object.keys(links) as (keyof typeof links)[])("completion, %s", (link) => {
  const clients: Client[] = [];
  afterAll(() => Promise.all(clients.map((client) => client.stop())));

  async function start(vendors: string[] = ["ibm-cos"]): Promise<Client> {
    const client = await Client.start({ link, settings: () => ({ vendors }) });
    clients.push(client);
    return client;
  }

  async function complete(marked: string, languageId: string) {
    const client = await start();
    const { text, position } = withCursor(marked);
    const items = await client.complete(await client.open(text, languageId), position);
    return { client, items, text };
  }

  it.each([
    ["python", `if e.response["Error"]["Code"] == "|":`],
    ["python", `if e.response["Error"]["Code"] in ("|`],
    ["python", `if e.response["Error"]["Code"] in ("NoSuchKey", "|")`],
    ["python", `match e.code:\n    case "|"`],
    ["go", `switch aerr.Code() {\ncase "|"`],
    ["go", `switch ae.ErrorCode() {\ncase "NoSuchKey":\n\treturn nil\ncase "|":`],
    ["go", `if minio.ToErrorResponse(err).Code == "|" {`],
    ["java", `e.getErrorCode().equals("|")`],
    ["java", `if ("|".equals(e.getErrorCode())) {`],
    ["typescript", `if (err.name === '|') {`],
    ["typescript", `if (err.Code === \`|\`) {`],
    ["javascript", `["|"].includes(err.code)`],
    ["csharp", `when (ex.ErrorCode == "|")`],
    ["php", `$e->getAwsErrorCode() === '|'`],
    ["ruby", `if e.code == "|"`],
    ["rust", `if e.code() == Some("|") {`],
    ["kotlin", `if (e.errorCode == "|")`],
    ["powershell", `$_.Exception.ErrorCode -eq '|'`],
    ["kotlin", `when (e.errorCode) {\n  "|" -> null\n}`],
    ["csharp", `return e.ErrorCode switch { "|" => 1 };`],
    ["csharp", `if (e.ErrorCode is "|")`],
    ["rust", `match err.code() {\n  "|" => 1,`],
    ["scala", `e.getErrorCode match {\n  case "|" =>`],
    ["perl", `if ($e->code eq "|") {`],
    ["powershell", `if ($e.ErrorCode -in '|') {`],
    ["php", `in_array($e->getAwsErrorCode(), ['|'])`],
    ["python", `if e.code == r'|':`],
    ["python", `except s3.exceptions.|`],
    ["yaml", "errorCode:\n  - |"],
    ["sql", `WHERE errorcode = '|'`],
    ["xml", "<Error><Code>|</Code></Error>"],
    ["xml", "<Error><Code>|"],
    ["json", `{"code": "|"}`],
    ["yaml", "errorCode: |"],
    ["yaml", "retryableErrorCodes:\n  - SlowDown\n  - |"],
    ["python", `import boto3\nmode = "No|"`],
    ["python", `import boto3\nif x == "|":`],
  ])("offers every code in %s: %s", async (languageId, marked) => {
    expect((await complete(marked, languageId)).items).toHaveLength(everyCode);
  });

  it.each([
    ["python", `name = "|"`],
    ["python", `name = "No|"`],
    ["python", `if mode == "|":`],
    ["typescript", `switch (state) {\n  case "|":`],
    ["python", `import boto3\nname = "|"`],
    ["python", `import boto3\nname = "N|"`],
    ["typescript", `const promoCode = "|";`],
    ["typescript", `if (event.code === "|") {`],
    ["typescript", `if (e.keyCode == "|") {`],
    ["html", `<input barcode="|">`],
    ["yaml", "country_code: |"],
    ["python", "x = No|"],
    ["csharp", `res.StatusCode == "|"`],
    ["xml", "<ErrorResponse><Error><Code>|</Code>"],
    ["markdown", `code: "|"`],
    ["log", "Error Code: |"],
  ])("offers nothing in %s: %s", async (languageId, marked) => {
    expect((await complete(marked, languageId)).items).toEqual([]);
  });

  it("offers the vendor's codes first, with their statuses", async () => {
    const { items } = await complete(`if e.code == "|":`, "python");
    const sorted = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    const ibm = Object.keys(vendorFiles.find(({ id }) => id === "ibm-cos")!.codes);
    expect(sorted.slice(0, ibm.length).map(({ label }) => label)).toEqual(ibm.toSorted());
    const slowDown = items.find(({ label }) => label === "SlowDown");
    expect(slowDown?.labelDetails?.description).toBe("503");
    const policy = items.find(({ label }) => label === "NoSuchBucketPolicy");
    expect(policy?.labelDetails?.description).toBe("404");
  });

  it("says what a code means when an item is looked at", async () => {
    const { client, items } = await complete(`if e.code == "|":`, "python");
    const slowDown = items.find(({ label }) => label === "SlowDown")!;
    expect(slowDown.documentation).toBeUndefined();
    const { documentation } = await client.resolve(slowDown);
    expect((documentation as { value: string }).value).toContain("Reduce your request rate.");
  });

  it.each([
    [`e.code == "NoSu|chKey"`, `e.code == "X"`],
    [`e.code == "|NoSuchKey"`, `e.code == "X"`],
    [`e.code == "NoSuchKey|"`, `e.code == "X"`],
    [`e.code == "System Ca|pacity"`, `e.code == "X"`],
    [`e.code == "|`, `e.code == "X`],
    [`e.code == "|foo/bar"`, `e.code == "X"`],
    [`e.code == "Zugriff|ü"`, `e.code == "X"`],
    [`if e.code == "|: return "x"`, `if e.code == "X: return "x"`],
    ["<Code>No|Such</Code>", "<Code>X</Code>"],
    ["errorCode: Slow|Down # now", "errorCode: X # now"],
  ])("replaces the whole content of the literal: %s", async (marked, expected) => {
    const { items, text } = await complete(marked, "yaml");
    const { range } = items[0]!.textEdit as TextEdit;
    expect(`${text.slice(0, range.start.character)}X${text.slice(range.end.character)}`).toBe(
      expected,
    );
  });
});
