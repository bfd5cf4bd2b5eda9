import { describe, expect, it } from "vitest";
import { explained } from "./explained";

/** Whom the errors of a log are about: its codes, each with the vendor's id. */
async function vendorsIn(...lines: string[]): Promise<string[]> {
  const { groups } = await explained([Buffer.from(`${lines.join("\n")}\n`)]);
  return [...groups.values()].map(({ code, clue, count }) =>
    [code, clue?.vendor ?? "nobody", count].join(" "),
  );
}

const at = (second: number) => `2026-11-20T10:02:${10 + second}Z`;
const otc = (second: number) =>
  `${at(second)} ERROR https://obs.eu-de.otc.t-systems.com S3 error: 404 (NoSuchKey): no`;
const ibm = (second: number) =>
  `${at(second)} ERROR https://s3.eu-de.cloud-object-storage.appdomain.cloud S3 error: 503 (SlowDown)`;
const none = (second: number) => `${at(second)} ERROR S3 error: 403 (AccessDenied): no`;
/** Huawei's OBS and the Open Telekom Cloud's have the same headers. */
const obs = (second: number) => `${at(second)} ERROR x-obs-error-code: BadDigest`;

describe("an error's vendor in a report", () => {
  it("is the one that its event names", async () => {
    expect(await vendorsIn(otc(1), ibm(2))).toEqual(["NoSuchKey otc-obs 1", "SlowDown ibm-cos 1"]);
  });

  it("is the log's where its event names none and the log only one", async () => {
    expect(await vendorsIn(none(1), otc(2), none(3))).toEqual([
      "AccessDenied otc-obs 2",
      "NoSuchKey otc-obs 1",
    ]);
    expect(
      await vendorsIn(`${at(0)} INFO endpoint https://obs.eu-de.otc.t-systems.com`, none(1)),
    ).toEqual(["AccessDenied otc-obs 1"]);
  });

  it("is nobody's where the log names several", async () => {
    expect(await vendorsIn(otc(1), ibm(2), none(3))).toContain("AccessDenied nobody 1");
    const beginning = `${at(0)} INFO from https://obs.eu-de.otc.t-systems.com to https://s3.eu-de.cloud-object-storage.appdomain.cloud`;
    expect(await vendorsIn(beginning, none(1))).toEqual(["AccessDenied nobody 1"]);
    expect(await vendorsIn(beginning, ibm(1), none(2))).toContain("AccessDenied nobody 1");
  });

  it("is the log's where its event leaves open which of several it is", async () => {
    expect(await vendorsIn(obs(1))).toEqual(["BadDigest nobody 1"]);
    expect(await vendorsIn(obs(1), otc(2), none(3))).toEqual([
      "BadDigest otc-obs 1",
      "NoSuchKey otc-obs 1",
      "AccessDenied otc-obs 1",
    ]);
  });

  it("is not the log's where its event can't be about that one", async () => {
    expect(await vendorsIn(obs(1), ibm(2), none(3))).toEqual([
      "BadDigest nobody 1",
      "SlowDown ibm-cos 1",
      "AccessDenied nobody 1",
    ]);
  });

  it("is counted once, however its events tell it", async () => {
    const named = (second: number) => `${obs(second)} Host: obs.eu-de.otc.t-systems.com`;
    expect(await vendorsIn(obs(1), named(2), obs(3))).toEqual(["BadDigest otc-obs 3"]);
    const both = `${obs(4)} https://s3.eu-de.cloud-object-storage.appdomain.cloud`;
    expect(await vendorsIn(obs(1), both, `${at(5)} ERROR Code: BadDigest`)).toEqual([
      "BadDigest nobody 3",
    ]);
  });
});
