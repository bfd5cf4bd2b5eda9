import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "papaparse";
import { describe, expect, it } from "vitest";
import { unexplained } from "../unit/schema";
import { errorLine, quietLine, run } from "./program";

const schema = JSON.parse(
  readFileSync(new URL("../../data/log-report.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(schema);

/** Errors of several kinds and vendors, with and without times, buckets and ids. */
const LOG = [
  "no time <Error><Code>AccessDenied</Code><BucketName>media</BucketName></Error> AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE\n",
  "2026-02-11T10:00:02.000+02:00 WARN put: Reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: 6a2127a7-4ae5-4427)\n",
  "2026-02-11T10:00:03.000+02:00 WARN put: Reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: 7b2127a7-4ae5-4427)\n",
  errorLine("NoSuchKey", 4),
  quietLine(5),
  "2026-02-11T10:00:05.000Z GET https://media.s3.eu-de.cloud-object-storage.appdomain.cloud/a <Code>VaultQuotaExceeded</Code>\n",
  "2026-02-11T10:00:06.000Z GET https://media.obs.eu-de.otc.t-systems.com/a <Code>NoSuchKey</Code>\n",
  "2026-02-11T10:00:07.000Z ERROR An error occurred (404) when calling the HeadObject operation: Not Found\n",
].join("");

const explained = async (format: string, input = LOG, ...options: string[]) =>
  (await run(["explain", "--format", format, ...options], { input })).output;

describe("the JSON report", () => {
  it("fits its schema, which explains every property", async () => {
    expect(unexplained(schema)).toEqual([]);
    const runs = [LOG, "", "\n\n", quietLine()].map((input) => ({ input, env: {} }));
    runs.push({ input: LOG, env: { LANG: "zh_CN.UTF-8" } });
    const outcomes = await Promise.all(
      runs.map((options) => run(["explain", "--format", "json"], options)),
    );
    for (const { output } of outcomes) {
      expect(validate(JSON.parse(output)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("says of each kind what the log does, and what is known", async () => {
    const { version, lines, bytes, groups } = JSON.parse(await explained("json"));
    expect({ version, lines, bytes }).toEqual({ version: 1, lines: 8, bytes: LOG.length });
    expect(groups).toHaveLength(6);
    const [slowDown] = groups;
    expect(slowDown).toMatchObject({
      code: "SlowDown",
      vendor: null,
      vendorEvidence: null,
      count: 2,
      statuses: { 503: 2 },
      firstLine: 2,
      lastLine: 3,
      firstTime: "2026-02-11T08:00:02.000Z",
      lastTime: "2026-02-11T08:00:03.000Z",
      buckets: {},
      requestIds: ["6a2127a7-4ae5-4427", "7b2127a7-4ae5-4427"],
      condition: "throttled",
      meaning: "Too many requests",
      retry: "backoff",
    });
    expect(slowDown.remedies.length).toBeGreaterThan(1);
    expect(groups.find(({ vendor }: { vendor: string }) => vendor === "ibm-cos")).toMatchObject({
      code: "VaultQuotaExceeded",
      vendorEvidence: "media.s3.eu-de.cloud-object-storage.appdomain.cloud",
      buckets: { media: 1 },
    });
    expect(groups.find(({ code }: { code: string }) => code === "AccessDenied")).toMatchObject({
      firstTime: null,
      lastTime: null,
    });
  });
});

describe("the Markdown report", () => {
  it("has a sentence, a table of the kinds, and a part on each", async () => {
    const markdown = await explained("markdown");
    const [sentence, remarks, table, ...parts] = markdown.trim().split("\n\n");
    expect(sentence).toBe("**7 errors of 5 kinds between 2026-02-11 08:00:02 and 10:00:07.**");
    expect(remarks).toBe(`Read 8 lines, ${LOG.length} B. One error has no time.`);
    expect(table!.split("\n").slice(0, 3)).toEqual([
      "| Count | Code | Vendor | Status | Times |",
      "| ---: | --- | --- | --- | --- |",
      "| 2 | `SlowDown` | unknown vendor | 503 | 2026-02-11 08:00:02 – 08:00:03 |",
    ]);
    expect(parts[0]).toBe("### SlowDown · unknown vendor");
    expect(parts[1]).toContain("- Retry: Retry with backoff: after a pause that grows with each");
    expect(parts[1]).toContain("- Lines: 2 – 3\n");
  });
});

describe("the CSV report", () => {
  it("has a row for each kind, with columns of the JSON report's names", async () => {
    const csv = await explained("csv");
    const { data, errors } = parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(csv.endsWith("\r\n")).toBe(true);
    const { groups } = JSON.parse(await explained("json"));
    expect(Object.keys(data[0]!)).toEqual(Object.keys(groups[0]));
    expect(data.map(({ code, count }) => [code, Number(count)])).toEqual(
      groups.map(({ code, count }: { code: string; count: number }) => [code, count]),
    );
    expect(data[0]).toMatchObject({
      statuses: "503: 2",
      firstTime: "2026-02-11T08:00:02.000Z",
      requestIds: "6a2127a7-4ae5-4427 7b2127a7-4ae5-4427",
    });
  });

  it("has its head alone where there are no errors", async () => {
    expect((await explained("csv", quietLine())).split("\r\n")).toEqual([
      expect.stringMatching(/^code,vendor,/),
      "",
    ]);
  });

  it("has nothing that a spreadsheet would take for a formula", async () => {
    const input = LOG.replace("6a2127a7-4ae5-4427", "=cmd+6a2127a7");
    expect(await explained("csv", input)).not.toMatch(/(?:^|,|")=/m);
  });
});

describe("a report", () => {
  it.each(["text", "json", "markdown", "csv"])(
    "shows no keys, signatures and tokens: %s",
    async (format) => {
      const output = await explained(format, LOG.replaceAll("media", "AKIAIOSFODNN7EXAMPLE"));
      expect(output).toContain("AccessDenied");
      expect(output).not.toContain("AKIA");
    },
  );

  it("is text where no format is named", async () => {
    expect((await run(["explain"], { input: LOG })).output).toBe(await explained("text"));
  });
});
