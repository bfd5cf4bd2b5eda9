import { afterAll, describe, expect, it, vi } from "vitest";
import type { InlayHint, MarkupContent } from "vscode-languageserver/node";
import { Client, type ClientOptions } from "./client";
import { links } from "./harness";

const SLOW = "An error occurred (SlowDown) when calling the PutObject operation: Reduce your rate.";
const GONE = "An error occurred (NoSuchKey) when calling the GetObject operation: Not there.";
const stamp = (second: number) => `2026-02-11 02:00:${String(second % 60).padStart(2, "0")},004`;
const line = (second: number, text: string) => `${stamp(second)} ERROR backup: ${text}\n`;

/** What annotations say, with the lines that they stand in. */
const said = (hints: InlayHint[]): [number, InlayHint["label"]][] =>
  hints.map(({ label, position }) => [position.line, label]);

describe.each(Object.keys(links) as (keyof typeof links)[])("annotations, %s", (link) => {
  const clients: Client[] = [];
  afterAll(() => Promise.all(clients.map((client) => client.stop())));

  async function start(settings: object = {}, options: ClientOptions = {}): Promise<Client> {
    const client = await Client.start({ link, settings: () => settings, ...options });
    clients.push(client);
    return client;
  }

  it("say the status, what to make of it, and the vendor, behind the code", async () => {
    const client = await start({ vendors: ["ibm-cos"] });
    const uri = await client.open(line(1, SLOW), "log");
    expect(await client.annotations(uri)).toEqual([
      expect.objectContaining({
        label: "503 · throttled, back off · IBM COS",
        position: { line: 0, character: line(1, SLOW).indexOf("SlowDown") + "SlowDown".length },
        paddingLeft: true,
      }),
    ]);
  });

  it("name no vendor where none is known, and no status where vendors differ", async () => {
    const client = await start();
    const uri = await client.open(line(1, SLOW) + line(2, GONE), "log");
    const [slow, gone] = (await client.annotations(uri)).map(({ label }) => label as string);
    expect(slow).toBe("throttled, back off");
    expect(gone).toMatch(/^404 · /);
  });

  it("say the status that the log prints, whatever the vendor's list has", async () => {
    const client = await start({ vendors: ["ibm-cos"] });
    const uri = await client.open("ERROR: S3 error: 429 (SlowDown): Slow down.\n", "log");
    expect(said(await client.annotations(uri))).toEqual([
      [0, "429 · throttled, back off · IBM COS"],
    ]);
  });

  it("speak the reader's language", async () => {
    const client = await start({}, { locale: "zh-cn" });
    const [hint] = await client.annotations(await client.open(line(2, GONE), "log"));
    expect(hint?.label).toMatch(/^404 · \p{Script=Han}/u);
  });

  it("tell what a hover tells, once they are asked for it", async () => {
    const client = await start({ vendors: ["ibm-cos"] });
    const uri = await client.open(line(1, SLOW), "log");
    const [hint] = await client.annotations(uri);
    expect(hint?.tooltip).toBeUndefined();
    const { tooltip } = await client.resolveAnnotation(hint!);
    expect((tooltip as MarkupContent).value).toBe(await client.hoverText(uri, hint!.position));
    expect((tooltip as MarkupContent).value).toContain("IBM Cloud Object Storage");
  });

  it("stand once where an event repeats a code, and again in the next event", async () => {
    const client = await start();
    const trace = `Traceback (most recent call last):\n  File "a.py"\nbotocore.exceptions.ClientError: ${SLOW}\n`;
    const text = line(1, SLOW) + trace + line(2, SLOW) + trace + line(3, GONE);
    const uri = await client.open(text, "log");
    const lines = (await client.annotations(uri)).map(({ position }) => position.line);
    expect(lines).toEqual([0, 4, 8]);
  });

  it("are the same for a viewport as for the whole, and while other lines change", async () => {
    const client = await start();
    const trace = `botocore.exceptions.ClientError: ${SLOW}\n`;
    const lines = Array.from({ length: 400 }, (_, at) => line(at, at % 3 ? GONE : SLOW) + trace);
    const uri = await client.open(lines.join(""), "log");
    const all = said(await client.annotations(uri));
    expect(all.length).toBeGreaterThan(600);
    for (let from = 0; from < 800; from += 37) {
      const part = said(await client.annotations(uri, from, from + 36));
      expect(part).toEqual(all.filter(([at]) => at >= from && at <= from + 36));
    }
    await client.change(uri, `${lines.join("")}x`);
    expect(said(await client.annotations(uri))).toEqual(all);
  });

  it("show in logs and pasted text that looks like one, everywhere if asked, or nowhere", async () => {
    const python = `if error.response["Error"]["Code"] == "NoSuchKey": raise\n`;
    const count = async (annotations?: string) => {
      const client = await start({ annotations });
      const open = [
        await client.open(line(1, SLOW), "log"),
        await client.open(line(1, SLOW), "plaintext", "untitled:Untitled-1"),
        await client.open(python, "python"),
      ];
      const hints = await Promise.all(open.map((uri) => client.annotations(uri)));
      return hints.map(({ length }) => length);
    };
    expect(await count()).toEqual([1, 1, 0]);
    expect(await count("always")).toEqual([1, 1, 1]);
    expect(await count("off")).toEqual([0, 0, 0]);
  });

  it("answer for the end of a long log at once, as they do when it has been read", async () => {
    const client = await start();
    const filler = "2026-11-20 10:02:11 INFO GET /bucket/object 200 OK\n".repeat(40_000);
    const uri = await client.open(filler + line(1, SLOW) + filler + line(2, GONE), "log");
    const last = 80_001;
    const early = await client.annotations(uri, last - 40, last);
    expect(early.map(({ position }) => position.line)).toEqual([last]);
    const all = said(await client.annotations(uri));
    expect(all.map(([at]) => at)).toEqual([40_000, last]);
    expect(said(await client.annotations(uri, last - 40, last))).toEqual(said(early));
  });

  it("are asked to be shown anew where a log names its vendor late; a refusal stops nothing", async () => {
    const initializationOptions = { vendorStatus: true };
    const client = await start({}, { refuses: true, initializationOptions });
    const filler = "2026-11-20 10:02:11 INFO GET /bucket/object 200 OK\n".repeat(40_000);
    const host = "s3.eu-de.cloud-object-storage.appdomain.cloud";
    const uri = await client.open(line(1, SLOW) + filler + line(2, `${host} ${GONE}`), "log");
    await vi.waitFor(() => expect(client.statuses.get(uri)?.vendors).toHaveLength(1), 10_000);
    expect(client.annotationRefreshes).toBe(1);
  });

  it("are asked to be shown anew as well where another request has read the log first", async () => {
    const client = await start({}, { initializationOptions: { vendorStatus: true } });
    const uri = await client.open(line(1, SLOW).repeat(10), "log");
    await vi.waitFor(() => expect(client.statuses.get(uri)?.vendors).toEqual([]), 10_000);
    const place = { line: 1, character: 0 };
    const host = "s3.eu-de.cloud-object-storage.appdomain.cloud";
    await client.edit(uri, { start: place, end: place }, line(2, `${host} ${GONE}`).repeat(3000));
    await client.outline(uri);
    await vi.waitFor(() => expect(client.annotationRefreshes).toBe(1), 10_000);
  });

  it("are shown anew when a setting changes", async () => {
    const client = await start();
    const uri = await client.open(line(1, SLOW), "log");
    await client.annotations(uri);
    await client.configure(() => ({ annotations: "off" }));
    await vi.waitFor(() => expect(client.annotationRefreshes).toBeGreaterThan(0), 5000);
    expect(await client.annotations(uri)).toEqual([]);
  });
});
