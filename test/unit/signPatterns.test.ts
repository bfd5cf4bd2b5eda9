import { describe, expect, it } from "vitest";
import { hostFault, requestIdFault } from "../../server/src/catalog/signPatterns";
import { translator } from "../../server/src/l10n";

const t = translator("en");

describe("the pattern of a request id", () => {
  it.each([
    "tx[0-9a-f]{21}-[0-9a-f]{10}",
    "tx[0-9a-f]{21}-[0-9a-f]{8,10}-[0-9a-f]{1,16}-[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
    "\\d{4}[A-Z]{1,8}\\d{2,4}",
    "req\\.\\w{1,20}",
    "[A-Za-z0-9+/]{20,40}={0,2}",
    "id-?[0-9]{1,9}",
    "[\\w.\\]-]{32}",
    "a{3}a{3}",
  ])("may be %s", (pattern) => {
    expect(requestIdFault(pattern, t)).toBeUndefined();
  });

  it.each([
    "(a+)+$",
    "(a|a)*b",
    "a+",
    "a*",
    "a{1,}",
    "(?:ab){1,8}",
    "a|b",
    "(?=a)b",
    "(a)\\1",
    "^a$",
    "[^a]{3}",
    "\\S{8}",
    "[\\D]{8}",
    "\\u0041",
    "é{1,3}",
  ])("is no sequence where it is %s", (pattern) => {
    expect(requestIdFault(pattern, t)).toBe(
      "a sequence of characters and of sets like [0-9a-f], each repeated like {8}, {1,16} or ? at most",
    );
  });

  it.each([
    ["[a-z]{1,9}[a-z]", "[a-z]{1,9}"],
    ["x[a-z]{1,9}-?[a-f]{2}", "[a-z]{1,9}"],
    ["a?a?a?a?aaaa", "a?"],
    ["\\w{1,30}\\d{1,30}-", "\\w{1,30}"],
    [".{1,9}-", ".{1,9}"],
    ["[a-z]{0,9}[0-9]{0,9}[a-z]", "[a-z]{0,9}"],
  ])("is not clear where it is %s", (pattern, part) => {
    expect(requestIdFault(pattern, t)).toBe(
      `clear about where ${part} ends: what follows may not fit it`,
    );
  });

  it("fits ids of some length only", () => {
    expect(requestIdFault("a{200}b{56}", t)).toBeUndefined();
    expect(requestIdFault("a{200}b{57}", t)).toBe("a pattern of ids with at most 256 characters");
  });
});

describe("a host", () => {
  it.each([
    "s3.*.acme.example",
    "s3-*.*.acme.example",
    "minio.**",
    "minio.**:9000",
    "*.acme.example",
  ])("may be %s", (host) => {
    expect(hostFault(host, t)).toBeUndefined();
  });

  it.each(["s3-*-*.acme.example", "q*a*a*a*a*a*.acme.example", "**.acme.example"])(
    "may not be %s",
    (host) => {
      expect(hostFault(host, t)).toBe("a host with one * at most between two dots");
    },
  );
});
