import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Range } from "vscode-languageserver/node";
import { Client, withCursor } from "./client";
import { links } from "./harness";

const GO = `package main

import "github.com/aws/aws-sdk-go/service/s3"

func isGone(err awserr.Error) bool {
	return err.Code() == s3.ErrCodeNoSuchKey || err.Code() == "NoSuchBucket"
}
`;
const PYTHON = `import boto3
if error.response["Error"]["Code"] == "NoSuchKey":
    raise
if error.response["Error"]["Code"] in ("NoSuchKey", "SlowDown"):
    raise
word = "NoSuchKeyring"
`;

/** The text of a range. */
function cut(text: string, { start, end }: Range): string {
  return text.split("\n")[start.line]!.slice(start.character, end.character);
}

describe.each(Object.keys(links) as (keyof typeof links)[])("where a code is used, %s", (link) => {
  let client: Client;
  let go: string;
  let python: string;
  beforeAll(async () => {
    const settings = () => ({ exclude: ["**/vendored/**"] });
    client = await Client.start({ link, settings, folder: "file:///w" });
    go = await client.open(GO, "go", "file:///w/gone.go");
    python = await client.open(PYTHON, "python", "file:///w/copy.py");
    await client.open(PYTHON, "python", "file:///w/vendored/copy.py");
  });
  afterAll(() => client.stop());

  const inPython = withCursor(PYTHON.replace("NoSuchKey", "NoSu|chKey")).position;

  it("highlights a code wherever the document has it, and no longer word", async () => {
    const highlights = await client.highlights(python, inPython);
    expect(highlights?.map(({ range }) => [range.start.line, cut(PYTHON, range)])).toEqual([
      [1, "NoSuchKey"],
      [3, "NoSuchKey"],
    ]);
  });

  it("has no highlights on another word, so that the editor's own appear", async () => {
    const { position } = withCursor(PYTHON.replace("raise", "ra|ise"));
    expect(await client.highlights(python, position)).toBeNull();
    expect(await client.references(python, position)).toBeNull();
  });

  it("finds a code in all open documents, literals and constants alike", async () => {
    const found = await client.references(python, inPython);
    expect(found?.map(({ uri, range }) => [uri, cut(uri === go ? GO : PYTHON, range)])).toEqual([
      [go, "s3.ErrCodeNoSuchKey".slice(3)],
      [python, "NoSuchKey"],
      [python, "NoSuchKey"],
    ]);
    const { position } = withCursor(GO.replace("ErrCodeNo", "ErrCode|No"));
    expect(await client.references(go, position)).toEqual(found);
  });

  it("finds the codes of the open documents as symbols, each once in a document", async () => {
    const symbols = await client.symbols("nosuchkey");
    expect(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]),
    ).toEqual([
      ["NoSuchKey", "404", go],
      ["NoSuchKey", "404", python],
    ]);
    expect(symbols[1]!.location).toMatchObject({ range: { start: { line: 1, character: 39 } } });
  });

  it("finds symbols by letters in their order, and all without a query", async () => {
    const names = async (query: string) => (await client.symbols(query)).map(({ name }) => name);
    expect(await names("sldn")).toEqual(["SlowDown"]);
    expect(await names("nwodwols")).toEqual([]);
    expect(await names("")).toEqual(["NoSuchKey", "NoSuchBucket", "NoSuchKey", "SlowDown"]);
  });

  it("forgets a document that is closed", async () => {
    const uri = await client.open(`code = "EntityTooLarge"`, "python", "file:///w/closed.py");
    expect(await client.symbols("EntityTooLarge")).toHaveLength(1);
    await client.close(uri);
    expect(await client.symbols("EntityTooLarge")).toEqual([]);
  });
});
