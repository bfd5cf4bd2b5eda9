import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import type { Circumstances } from "../../server/src/catalog/conditions";
import type { FeatureContext } from "../../server/src/features/context";
import { explain } from "../../server/src/features/explanation";
import { markupFor } from "../../server/src/features/markup";
import { translator } from "../../server/src/l10n";
import { NOBODY, type VendorsInUse } from "../../server/src/vendors/vendorsInUse";

const { vendors } = builtinCatalog;
const names = [...builtinCatalog.names];

function contextFor(ids: readonly string[], language: "en" | "zh-cn" = "en"): FeatureContext {
  const named = ids.map((id) => builtinCatalog.vendor(id)!);
  const inUse: VendorsInUse = { ...NOBODY, vendors: named, source: "vendors" };
  return {
    catalog: builtinCatalog,
    inUse,
    vendorsAt: () => inUse,
    markup: markupFor(["markdown"]),
    t: translator(language),
    language,
    opensCodes: true,
  };
}

/** The lines that a screen of 100 letters shows: paragraphs, list items and table rows, wrapped. */
function linesOnScreen(markdown: string): number {
  const shown = markdown
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)\s]*\)/g, "$1")
    .replace(/\*\*|`|\\(?=[^\w\s])/g, "");
  const rows = shown.split("\n").filter((line) => /\S/.test(line) && !/^\|[-| ]+$/.test(line));
  const width = (row: string) => [...row].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0);
  return rows.reduce((sum, row) => sum + Math.ceil(width(row) / 100), 0);
}

describe("an explanation", () => {
  it.each(["en", "zh-cn"] as const)(
    "fits into twelve lines for every code at every vendor, and without one, in %s",
    (language) => {
      const uses = [[], vendors.map(({ id }) => id), ...vendors.map(({ id }) => [id])];
      const tooHigh = uses.flatMap((ids) => {
        const context = contextFor(ids, language);
        return names
          .filter((code) => linesOnScreen(explain(code, context)) > 12)
          .map((code) => `${code} at ${ids.length === 1 ? ids[0] : ids.length}`);
      });
      expect(tooHigh).toEqual([]);
    },
  );

  it("tells a cause and whether to retry for every code that does not stand alone", () => {
    const silent = names.filter((code) => {
      const text = explain(code, contextFor([]));
      return builtinCatalog.conditionOf(code) && !/^Usual cause: .+\n\nRetry: .+$/m.test(text);
    });
    expect(silent).toEqual([]);
  });

  it("counts what it leaves out where many vendors say much", () => {
    const text = explain("InvalidArgument", contextFor(vendors.map(({ id }) => id)));
    expect(text).toMatch(/^- and \d+ more$/m);
  });

  it("says in one line which of the vendors in use lack a code", () => {
    const text = explain("SlowDown", contextFor(["ibm-cos", "garage", "apache-ozone"]));
    expect(text).toMatch(/^- \*\*IBM Cloud Object Storage\*\*: \*\*503/m);
    expect(text).toMatch(/^- Not listed by Garage, Apache Ozone$/m);
  });

  it("counts vendors rather than naming them all", () => {
    expect(explain("NoSuchKey", contextFor(["aws-s3"]))).toMatch(/404 at \d\d others/);
  });
});

describe("the cause that the circumstances tell", () => {
  const likely = (code: string, circumstances: Partial<Circumstances>) => {
    const text = explain(code, contextFor([]), { text: "", ...circumstances });
    return /^Likely here: (.*)$/m.exec(text)?.[1];
  };

  it.each([
    ["AccessDenied", "Request has expired", /past its expiry/],
    ["AccessDenied", "… with an explicit deny in a resource-based policy", /explicitly/],
    [
      "AccessDenied",
      "is not authorized to perform: kms:GenerateDataKey on resource",
      /encryption key/,
    ],
    ["AccessDenied", "No privilege to this kms operation", /encryption key/],
    [
      "AccessDenied",
      "because no identity-based policy allows the s3:GetObject action",
      /No policy allows the action/,
    ],
    ["AccessDenied", "The object you specified is immutable, can not delete.", /retention rule/],
    ["AccessDenied", "You are denied by bucket referer policy.", /referer list/],
    ["AccessDenied", "Transaction cap exceeded, see the Caps & Alerts page", /own cap/],
    ["AccessDenied", "Anonymous access is forbidden for this operation", /no signature/],
    [
      "AuthorizationHeaderMalformed",
      "the region 'us-east-1' is wrong; expecting 'eu-central-1'",
      /names the right one/,
    ],
    [
      "AuthorizationHeaderMalformed",
      "a non-empty Access Key (AKID) must be provided in the credential.",
      /access key is empty/,
    ],
    [
      "InvalidRequest",
      "Missing required header for this request: x-amz-content-sha256",
      /availability zone/,
    ],
    [
      "InvalidRequest",
      "Missing required header for this request: Content-MD5 OR x-amz-checksum-*",
      /Content-MD5/,
    ],
    [
      "InvalidRequest",
      "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.",
      /Signature Version 2/,
    ],
    [
      "InvalidRequest",
      "This copy request is illegal because it is trying to copy an object to itself without changing",
      /same source and target/,
    ],
    [
      "InvalidRequest",
      "The object was stored using a form of Server Side Encryption. The correct parameters must be provided",
      /customer key/,
    ],
    [
      "InvalidArgument",
      "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, or a valid sha256 value.",
      /checksum trailers/,
    ],
    ["InvalidArgument", "Only one auth mechanism allowed", /signed twice/],
    ["MalformedPolicy", "Invalid principal in policy", /principal/],
    ["MalformedPolicy", "Action does not apply to any resource(s) in statement", /do not fit/],
    [
      "AuthorizationQueryParametersError",
      "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
      /seven days/,
    ],
  ])("%s, %s", (code, text, cause) => {
    expect(likely(code, { text })).toMatch(cause);
    expect(likely(code, { text: text.toUpperCase() })).toMatch(cause);
  });

  it.each([
    ["AccessDenied", "GetObject", /key does not exist/],
    ["AccessDenied", "ListObjectsV2", /bucket itself/],
    ["AccessDenied", "PutObject", /ACL or tags/],
    ["AccessDenied", "CreateBucket", /already there/],
    ["MalformedXML", "DeleteObjects", /list of keys/],
    ["MalformedXML", "PutBucketLifecycleConfiguration", /rule lacks/],
    ["NoSuchUpload", "CompleteMultipartUpload", /earlier attempt/],
    ["PermanentRedirect", "HeadBucket", /another region/],
    ["MethodNotAllowed", "GetObject", /delete marker/],
    ["InvalidObjectState", "RestoreObject", /needs no restore/],
    ["OperationAborted", "CreateBucket", /deleted a short while ago/],
    ["AccessControlListNotSupported", "PutObject", /sets an ACL/],
  ])("%s of %s", (code, operation, cause) => {
    expect(likely(code, { operation })).toMatch(cause);
    expect(likely(code, { operation: `${operation}Things` }) ?? "").not.toMatch(cause);
  });

  it.each(["AccessDenied", "InvalidRequest", "SlowDown"])("%s alone tells none", (code) => {
    expect(likely(code, { text: `${code}: Access Denied`, operation: "DeleteObject" })).toBe(
      undefined,
    );
  });
});
