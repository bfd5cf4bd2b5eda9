import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { messagePhrases } from "../../server/src/catalog/messages";
import { hostFault, requestIdFault } from "../../server/src/catalog/signPatterns";
import { translator } from "../../server/src/l10n";
import { unexplained } from "./schema";

interface Case {
  list: string;
  status: number | null;
  reason?: string;
  description: string;
  notes?: { en?: string; "zh-cn"?: string };
  notesWithheld?: string;
  asPrinted?: string;
  intended?: string;
}

interface Vendor {
  $schema: string;
  id: string;
  name: string;
  lists: {
    id: string;
    title: string;
    date: string | null;
    url: string | null;
    complete: boolean;
    paraphrased?: boolean;
  }[];
  codes: Record<string, Case[]>;
}

const data = new URL("../../data/", import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, data), "utf8"));

const files = readdirSync(new URL("vendors/", data)).sort();
const vendors = new Map<string, Vendor>(
  files.map((file) => [file.replace(/\.json$/, ""), readJson(`vendors/${file}`)]),
);

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats(ajv);
const validate = ajv.compile(readJson("vendor.schema.json"));
const complaints = (value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map((e: ErrorObject) => `${e.instancePath} ${e.message}`);
};

function vendor(id: string): Vendor {
  const found = vendors.get(id);
  if (!found) throw new Error(`data/vendors/${id}.json is missing`);
  return found;
}

const rows = (id: string, list: string) =>
  Object.entries(vendor(id).codes).flatMap(([code, cases]) =>
    cases.filter((c) => c.list === list).map((c) => ({ code, ...c })),
  );

const cases = (id: string, code: string, list?: string) =>
  (vendor(id).codes[code] ?? []).filter((c) => !list || c.list === list);

const statuses = (id: string, code: string, list: string) =>
  cases(id, code, list).map((c) => c.status);

const descriptions = (id: string, code: string, list: string) =>
  cases(id, code, list).map((c) => c.description);

