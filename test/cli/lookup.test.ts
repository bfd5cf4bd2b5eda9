import { describe, expect, it } from "vitest";
import { run } from "./program";

const lookUp = async (...words: string[]) => (await run(["lookup", ...words])).output;

describe("lookup", () => {
  it("says of a code what it means, and what each vendor says", async () => {
    const { code, output, complaints } = await run(["lookup", "VaultQuotaExceeded"]);
    expect(output).toMatchInlineSnapshot(`
      "VaultQuotaExceeded · The storage quota is used up
        Cause   The user, bucket or account holds as many bytes or objects as its quota allows.
        Retry   Retry once the cause is gone, not before.
        Remedy  Delete what is not needed, old versions included, or raise the quota.

      IBM Cloud Object Storage  507 Insufficient Storage  The capacity used on the target vault has exceeded a hard quota

      Apache Ozone calls it QuotaExceeded
      Backblaze B2 calls it storage_cap_exceeded
      Ceph RADOS Gateway calls it QuotaExceeded
      CubeFS calls it DiskQuotaExceeded
      Huawei Cloud OBS calls it InsufficientStorageSpace
      MinIO calls it XMinioAdminBucketQuotaExceeded
      Open Telekom Cloud OBS calls it InsufficientStorageSpace
      Scality calls it QuotaExceeded
      Storj calls it StorageLimitExceeded, SegmentsLimitExceeded
      Versity S3 Gateway calls it QuotaExceeded
      Yandex Object Storage calls it BucketMaxSizeExceeded, CloudTotalAliveSizeQuotaExceed
      "
    `);
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });

  it("takes a code in any spelling", async () => {
    const [one, ...others] = await Promise.all(
      ["SlowDown", "slowdown", "slow_down"].map((spelling) => lookUp(spelling)),
    );
    expect(one).toMatch(/^SlowDown · Too many requests\n/);
    for (const other of others) expect(other).toBe(one);
  });

  it("names each vendor once, and each of its cases that differ", async () => {
    const rows = (await lookUp("NoSuchKey")).split("\n");
    expect(rows.filter((row) => row.startsWith("Amazon S3 "))).toHaveLength(1);
    const ibm = rows.findIndex((row) => row.startsWith("IBM Cloud Object Storage "));
    expect(rows[ibm]).toMatch(/ 404 Not Found +The specified key does not exist\.$/);
    expect(rows[ibm + 1]).toMatch(/^ +404 Not Found +The bucket has no object with this key\.$/);
  });

  it("puts the vendor first that the user names", async () => {
    const output = await lookUp("SlowDown", "--vendor", "jdcloud-oss");
    const [, first] = output.split("\n\n");
    expect(first!.split("\n")[0]).toBe(
      "JD Cloud OSS  400 Bad Request  Please reduce your request rate.",
    );
  });

  it("lists the codes of a status, and says what the status means in a code's place", async () => {
    const output = await lookUp("404");
    expect(output).toMatch(/^404\n {2}Meaning {8}The answer had no body/);
    expect(output).toMatch(/^NoSuchKey +404 +The object does not exist$/m);
    expect(await lookUp("507")).toMatch(/^VaultQuotaExceeded +507 /m);
  });

  it("lists the codes that words are about", async () => {
    expect(await lookUp("clock", "skew")).toMatch(
      /^RequestTimeTooSkewed +400, 403 +The clock is off\n$/,
    );
    expect(await lookUp("ibm 403")).toMatch(/^AccessDenied +403 /m);
  });

  it("says how many more there are than it lists", async () => {
    const rows = (await lookUp("404")).trim().split("\n\n")[1]!.split("\n");
    expect(rows).toHaveLength(31);
    expect(rows.at(-1)).toMatch(/^and \d+ more$/);
  });

  it("says so where nothing is known, beside the output, and fails", async () => {
    const { code, output, complaints } = await run(["lookup", "xyzzy", "plugh"]);
    expect(complaints).toBe("s3-error-codes: Nothing is known of “xyzzy plugh”.\n");
    expect({ code, output }).toEqual({ code: 1, output: "" });
  });

  it("speaks Chinese where the environment does", async () => {
    const { output } = await run(["lookup", "SlowDown"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(output).toMatch(/^SlowDown · 请求过多\n {2}原因 /);
  });
});
