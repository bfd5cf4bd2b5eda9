import { describe, expect, it } from "vitest";
import { builtinCatalog as catalog } from "../../server/src/catalog/builtin";
import { distance } from "../../server/src/catalog/distance";
import { NearestCodes } from "../../server/src/catalog/nearest";
import { isOtherCode } from "../../server/src/catalog/otherNames";
import { wordsOfName } from "../../server/src/catalog/words";

describe("the distance of two texts", () => {
  it.each([
    ["key", "key", 0],
    ["key", "keys", 1],
    ["keys", "key", 1],
    ["key", "kex", 1],
    ["key", "kye", 1],
    ["abcd", "badc", 2],
    ["", "ab", 2],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("%s and %s: %d", (a, b, expected) => {
    expect(distance(a, b, 5)).toBe(expected);
    expect(distance(b, a, 5)).toBe(expected);
  });

  it("is told no further than asked for", () => {
    expect(distance("kitten", "sitting", 2)).toBe(3);
    expect(distance("key", "bucket", 1)).toBe(2);
    expect(distance("abcdefgh", "hgfedcba", 2)).toBe(3);
  });
});

describe("the words of a name", () => {
  it.each([
    ["NoSuchCORSConfiguration", ["no", "such", "cors", "configuration"]],
    ["invalid_bucket_id", ["invalid", "bucket", "id"]],
    ["NO_SUCH_KEY", ["no", "such", "key"]],
    ["XAmzContentSHA256Mismatch", ["x", "amz", "content", "sha", "256", "mismatch"]],
    ["usageLimits.rateLimitExceeded", ["usage", "limits", "rate", "limit", "exceeded"]],
    ["Not Found", ["not", "found"]],
  ])("%s", (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });
});

describe("the codes near a spelling", () => {
  const codes = new NearestCodes([
    "NoSuchKey",
    "NoSuchKeys",
    "KeyTooLongError",
    "Busy",
    "InvalidURI",
  ]);
  const near = (spelling: string) => codes.near(spelling).map(({ code }) => code);

  it.each([
    ["NoSuchKye", "NoSuchKey"],
    ["nosuchkey", "NoSuchKey"],
    ["NO_SUCH_KEY", "NoSuchKey"],
    ["KeyNoSuch", "NoSuchKey"],
    ["KeyTooLong", "KeyTooLongError"],
    ["TooLongKeyError", "KeyTooLongError"],
    ["InvalidUri", "InvalidURI"],
    ["Bsuy", "Busy"],
  ])("%s: %s first", (spelling, code) => {
    expect(near(spelling)[0]).toBe(code);
    expect(codes.hasNear(spelling)).toBe(true);
  });

  it("are not a code's own, nor what is far away, nor of three units", () => {
    expect(near("NoSuchKeys")).toEqual(["NoSuchKey"]);
    expect(near("Busier")).toEqual([]);
    expect(codes.hasNear("NoSuchBucket")).toBe(false);
    expect(near("Bus")).toEqual([]);
  });
});

describe("of codes that are about as near, the likelier goes first", () => {
  const first = (spelling: string, vendor: string, status?: number) =>
    catalog.nearest(spelling, [catalog.vendor(vendor)!], status)[0]?.code;

  it("that is what the vendor in use lists", () => {
    expect(first("RequestTimeot", "ibm-cos")).toBe("RequestTimeout");
    expect(first("InternalErrr", "aws-s3")).toBe("InternalError");
    expect(first("invalidArgumen", "google-cloud-storage")).toBe("invalidArgument");
    expect(first("invalidArgumen", "aws-s3")).toBe("InvalidArgument");
  });

  it("and what has the status", () => {
    const ofStatus = (status: number) => catalog.nearest("SYS.0099", [], status)[0]?.code;
    expect(ofStatus(431)).toBe("SYS.0009");
    expect(ofStatus(400)).toBe("SYS.0029");
  });
});

describe("codes of other services", () => {
  it("are known as they stand and as constants, and not with a slip", () => {
    for (const name of ["NOT_FOUND", "NotFound", "not_found", "not-found", "NoSuchDistribution"]) {
      expect(isOtherCode(name), name).toBe(true);
    }
    for (const name of ["Notfound", "invalidRange", "NoSuchKey", "NoSuchDistributio"]) {
      expect(isOtherCode(name), name).toBe(false);
    }
  });
});