describe.each(files)("data/vendors/%s", (file) => {
  const content: Vendor = readJson(`vendors/${file}`);

  it("is a valid vendor file", () => {
    expect(complaints(content)).toEqual([]);
  });

  it("names the schema first, so that an editor checks and completes it", () => {
    expect(Object.entries(content)[0]).toEqual(["$schema", "../vendor.schema.json"]);
  });

  it("is named after the vendor's id", () => {
    expect(file).toBe(`${content.id}.json`);
  });

  it("is pretty-printed and ends with a line break", () => {
    const text = readFileSync(new URL(`vendors/${file}`, data), "utf8");
    expect(text).toBe(`${JSON.stringify(content, null, 2)}\n`);
  });

  it("gives each of its lists an id of its own", () => {
    const ids = content.lists.map((list) => list.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers only to lists that it has, and leaves none of them empty", () => {
    const used = Object.values(content.codes).flatMap((all) => all.map((c) => c.list));
    expect([...new Set(used)].sort()).toEqual(content.lists.map((list) => list.id).sort());
  });

  it("holds plain text: no HTML, no entity, no bold mark, no surrounding blank", () => {
    const texts = Object.entries(content.codes).flatMap(([code, all]) => [
      code,
      ...all.flatMap((c) => [c.description, c.reason, c.notes?.en, c.notes?.["zh-cn"]]),
    ]);
    const marked = texts.filter((text) =>
      /<\/?(?:td|tr|p|br|b|i|code|a|li|ul)\b|&(?:[a-z]+|#\d+);|\*\*|^\s|\s$/i.test(text ?? ""),
    );
    expect(marked).toEqual([]);
  });

  it("says how a code is printed, or what it is meant to be, only where that differs", () => {
    const needless = Object.entries(content.codes).filter(([code, all]) =>
      all.some((c) => c.asPrinted === code || c.intended === code),
    );
    expect(needless).toEqual([]);
  });
});

describe("no row of the seed lists is lost or merged away", () => {
  it.each([
    { id: "jdcloud-oss", list: "jss", rowCount: 57, codeCount: 55, noteCount: 16 },
    { id: "jdcloud-oss", list: "s3", rowCount: 81, codeCount: 78, noteCount: 0 },
    { id: "otc-obs", list: "s3", rowCount: 111, codeCount: 110, noteCount: 0 },
    { id: "ibm-cos", list: "common-2018", rowCount: 63, codeCount: 54, noteCount: 0 },
  ])("$id, list $list: $rowCount rows, $codeCount codes, $noteCount rows with notes", (list) => {
    const all = rows(list.id, list.list);
    expect(all).toHaveLength(list.rowCount);
    expect(new Set(all.map((row) => row.code)).size).toBe(list.codeCount);
    expect(all.filter((row) => row.notes)).toHaveLength(list.noteCount);
  });

  it("every row with a note has it in English and in Chinese", () => {
    for (const row of rows("jdcloud-oss", "jss").filter((r) => r.notes)) {
      expect(row.notes?.en, row.code).toMatch(/^[\x20-\x7e]+$/);
      expect(row.notes?.["zh-cn"], row.code).toMatch(/\p{Script=Han}/u);
    }
  });

  it("the lists carry their titles and dates, and all of them are complete", () => {
    const lists = ["jdcloud-oss", "otc-obs", "ibm-cos"].flatMap((id) =>
      vendor(id).lists.map((l) => [id, l.id, l.title, l.date, l.complete]),
    );
    expect(lists).toEqual([
      ["jdcloud-oss", "jss", "JSS-era API", null, true],
      ["jdcloud-oss", "s3", "S3-compatible API", null, true],
      ["otc-obs", "s3", "OBS S3 API", "2024-02-26", true],
      ["otc-obs", "obs-api", "OBS API", "2025-10-29", true],
      ["ibm-cos", "common-2018", "Common error codes", "2018-02-15", true],
      ["ibm-cos", "common-2025", "Common error codes, 2025", "2025-08-19", true],
    ]);
  });
});

describe("the signs of the vendors", () => {
  const signs = builtinCatalog.vendors.flatMap((one) => [one.signs, one.signs.weak ?? {}]);

  it.each(signs.flatMap(({ requestIds = [] }) => requestIds))(
    "request id %s is plain",
    (pattern) => {
      expect(requestIdFault(pattern, translator("en"))).toBeUndefined();
    },
  );

  it("name hosts with one star at most in a label", () => {
    const faults = signs.flatMap(({ hosts = [] }) =>
      hosts.filter((host) => hostFault(host, translator("en"))),
    );
    expect(faults).toEqual([]);
  });
});

describe("twenty-nine vendors", () => {
  /** Codes that the lists of a vendor name, each counted once. */
  const codeCounts: Record<string, number> = {
    "alibaba-oss": 156,
    "apache-ozone": 34,
    "aws-s3": 356,
    "backblaze-b2": 42,
    "baidu-bos": 46,
    "ceph-rgw": 90,
    "cloudflare-r2": 28,
    cubefs: 59,
    garage: 21,
    "google-cloud-storage": 84,
    "huawei-obs": 132,
    "ibm-cos": 55,
    "jdcloud-oss": 91,
    minio: 272,
    "netapp-storagegrid": 48,
    "netease-nos": 33,
    "openstack-swift": 83,
    "otc-obs": 126,
    rustfs: 138,
    s3proxy: 37,
    scality: 146,
    seaweedfs: 65,
    storj: 189,
    "supabase-storage": 55,
    "tencent-cos": 159,
    "versity-gateway": 79,
    "volcengine-tos": 117,
    wasabi: 34,
    "yandex-object-storage": 66,
  };

  it("have every code that their lists name", () => {
    const counts = [...vendors].map(([id, { codes }]) => [id, Object.keys(codes).length]);
    expect(Object.fromEntries(counts)).toEqual(codeCounts);
  });

  it("have each row of the newer lists beside the seed's", () => {
    expect(rows("ibm-cos", "common-2025")).toHaveLength(50);
    expect(rows("otc-obs", "obs-api")).toHaveLength(95);
  });

  it("are never the ground for a missing code where no list of theirs is complete", () => {
    const incomplete = [...vendors.values()].filter((v) => !v.lists.some((l) => l.complete));
    expect(incomplete.map((v) => v.id)).toEqual([
      "alibaba-oss",
      "backblaze-b2",
      "baidu-bos",
      "google-cloud-storage",
      "netease-nos",
      "rustfs",
      "tencent-cos",
      "volcengine-tos",
      "wasabi",
    ]);
  });

  it("link to pages that stay as they were read: each link to a repository names a commit or a tag", () => {
    const links = [...vendors.values()].flatMap((v) => v.lists.map((l) => l.url));
    const changing = links.filter(
      (url) =>
        url?.startsWith("https://github.com/") &&
        !/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/(?:blob|tree)\/(?:[0-9a-f]{8,40}|v\d+\.\d+\.\d+)(?:\/.+)?$/.test(
          url,
        ),
    );
    expect(changing).toEqual([]);
  });
});

describe("JD Cloud OSS", () => {
  it("has three cases of BucketNotEmpty in the JSS-era list, in printed order", () => {
    expect(cases("jdcloud-oss", "BucketNotEmpty", "jss")).toEqual([
      {
        list: "jss",
        status: 409,
        description: "The bucket you tried to delete is not empty.",
        notes: {
          en: "The bucket you tried to delete cannot be empty",
          "zh-cn": "需要删除的bucket不为空",
        },
      },
      {
        list: "jss",
        status: 409,
        description: "The bucket you tried to delete has some muti uploads didn't delete.",
        notes: {
          en: "The bucket you tried to delete has some multipart uploads didn't delete",
          "zh-cn": "需要删除的bucket有尚未删除的上传分片",
        },
      },
      {
        list: "jss",
        status: 409,
        description: "The bucket you tried to delete has acl didn't delete.",
        notes: {
          en: "The bucket you tried to delete has ACL didn't delete",
          "zh-cn": "需要删除的bucket有没有删除的ACL",
        },
      },
    ]);
  });

  it("separates the Chinese notes from the codes that the document glues to them", () => {
    const note = (code: string) => cases("jdcloud-oss", code, "jss")[0]?.notes?.["zh-cn"];
    expect(note("EntityTooLarge")).toBe("上传的数据大小超过了限制，目前最大支持单个文件大小为5G");
    expect(note("EntityTooSmall")).toBeUndefined();
    expect(note("MissingContentLength")).toBe("在HTTP Header 中缺少Content-Length");
    expect(note("BadDigest")).toBe("提供的Content-MD5值与服务端计算的不匹配");
    expect(note("AccessDenied")).toBe("访问被拒绝");
  });

  it("keeps the misplaced note of AccessKeyLimited out of sight, and says why", () => {
    const [row] = cases("jdcloud-oss", "AccessKeyLimited", "jss");
    expect(row?.notes?.en).toMatch(/^Bucket to be created already exists/);
    expect(row?.notesWithheld).toMatch(/BucketAlreadyExists/);
    const withheld = rows("jdcloud-oss", "jss").filter((r) => r.notesWithheld);
    expect(withheld.map((r) => r.code)).toEqual(["AccessKeyLimited"]);
  });

  it("sends InvalidCallback with 567, a status that has no reason phrase", () => {
    expect(cases("jdcloud-oss", "InvalidCallback")).toEqual([
      { list: "jss", status: 567, description: "upload success but callback failed." },
    ]);
  });

  it("prints TemporaryRedirect with 302 and with 307", () => {
    expect(statuses("jdcloud-oss", "TemporaryRedirect", "s3")).toEqual([302, 307]);
  });

  it("keeps rows that the list repeats word for word", () => {
    expect(statuses("jdcloud-oss", "InvalidParamError", "s3")).toEqual([400, 400]);
    expect(statuses("jdcloud-oss", "SignatureDoesNotMatch", "s3")).toEqual([403, 403]);
  });

  it("keeps printed spellings, in codes and in descriptions", () => {
    for (const code of ["InternalErrror", "CompressOjectsNumError", "BucketHasMutiUploads"]) {
      expect(cases("jdcloud-oss", code, "s3"), code).toHaveLength(1);
    }
    expect(descriptions("jdcloud-oss", "BucketAlreadyOwnedByYou", "s3")).toEqual([
      "You have created the Buckett",
    ]);
    expect(descriptions("jdcloud-oss", "NoSuchBucket", "s3")).toEqual([
      "The bucket does not existt",
    ]);
  });

  it.each([
    ["EntityTooLarge", 400, 413],
    ["DecryptError", 400, 500],
    ["InvalidToken", 403, 400],
    ["BucketHasPictureStyle", 409, 400],
  ])("has %s as %i in the JSS-era list and as %i in the S3-compatible one", (code, jss, s3) => {
    expect(statuses("jdcloud-oss", code, "jss")).toEqual([jss]);
    expect(statuses("jdcloud-oss", code, "s3")).toEqual([s3]);
  });
});

describe("Open Telekom Cloud OBS", () => {
  it("joins the seven codes that the table's column breaks, and keeps the printed form", () => {
    const broken = rows("otc-obs", "s3").filter((row) => row.asPrinted);
    expect(Object.fromEntries(broken.map((row) => [row.code, row.asPrinted]))).toEqual({
      IllegalVersioningConfigurationException: "IllegalVersioning ConfigurationException",
      IncorrectNumberOfFilesInPostRequest: "IncorrectNumberOf FilesInPostRequest",
      MaxMessageLengthExceeded: "MaxMessageLength Exceeded",
      MaxPostPreDataLengthExceededError: "MaxPostPreDataLength ExceededError",
      RequestIsNotMultiPartContent: "RequestIsNotMultiPart Content",
      RequestTorrentOfBucketError: "RequestTorrentOfBucket Error",
      UnresolvableGrantByEmailAddress: "UnresolvableGrantBy EmailAddress",
    });
  });

  it("has exactly one code with spaces, which really is printed so", () => {
    const spaced = rows("otc-obs", "s3").filter((row) => row.code.includes(" "));
    expect(spaced).toEqual([
      {
        code: "System Capacity Not enough",
        list: "s3",
        status: 403,
        reason: "Forbidden",
        description: "Insufficient system capacity.",
      },
    ]);
  });

  it("has codes with a dot", () => {
    expect(statuses("otc-obs", "KMS.DisabledException", "s3")).toEqual([400]);
    expect(statuses("otc-obs", "KMS.NotFoundException", "s3")).toEqual([400]);
  });

  it("gives InvalidAddressingHeader no status, and no other row", () => {
    const without = rows("otc-obs", "s3").filter((row) => row.status === null);
    expect(without).toEqual([
      {
        code: "InvalidAddressingHeader",
        list: "s3",
        status: null,
        description: "The anonymous role must be specified.",
      },
    ]);
  });

  it("splits what the status column prints into status and reason", () => {
    const [range] = cases("otc-obs", "InvalidRange");
    expect(range).toMatchObject({ status: 416, reason: "Client Requested Range Not Satisfiable" });
    expect(rows("otc-obs", "s3").filter((row) => row.status !== null && !row.reason)).toEqual([]);
  });

  it("prints AccessDenied twice", () => {
    expect(descriptions("otc-obs", "AccessDenied", "s3")).toEqual([
      "Access denied.",
      "The object you specified is immutable, can not delete.",
    ]);
  });

  it("has bold words as plain text", () => {
    expect(descriptions("otc-obs", "BadDigest", "s3")).toEqual([
      "The specified value of Content-MD5 does not match the value received by OBS.",
    ]);
  });
});

describe("IBM Cloud Object Storage", () => {
  it("has six cases of InvalidArgument, in printed order", () => {
    const sse = "Requests specifying Server-Side Encryption with Customer-Provided Keys must";
    expect(descriptions("ibm-cos", "InvalidArgument", "common-2018")).toEqual([
      "Invalid Argument",
      `${sse} be made over a secure connection.`,
      `${sse} provide an appropriate secret key.`,
      `${sse} provide the client calculated MD5 of the secret key.`,
      "The MD5 hash of the secret key was improperly encoded. The MD5 hash must be Base64 encoded.",
      "The calculated MD5 hash of the key did not match the hash that was provided.",
    ]);
  });

  it("keeps all four rows of InvalidRequest, although two are the same", () => {
    const four = descriptions("ibm-cos", "InvalidRequest", "common-2018");
    expect(four).toHaveLength(4);
    expect(four[3]).toBe(four[1]);
  });

  it("keeps reason phrases as printed, the unusual ones too", () => {
    expect(cases("ibm-cos", "SlowDown")[0]).toMatchObject({ status: 503, reason: "Slow Down" });
    expect(cases("ibm-cos", "Redirect")[0]?.reason).toBe("Moved Temporarily");
    expect(rows("ibm-cos", "common-2018").filter((row) => !row.reason)).toEqual([]);
  });
});

describe("misspelt codes", () => {
  const intended = [...vendors.values()].flatMap(({ id, codes }) =>
    Object.entries(codes).flatMap(([code, all]) =>
      all.filter((c) => c.intended).map((c) => `${id}/${c.list}: ${code} -> ${c.intended}`),
    ),
  );

  it("name the spelling that was intended", () => {
    expect(intended).toEqual([
      "aws-s3/general: TooManyMultiRegionAccessPointregionsError -> TooManyMultiRegionAccessPointRegionsError",
      "aws-s3/select: ParseNonUnaryAgregateFunctionCall -> ParseNonUnaryAggregateFunctionCall",
      "huawei-obs/api: CustomDomainAreadyExist -> CustomDomainAlreadyExist",
      "jdcloud-oss/jss: NotSuchBucketPolicy -> NoSuchBucketPolicy",
      "jdcloud-oss/s3: CompressOjectsNumError -> CompressObjectsNumError",
      "jdcloud-oss/s3: BucketHasMutiUploads -> BucketHasMultiUploads",
      "jdcloud-oss/s3: InternalErrror -> InternalError",
      "minio/select: ErrEvaluatorBindingDoesNotExist -> EvaluatorBindingDoesNotExist",
      "netease-nos/error-codes: BucketAlreadyExist -> BucketAlreadyExists",
      "openstack-swift/s3api: NotSuchBucketPolicy -> NoSuchBucketPolicy",
      "otc-obs/s3: CustomDomainAreadyExist -> CustomDomainAlreadyExist",
      "otc-obs/obs-api: CustomDomainAreadyExist -> CustomDomainAlreadyExist",
      "otc-obs/s3: NotSuchBucketPolicy -> NoSuchBucketPolicy",
      "rustfs/rustfs: ParseNonUnaryAgregateFunctionCall -> ParseNonUnaryAggregateFunctionCall",
      "storj/minio-fork: ParseNonUnaryAgregateFunctionCall -> ParseNonUnaryAggregateFunctionCall",
      "storj/minio-fork: ErrEvaluatorBindingDoesNotExist -> EvaluatorBindingDoesNotExist",
      "tencent-cos/general: QuotaOperationConfilct -> QuotaOperationConflict",
      "tencent-cos/older-page: MatadataTooLarge -> MetadataTooLarge",
      "tencent-cos/older-page: InvaildAddressingHeader -> InvalidAddressingHeader",
      "versity-gateway/s3err: ErrDirectoryNotEmpty -> DirectoryNotEmpty",
      "volcengine-tos/docs-excerpt: CustomDomainAreadyExist -> CustomDomainAlreadyExist",
      "yandex-object-storage/s3: Precondition Failed -> PreconditionFailed",
    ]);
  });
});

describe("the lists that are told in our own words", () => {
  const told = [...vendors.values()].flatMap((v) =>
    v.lists
      .filter((list) => list.paraphrased)
      .map((list) => ({ name: `${v.id}/${list.id}`, list, rows: rows(v.id, list.id) })),
  );
  const all = told.flatMap(({ name, rows }) => rows.map((row) => ({ ...row, name })));

  it("are all but those of the seeds", () => {
    const wordForWord = [...vendors.values()].flatMap((v) =>
      v.lists.filter((list) => !list.paraphrased).map((list) => `${v.id}/${list.id}`),
    );
    expect(wordForWord).toEqual([
      "ibm-cos/common-2018",
      "jdcloud-oss/jss",
      "jdcloud-oss/s3",
      "otc-obs/s3",
    ]);
  });

  it("describe a code in one or two short sentences", () => {
    const odd = all.filter(
      ({ description }) =>
        !/^[A-Z0-9].{8,198}\.$/.test(description) || /\s\s|\n|\.\.|\(sic/.test(description),
    );
    expect(odd.map((row) => `${row.name}: ${row.code}: ${row.description}`)).toEqual([]);
  });

  it("never say the same twice of one code", () => {
    const said = all.map((row) => [row.name, row.code, row.status, row.description].join(" | "));
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
  });

  it("have titles that fit behind a description in a hover", () => {
    expect(told.filter(({ list }) => list.title.length > 40).map(({ name }) => name)).toEqual([]);
  });

  it("note what a user profits from in English and in Chinese", () => {
    const oneLanguage = all.filter(
      ({ notes }) =>
        notes &&
        !(
          /^[\x20-\x7e]+\.$/.test(notes.en ?? "") &&
          /\p{Script=Han}.*。$/u.test(notes["zh-cn"] ?? "")
        ),
    );
    expect(oneLanguage.map((row) => `${row.name}: ${row.code}`)).toEqual([]);
  });

  it("are not sought in texts, since no service sends our words", () => {
    const phrases = messagePhrases(builtinCatalog);
    const verbatim = new Set(
      [...vendors.values()].flatMap((v) =>
        Object.values(v.codes).flatMap((cases) =>
          cases
            .filter((c) => !v.lists.find((list) => list.id === c.list)?.paraphrased)
            .map((c) => c.description.replace(/\.$/, "")),
        ),
      ),
    );
    const ours = new Set(all.map((row) => row.description.replace(/\.$/, "")));
    expect([...phrases.keys()].filter((p) => ours.has(p) && !verbatim.has(p))).toEqual([]);
  });
});

describe("Cloudflare R2", () => {
  it("gives the number of each code, as the Workers API shows it", () => {
    for (const row of rows("cloudflare-r2", "error-codes")) {
      expect(row.notes?.en, row.code).toMatch(/^Workers API numbers? 10\d{3,4}/);
    }
    expect(cases("cloudflare-r2", "NoSuchKey")[0]?.notes).toEqual({
      en: "Workers API number 10007.",
      "zh-cn": "Workers API 编号：10007。",
    });
  });
});

describe("codes whose meaning depends on the vendor or the status", () => {
  it.each([
    [
      "alibaba-oss",
      "InvalidDigest",
      400,
      "The Content-MD5 header does not match the received body.",
    ],
    [
      "alibaba-oss",
      "AccessForbidden",
      403,
      "No cross-origin (CORS) rule of the bucket allows the request.",
    ],
    ["huawei-obs", "UserKeyMustBeSpecified", 400, "The operation is reserved for special users."],
    ["otc-obs", "UserKeyMustBeSpecified", 400, "The operation is reserved for special users."],
    ["apache-ozone", "InvalidRequest", 400, "The request is not valid."],
    ["aws-s3", "EntityTooLarge", 405, "The download is larger than the allowed maximum."],
    ["supabase-storage", "InvalidRequest", 409, "The bucket could not be emptied."],
  ])("%s: %s with %i", (id, code, status, description) => {
    const told = cases(id, code).filter((c) => c.status === status);
    expect(told.map((c) => c.description)).toContain(description);
  });
});

describe("the schema, for a person who writes a vendor file by hand", () => {
  const list = { id: "s3", title: "S3 API", date: null, url: null, complete: true };
  const row = { list: "s3", status: 404, description: "No such thing." };
  const file = (changes: object) => ({
    id: "acme-storage",
    name: "Acme Storage",
    lists: [list],
    codes: { NoSuchThing: [row] },
    ...changes,
  });
  const withCase = (changes: object) => file({ codes: { NoSuchThing: [{ ...row, ...changes }] } });
  const withList = (changes: object) => file({ lists: [{ ...list, ...changes }] });
  const withSigns = (signs: object) => file({ signs });

  it("accepts the shortest file", () => {
    expect(complaints(file({}))).toEqual([]);
  });

  it("accepts everything that a case can hold", () => {
    const full = {
      status: null,
      reason: "Not Found",
      notes: { en: "A note.", "zh-cn": "备注" },
      notesWithheld: "It belongs to another row.",
      asPrinted: "NoSuch Thing",
      intended: "NoSuchThings",
    };
    expect(complaints(withCase(full))).toEqual([]);
  });

  it.each(["no_such_file", "badRequest", "KMS.NotFoundException", "503 SlowDown", "SYS.0001"])(
    "accepts the code %s",
    (code) => {
      expect(complaints(file({ codes: { [code]: [row] } }))).toEqual([]);
    },
  );

  it("accepts every kind of sign, strong and weak", () => {
    const signs = {
      hosts: ["s3.*.acme.example", "minio.**", "localhost:9000"],
      ports: [9000],
      headers: ["x-acme-", "x-trans-id", "Server: Acme/*"],
      requestIdHeaders: ["x-acme-request-id"],
      requestIds: ["tx[0-9a-f]{21}-[0-9a-f]{10}"],
      packages: { python: ["acme-sdk"], java: ["com.acme:storage"] },
      imports: ["acme2", "com.acme.storage", "@acme/storage", "Acme\\Storage", "acme/Storage.h"],
      words: ["AcmeClient", "acme: service returned error:", "ErrorCode]:", "ACME_STATUS_*"],
      uris: ["acme://", "arn:acme:s3:::"],
      configKeys: ["acme_api_key", "acme_bucket*", "provider = Acme"],
      environment: ["ACME_ACCESS_KEY", "WEED_*"],
    };
    expect(complaints(withSigns({ ...signs, weak: signs }))).toEqual([]);
  });

  it.each<[string, object]>([
    ["an id with capitals", file({ id: "Acme" })],
    ["a file without codes", file({ codes: undefined })],
    ["a file without lists", file({ lists: [] })],
    ["a key that the format does not know", file({ code: {} })],
    ["a code without cases", file({ codes: { NoSuchThing: [] } })],
    ["a code with a blank at its end", file({ codes: { "NoSuchThing ": [row] } })],
    ["a misspelt key in a case", withCase({ staus: 404 })],
    ["a status in quotes", withCase({ status: "404" })],
    ["a status that is none", withCase({ status: 42 })],
    ["an empty description", withCase({ description: "" })],
    ["notes in a language that nothing shows", withCase({ notes: { zh: "备注" } })],
    ["a withheld note that is not there", withCase({ notesWithheld: "It is wrong." })],
    ["a list without a word on its completeness", withList({ complete: undefined })],
    ["a date in another order", withList({ date: "26.02.2024" })],
    ["a day that does not exist", withList({ date: "2024-02-30" })],
    ["a page that is no web address", withList({ url: "docs/errors.md" })],
    ["an unknown kind of sign", withSigns({ host: ["acme.example"] })],
    ["a host that ends with any label", withSigns({ hosts: ["s3.acme.*"] })],
    ["a host with a scheme", withSigns({ hosts: ["https://acme.example"] })],
    ["a broken regular expression", withSigns({ requestIds: ["tx["] })],
    ["a language that is misspelt", withSigns({ packages: { pyhton: ["acme"] } })],
  ])("complains about %s", (_, wrong) => {
    expect(complaints(JSON.parse(JSON.stringify(wrong)))).not.toEqual([]);
  });

  it("explains every property, so that the editor can show it", () => {
    expect(unexplained(readJson("vendor.schema.json"))).toEqual([]);
  });
});
