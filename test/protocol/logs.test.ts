import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CodesInLinesRequest } from "../../server/src/features/codesInLines";
import { LogKindsRequest } from "../../server/src/features/logKinds";
import { NextErrorRequest } from "../../server/src/features/nextError";
import { Client } from "./client";
import { links } from "./harness";

const SLOW = "An error occurred (SlowDown) when calling the PutObject operation: Reduce your rate.";
const GONE = "An error occurred (NoSuchKey) when calling the GetObject operation: Not there.";
const line = (second: number, text: string) =>
  `2026-02-11 02:00:0${second},004 ERROR app: ${text}\n`;
const LOG = `${line(1, SLOW)}botocore.exceptions.ClientError: ${SLOW}\n${line(2, GONE)}${line(3, "fine")}${line(4, SLOW)}`;
const PYTHON = `if error.response["Error"]["Code"] == "NoSuchKey": raise\n`;
/** Where the codes of `LOG` stand in their lines. */
const COLUMN = line(1, SLOW).indexOf("SlowDown");

describe.each(Object.keys(links) as (keyof typeof links)[])("the errors of a log, %s", (link) => {
  let client: Client;
  let log: string;
  let python: string;
  beforeAll(async () => {
    const settings = () => ({ exclude: ["**/vendored/**"] });
    const initializationOptions = { logs: true };
    client = await Client.start({ link, settings, initializationOptions, folder: "file:///w" });
    log = await client.open(LOG, "log", "file:///w/app.log");
    python = await client.open(PYTHON, "python", "file:///w/a.py");
  });
  afterAll(() => client.stop());

  it("are entries of the outline, a code that its event repeats once", async () => {
    const outline = await client.outline(log);
    expect(outline.map(({ name, range }) => [name, range.start.line])).toEqual([
      ["SlowDown", 0],
      ["NoSuchKey", 2],
      ["SlowDown", 4],
    ]);
    expect(outline[0]?.detail).toBe("throttled, back off");
    expect(await client.outline(python)).toEqual([]);
  });

  it("are no more than a thousand entries, and the client is told so", async () => {
    const lines = Array.from({ length: 1500 }, (_, at) => line(at % 10, at % 2 ? SLOW : GONE));
    const uri = await client.open(lines.join(""), "log", "file:///w/long.log");
    expect(await client.outline(uri)).toHaveLength(1000);
    await vi.waitFor(() => expect(client.summaries.has(uri)).toBe(true), 5000);
    expect(client.summaries.get(uri)).toEqual({ uri, errors: 1500, kinds: 2, outlined: 1000 });
    expect((await client.lenses(uri))[0]?.command?.title).toContain("1,500 storage errors");
  });

  it("are counted on the first line, which offers to explain them", async () => {
    expect(await client.lenses(log)).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        command: {
          title: "3 storage errors of 2 kinds · Explain",
          command: "s3ErrorCodes.explainLog",
          arguments: [log],
        },
      },
    ]);
    expect(await client.lenses(python)).toEqual([]);
    const quiet = await client.open(line(1, "fine"), "log", "file:///w/quiet.log");
    expect(await client.lenses(quiet)).toEqual([]);
  });

  it("are offered no lens where the client has no command for it", async () => {
    const other = await Client.start({ link });
    expect(other.initializeResult.capabilities.codeLensProvider).toBeUndefined();
    await other.stop();
  });

  it("are told by kind, the most frequent first, with their lines", async () => {
    const kinds = await client.ask(LogKindsRequest, { uri: log });
    expect(kinds.map(({ code, count }) => [code, count])).toEqual([
      ["SlowDown", 2],
      ["NoSuchKey", 1],
    ]);
    expect(kinds[0]?.hint).toBe("throttled, back off");
    expect(kinds[1]?.places).toEqual([
      {
        range: {
          start: { line: 2, character: COLUMN },
          end: { line: 2, character: COLUMN + "NoSuchKey".length },
        },
        line: line(2, GONE).trim(),
      },
    ]);
    const vendored = await client.open(LOG, "log", "file:///w/vendored/app.log");
    expect(await client.ask(LogKindsRequest, { uri: vendored })).toEqual([]);
  });

  it("are listed with their line, or with what is near where the line is long", async () => {
    const before = "x".repeat(300);
    const text = `${line(1, `${SLOW} ${before}`)}${line(2, `${before} ${SLOW}`)}`;
    const uri = await client.open(text, "log", "file:///w/wide.log");
    const [kind] = await client.ask(LogKindsRequest, { uri });
    const [first, second] = kind!.places;
    expect(first?.line).toMatch(/^2026-02-11 02:00:01,004 ERROR app: An error .*x…$/);
    expect(second?.line).toMatch(/^…x+ An error occurred \(SlowDown\) .* rate\.$/);
  });

  it("follow one another in both directions, and begin again at the end", async () => {
    const next = async (line: number, character: number, backwards = false) => {
      const position = { line, character };
      const found = await client.ask(NextErrorRequest, { uri: log, position, backwards });
      return found && [found.range.start.line, `${found.index} of ${found.count}`];
    };
    expect(await next(0, 0)).toEqual([0, "1 of 3"]);
    expect(await next(0, COLUMN)).toEqual([2, "2 of 3"]);
    expect(await next(4, COLUMN)).toEqual([0, "1 of 3"]);
    expect(await next(4, COLUMN, true)).toEqual([2, "2 of 3"]);
    expect(await next(0, 0, true)).toEqual([4, "3 of 3"]);
    const quiet = await client.open("nothing", "log", "file:///w/nothing.log");
    const position = { line: 0, character: 0 };
    expect(
      await client.ask(NextErrorRequest, { uri: quiet, position, backwards: false }),
    ).toBeNull();
  });

  it("are found in lines of a terminal where a program prints a code, not at each word", async () => {
    const lines = ["$ aws s3 cp a s3://b/SlowDown", GONE, "", "x NoSuchBucket y", `> ${SLOW}`];
    expect(await client.ask(CodesInLinesRequest, { lines })).toEqual([
      { line: 1, start: GONE.indexOf("NoSuchKey"), length: 9, code: "NoSuchKey" },
      { line: 4, start: SLOW.indexOf("SlowDown") + 2, length: 8, code: "SlowDown" },
    ]);
  });
});
