import { readFileSync } from "node:fs";
import vendorFiles from "virtual:vendor-files";
import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { check } from "recheck";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { Catalog } from "../../server/src/catalog/catalog";
import { type Condition, Conditions } from "../../server/src/catalog/conditions";
import type { VendorFile } from "../../server/src/catalog/vendorFile";
import { unexplained } from "./schema";

const data = new URL("../../data/", import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, data), "utf8"));

const schema = readJson("conditions.schema.json");
const file: { conditions: Condition[]; alone: { codes: string[] }[] } = readJson("conditions.json");

const alone = file.alone.flatMap(({ codes }) => codes);

const repeated = (values: string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const complaints = (value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map((e: ErrorObject) => `${e.instancePath} ${e.message}`);
};

describe("data/conditions.json", () => {
  it("fits its schema, which explains every property to whoever edits it", () => {
    expect(complaints(file)).toEqual([]);
    expect(unexplained(schema)).toEqual([]);
  });

  it("gives each condition an id of its own", () => {
    expect(repeated(file.conditions.map(({ id }) => id))).toEqual([]);
  });

  it("claims no name twice at one vendor", () => {
    const claims = file.conditions.flatMap(({ names }) =>
      names.flatMap(({ code, vendors }) => (vendors ?? ["*"]).map((id) => `${code} at ${id}`)),
    );
    expect(repeated(claims)).toEqual([]);
  });

  it("names only codes that some vendor lists, and vendors that list them", () => {
    const names = file.conditions.flatMap((condition) => condition.names);
    const unlisted = names.filter(({ code, vendors }) =>
      vendors
        ? !vendors.every((id) => code in (vendorFiles.find((one) => one.id === id)?.codes ?? {}))
        : !builtinCatalog.isListed(code),
    );
    expect(unlisted).toEqual([]);
    expect(alone.filter((code) => !builtinCatalog.isListed(code))).toEqual([]);
  });

  it("has a condition for every code of every vendor, or says that it stands alone", () => {
    const left = builtinCatalog.vendors.flatMap((vendor) =>
      [...builtinCatalog.codesOf(vendor)]
        .filter((code) => !alone.includes(code) && !builtinCatalog.conditionOf(code, vendor))
        .map((code) => `${code} at ${vendor.id}`),
    );
    expect(left).toEqual([]);
  });

  it("lets no code stand alone that has a condition", () => {
    expect(repeated(alone)).toEqual([]);
    expect(alone.filter((code) => builtinCatalog.conditionOf(code))).toEqual([]);
  });

  it("says each cause, remedy and title of a condition once", () => {
    for (const { id, causes, remedies, support, variants = [] } of file.conditions) {
      for (const language of ["en", "zh-cn"] as const) {
        const said = [
          ...[...causes, ...remedies, ...support].map((text) => text[language]),
          ...variants.map(({ cause }) => cause[language]),
        ];
        expect(repeated(said), id).toEqual([]);
      }
    }
    expect(repeated(file.conditions.map(({ title }) => title.en))).toEqual([]);
  });

  it("keeps what a hover says first to one line", () => {
    const long = file.conditions.flatMap(({ causes, variants = [] }) =>
      [causes[0]!, ...variants.map(({ cause }) => cause)].filter(({ en }) => en.length > 90),
    );
    expect(long).toEqual([]);
  });

  it("keeps the patterns of variants fast and without a need for capitals", async () => {
    const patterns = file.conditions.flatMap(({ variants = [] }) =>
      variants.flatMap(({ message, operation }) => [message, operation].filter((one) => one)),
    ) as string[];
    for (const pattern of new Set(patterns)) {
      const { status } = await check(pattern, "iu", { timeout: 10_000 });
      expect(status, pattern).toBe("safe");
    }
  });
});

describe("conditions in a catalog", () => {
  const text = { en: "Words.", "zh-cn": "文字。" };
  const condition = (id: string, names: Condition["names"]): Condition => ({
    id,
    title: text,
    hint: text,
    names,
    causes: [text],
    retry: "no",
    remedies: [text],
    support: [],
  });
  const vendor = (id: string, codes: string[], intended: Record<string, string> = {}) =>
    ({
      id,
      name: id,
      lists: [{ id: "list", title: "List", date: null, url: null, complete: true }],
      codes: Object.fromEntries(
        codes.map((code) => [
          code,
          [{ list: "list", status: 400, description: code, intended: intended[code] }],
        ]),
      ),
    }) as VendorFile;
  const catalogOf = (files: VendorFile[], conditions: Condition[]) =>
    new Catalog(files, new Conditions(() => conditions));

  const slow = condition("throttled", [{ code: "SlowDown" }, { code: "TooManyRequests" }]);
  const mismatch = condition("digest-mismatch", [
    { code: "BadDigest" },
    { code: "InvalidDigest", vendors: ["odd"] },
  ]);
  const malformed = condition("digest-malformed", [{ code: "InvalidDigest" }]);
  const catalog = catalogOf(
    [
      vendor("plain", ["BadDigest", "InvalidDigest", "TooManyRequests", "SlowDown"]),
      vendor("odd", ["InvalidDigest", "SlwDown"], { SlwDown: "SlowDown" }),
    ],
    [slow, mismatch, malformed],
  );
  const [plain, odd] = catalog.vendors as [Catalog["vendors"][0], Catalog["vendors"][0]];

  it("are found by any of their names", () => {
    expect(catalog.conditionOf("SlowDown")).toBe(slow);
    expect(catalog.conditionOf("TooManyRequests", odd)).toBe(slow);
    expect(catalog.conditionOf("Nonsense")).toBeUndefined();
  });

  it("mean what the vendor means by the code", () => {
    expect(catalog.conditionOf("InvalidDigest")).toBe(malformed);
    expect(catalog.conditionOf("InvalidDigest", plain)).toBe(malformed);
    expect(catalog.conditionOf("InvalidDigest", odd)).toBe(mismatch);
  });

  it("have the vendor's own names, the usual first", () => {
    expect(catalog.namesAt(slow, plain)).toEqual(["SlowDown", "TooManyRequests"]);
    expect(catalog.namesAt(mismatch, odd)).toEqual(["InvalidDigest"]);
    expect(catalog.namesAt(mismatch, plain)).toEqual(["BadDigest"]);
    expect(catalog.namesAt(malformed, odd)).toEqual([]);
  });

  it("are found for a misprinted name as well", () => {
    expect(catalog.conditionOf("SlwDown", odd)).toBe(slow);
  });

  it("are found for a word of an SDK that stands for one code", () => {
    // Ceph's -2010 and R2's 10043 stand for one code, the 404 of a HEAD for several.
    expect(builtinCatalog.conditionOf("-2010")?.id).toBe("request-timeout");
    expect(builtinCatalog.conditionOf("10043")?.id).toBe("service-unavailable");
    expect(builtinCatalog.conditionOf("404")).toBeUndefined();
  });

  it("are read when they are first needed", () => {
    let reads = 0;
    const read = () => {
      reads++;
      return [slow];
    };
    const lazy = new Catalog([vendor("plain", ["SlowDown"])], new Conditions(read));
    expect(reads).toBe(0);
    lazy.conditionOf("SlowDown");
    lazy.conditionOf("NoSuchKey");
    expect(reads).toBe(1);
  });
});

describe("the conditions that come with the extension", () => {
  const vendor = (id: string) => builtinCatalog.vendor(id)!;
  const idAt = (code: string, id: string) => builtinCatalog.conditionOf(code, vendor(id))?.id;

  /** Names for one thing, as vendors list them. */
  const SAME: [string, string[]][] = [
    ["no-bucket-policy", ["NoSuchBucketPolicy", "NotSuchBucketPolicy"]],
    ["no-lifecycle", ["NoSuchLifecycleConfiguration", "NoSuchLifecycle", "NoSuchBucketLifecycle"]],
    [
      "no-replication-config",
      [
        "ReplicationConfigurationNotFoundError",
        "NoSuchReplicationConfiguration",
        "NoSuchBucketReplication",
      ],
    ],
    [
      "no-encryption-config",
      [
        "ServerSideEncryptionConfigurationNotFoundError",
        "NoSuchServerSideEncryptionRule",
        "NoSuchEncryptionConfiguration",
      ],
    ],
    [
      "no-object-lock",
      [
        "ObjectLockConfigurationNotFoundError",
        "NoSuchObjectLockConfiguration",
        "NoSuchWORMConfiguration",
        "NoSuchObjectLegalHold",
      ],
    ],
    ["key-too-long", ["KeyTooLongError", "KeyTooLong"]],
    [
      "throttled",
      [
        ...["SlowDown", "503 SlowDown", "SlowDownRead", "SlowDownWrite", "TooManyRequests"],
        ...["ExceedQPSLimit", "TotalQpsLimitExceeded", "MetaOperationQpsLimitExceeded"],
        ...["ErrTooManyRequest", "TooManyRequestsException", "usageLimits.rateLimitExceeded"],
      ],
    ],
    ["clock-skew", ["RequestTimeTooSkewed"]],
    ["request-timeout", ["RequestTimeout", "RequestTimeOut", "Timeout", "request_timeout"]],
    [
      "digest-mismatch",
      ["BadDigest", "InvalidSHA1Digest", "CrcMismatch", "InvalidCRC64", "part_sha1_mismatch"],
    ],
    ["payload-hash-mismatch", ["XAmzContentSHA256Mismatch", "ContentSHA256Mismatch"]],
    [
      "length-mismatch",
      ["IncompleteBody", "BadContentLength", "EntitySizeNotMatch", "ExcessData", "UnexpectedEOF"],
    ],
    ["length-missing", ["MissingContentLength", "NoContentLength"]],
    ["token-expired", ["ExpiredToken", "SecurityTokenExpired", "expired_auth_token"]],
    ["token-invalid", ["InvalidToken", "InvalidTokenId", "InvalidSecurityToken", "bad_auth_token"]],
    [
      "bucket-name-taken",
      ["BucketAlreadyExists", "BucketConflict", "BucketNameUnavailable", "duplicate_bucket_name"],
    ],
    ["append-position", ["PositionNotEqualToLength", "AppendPositionErr", "OffsetNotMatched"]],
    [
      "object-name-invalid",
      ["InvalidObjectName", "InvalidObjectKey", "InvalidURI", "XMinioInvalidObjectName"],
    ],
    [
      "account-problem",
      [
        ...["AccountProblem", "AccountArrear", "InArrearOrInsufficientBalance", "UserDisable"],
        ...["PaymentRequired", "AccountOverdue", "UserSuspended", "FrozenUserId"],
      ],
    ],
    [
      "storage-quota",
      [
        ...["QuotaExceeded", "VaultQuotaExceeded", "InsufficientStorageSpace"],
        ...["BucketMaxSizeExceeded", "CloudTotalAliveSizeQuotaExceed"],
        ...["XMinioAdminBucketQuotaExceeded", "storage_cap_exceeded"],
      ],
    ],
    ["callback-failed", ["CallbackFailed", "InvalidCallback"]],
    [
      "malformed-policy",
      ["MalformedPolicy", "MalformedPolicyDocument", "POLICYError", "XBucketPolicyParseException"],
    ],
    ["malformed-json", ["MalformedJson", "MalformedJSON", "XMinioMalformedJSON", "bad_json"]],
    [
      "client-gone",
      ["ClientDisconnected", "ClientDisconnect", "ConnectionLost", "ConnectionReset"],
    ],
    ["object-locked", ["ObjectLocked", "FileImmutable", "ObjectLockedByBucketPolicy"]],
    ["internal-error", ["InternalError", "InternalErrror", "InternalErrors", "internalError"]],
    ["access-denied", ["AccessDenied", "AccessDeniedException", "access_denied"]],
    ["resource-not-found", ["NotFound", "Not Found", "not_found", "notFound", "NotFoundException"]],
    ["precondition-failed", ["PreconditionFailed", "Precondition Failed", "conditionNotMet"]],
    ["invalid-range", ["InvalidRange", "Requested Range Not Satisfiable", "range_not_satisfiable"]],
    ["kms-key-not-found", ["KMS.NotFoundException", "KmsKeyNotExist", "KMSKeyNotFoundException"]],
    ["kms-key-disabled", ["KMS.DisabledException", "KmsKeyDisabled", "KMSKeyDisabledException"]],
  ];

  it.each(SAME)("%s is one condition under all of its names", (id, codes) => {
    expect(codes.filter((code) => builtinCatalog.conditionOf(code)?.id !== id)).toEqual([]);
  });

  it("know where a vendor means something else by a code", () => {
    expect(idAt("InvalidDigest", "aws-s3")).toBe("digest-malformed");
    expect(idAt("InvalidDigest", "alibaba-oss")).toBe("digest-mismatch");
    expect(idAt("AccessForbidden", "tencent-cos")).toBe("cors-refused");
    expect(idAt("AccessForbidden", "jdcloud-oss")).toBe("access-denied");
    expect(idAt("UserKeyMustBeSpecified", "ibm-cos")).toBe("form-key-missing");
    expect(idAt("UserKeyMustBeSpecified", "huawei-obs")).toBe("account-not-signed-up");
    expect(idAt("Unauthorized", "cloudflare-r2")).toBe("credentials-refused");
    expect(idAt("Unauthorized", "otc-obs")).toBe("account-not-verified");
    expect(idAt("InvalidObjectName", "cloudflare-r2")).toBe("object-name-invalid");
    expect(idAt("InvalidObjectName", "baidu-bos")).toBe("key-too-long");
    expect(idAt("InvalidPolicyDocument", "aws-s3")).toBe("post-policy-failed");
    expect(idAt("InvalidPolicyDocument", "seaweedfs")).toBe("malformed-policy");
    expect(idAt("UnauthorizedAccess", "aws-s3")).not.toBe(
      idAt("UnauthorizedAccessError", "aws-s3"),
    );
  });

  it.each([
    ["SlowDown", "minio", ["TooManyRequests", "SlowDownRead", "SlowDownWrite"]],
    ["SlowDown", "cloudflare-r2", ["TooManyRequests"]],
    ["NoSuchBucketPolicy", "jdcloud-oss", ["NotSuchBucketPolicy"]],
    ["NoSuchKey", "aws-s3", ["NoSuchKey"]],
    ["NoSuchKey", "backblaze-b2", ["no_such_file", "file_not_present"]],
    ["AccessDenied", "jdcloud-oss", ["AccessDenied", "AccessForbidden", "AccessKeyLimited"]],
    ["ParseUnExpectedKeyword", "minio", ["ParseUnexpectedKeyword"]],
    ["BucketAlreadyExists", "google-cloud-storage", ["BucketNameUnavailable"]],
    ["NoSuchKey", "wasabi", []],
  ])("%s is, at %s, %j", (code, id, names) => {
    const condition = builtinCatalog.conditionOf(code, vendor(id))!;
    expect(builtinCatalog.namesAt(condition, vendor(id))).toEqual(names);
  });

  it("offer no name of a family for another", () => {
    const condition = builtinCatalog.conditionOf("ParseInvalidPathComponent")!;
    expect(condition.id).toBe("select-sql");
    expect(builtinCatalog.namesAt(condition, vendor("minio"))).toEqual([]);
  });

  it.each([
    ["SlowDown", "backoff"],
    ["InternalError", "backoff"],
    ["RequestTimeout", "backoff"],
    ["OperationAborted", "backoff"],
    ["ServiceUnavailable", "backoff"],
    ["SignatureDoesNotMatch", "no"],
    ["NoSuchKey", "no"],
    ["AccessDenied", "after-fix"],
    ["RequestTimeTooSkewed", "after-fix"],
    ["ExpiredToken", "after-fix"],
  ])("a retry after %s: %s", (code, retry) => {
    expect(builtinCatalog.conditionOf(code)?.retry).toBe(retry);
  });
});
