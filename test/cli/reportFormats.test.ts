import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
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
    const logs = [LOG, "", "\n\n", quietLine()];
    for (const log of logs) {
      expect(
        validate(JSON.parse(await explained("json", log))),
        JSON.stringify(validate.errors),
      ).toBe(true);
    }
    const chinese = await run(["explain", "--format", "json"], {
      input: LOG,
      env: { LANG: "zh_CN" },
    });
    expect(validate(JSON.parse(chinese.output))).toBe(true);
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
