import { builtinCatalog } from "../../server/src/catalog/builtin";
import { allShapes } from "../../server/src/recognition/shapes";
import type { Shape } from "../../server/src/recognition/shapes/shape";
import { type EventKind, OBS } from "./errorEvents";
import { isAboutStorage } from "./explained";

/** What the example of a shape says beside its code, and what stands for that in an event. */
const SAID: Readonly<Record<string, readonly (readonly [example: string, event: string])[]>> = {
  botocore: [["GetObject", "{operation}"]],
  "old botocore": [["GetObject", "{operation}"]],
  "AWS SDK for Java 1": [
    ["403", "{status}"],
    ["4442587F", "{id}"],
  ],
  "AWS SDK for Go 2": [
    ["503", "{status}"],
    ["PutObject", "{operation}"],
    ["RequestID: 1", "RequestID: {id}"],
  ],
  "AWS SDK for Go 1": [
    ["Please reduce your request rate.", "no"],
    ["503", "{status}"],
    ["request id: 1", "request id: {id}"],
  ],
  "log of the AWS SDK for Ruby": [
    ["404", "{status}"],
    ["get_object", "{operation}"],
  ],
  s3cmd: [
    ["409", "{status}"],
    ["The bucket you tried to delete is not empty.", "no"],
  ],
  "minio-dart": [["The specified key does not exist.", "No"]],
  "PHP exception": [["The specified key does not exist.", "no"]],
  "MinIO server": [["CompleteMultipartUpload", "{operation}"]],
  "S3 access log": [
    ["[06/Feb/2026:00:00:38 +0000]", "{access}"],
    ["404", "{status}"],
    ["3E57427F", "{id}"],
    ["REST.GET.OBJECT", "{restOperation}"],
  ],
  "AWS SDK for Java 1, deleting several objects": [["Status Code: 200", "Status Code: {ok}"]],
  "older AWS SDK for Java 1": [
    ["404", "{status}"],
    ["Request ID: 1", "Request ID: {id}"],
  ],
  "AWS SDK for JavaScript 2": [["Access Denied", "no"]],
  "AWS SDK for JavaScript 2, older": [["Access Denied]", "no]"]],
  "log of Ceph's gateway": [["404", "{status}"]],
  "AWS SDK for JavaScript 3, with nothing but a status": [["403", "{status}"]],
  "reason of an answer without a body": [["503", "{busy}"]],
  "reason of an answer without a body, in PHP": [
    ["HeadObject", "{operation}"],
    ["‹403", "‹{forbidden}"],
  ],
  "Redshift and Athena": [
    ["301", "{status}"],
    ["Rid 1", "Rid {id}"],
  ],
  "OBS SDK for Go": [
    ["403", "{status}"],
    ["RequestId=1", "RequestId={id}"],
  ],
  "OBS SDK for Python": [
    ["404", "{status}"],
    ["requestId:1", "requestId:{id}"],
  ],
  obsutil: [
    ["403", "{status}"],
    ["request id [1]", "request id [{id}]"],
  ],
  "OSS SDK for Go": [
    ["404", "{status}"],
    ["RequestId=1", "RequestId={id}"],
  ],
  "OSS SDK for Go, the code in its message": [
    ["409", "{status}"],
    ["RequestId=1", "RequestId={id}"],
  ],
  "OSS SDK for Go 2": [
    ["404", "{status}"],
    ["Request Id: 1", "Request Id: {id}"],
  ],
  "OSS SDK for Java": [["[RequestId]: 1", "[RequestId]: {id}"]],
  "OSS SDK for Python": [
    ["404", "{status}"],
    ["'1'", "'{id}'"],
  ],
  "COS SDK for Go": [
    ["b.cos.ap.example", "192.0.2.1"],
    ["404", "{status}"],
    ["RequestId: 1", "RequestId: {id}"],
  ],
  "COS SDK for PHP": [
    ["404", "{status}"],
    ["Request ID: 1", "Request ID: {id}"],
  ],
  "TOS SDK for Go": [
    ["404", "{status}"],
    ["RequestID=1", "RequestID={id}"],
  ],
  "TOS SDK for C++": [
    ["404", "{status}"],
    ["requestID=1", "requestID={id}"],
  ],
  "BOS SDK for Go": [["RequestId: 1", "RequestId: {id}"]],
  "BOS SDK for PHP": [
    ["The specified key does not exist.", "no"],
    ["404", "{status}"],
    ["requestId:1", "requestId:{id}"],
  ],
  "BOS SDK for Java": [
    ["404", "{status}"],
    ["Request ID: 1", "Request ID: {id}"],
  ],
  "NOS SDK for Python": [
    ["404", "{status}"],
    [", 1,", ", {id},"],
    ["The specified key does not exist.", "no"],
  ],
  "Google's client for Go": [["404", "{status}"]],
  "Google's client for Go, with details": [["403", "{status}"]],
  "B2 SDK for Java": [["400", "{status}"]],
  "B2 in rclone": [["400", "{status}"]],
  "B2 in blazer": [["401", "{status}"]],
  "R2 in Workers": [["get:", "{r2Operation}:"]],
  "XML with its tags stripped": [["Access Denied5C5F0A", "The words of it5C5F0A"]],
  "error code in logfmt": [["media", "{bucket}"]],
  logfmt: [["media", "{bucket}"]],
  "operations log of Ceph": [["404", "{status}"]],
  "fields of the AWS SDK for JavaScript 3": [
    ["404", "{status}"],
    ["RequestId: '1'", "RequestId: '{id}'"],
  ],
  "AWS SDK for Rust, its fields": [['"1"', '"{id}"']],
  Ansible: [["CreateBucket", "{bucketOperation}"]],
  "TOS SDK for Java": [
    ["404", "{status}"],
    ["requestID='1'", "requestID='{id}'"],
  ],
  "TOS SDK for Python": [
    ["404", "{status}"],
    ["'request_id': '1'", "'request_id': '{id}'"],
  ],
  Supabase: [["404", "{status}"]],
  "Supabase client": [["400", "{status}"]],
  "native answer of B2": [["400", "{status}"]],
  "error body with resource or host": [['"requestId": "1"', '"requestId": "{id}"']],
  "error body with a message and the id of the request": [
    ['"requestId": "1"', '"requestId": "{id}"'],
  ],
  "error body that begins with the id of the request": [
    ['"requestId": "1"', '"requestId": "{id}"'],
  ],
  "message of the AWS SDK for Java 2": [
    ["403", "{status}"],
    ["Request ID: 1", "Request ID: {id}"],
  ],
  "property with its status": [["404", "{status}"]],
};

/** Whose words a shape has. */
const VENDOR: Readonly<Record<string, string>> = {
  "log of Ceph's gateway": "ceph-rgw",
  "OSS SDK for Go": "alibaba-oss",
  "OSS SDK for Go, the code in its message": "alibaba-oss",
  "OSS SDK for Java": "alibaba-oss",
  "OSS SDK for Python": "alibaba-oss",
  "COS SDK for PHP": "tencent-cos",
  "COS SDK for .NET": "tencent-cos",
  CloudTrail: "aws-s3",
  "CloudTrail, its keys sorted": "aws-s3",
  "TOS SDK for Java": "volcengine-tos",
  "Supabase client": "supabase-storage",
};

/** Whom an example can be about, since it has a header of theirs. */
const VENDORS: Readonly<Record<string, readonly string[]>> = {
  "log of Ceph's gateway": ["ceph-rgw"],
  "error header": OBS,
  "OSS SDK for Python": ["alibaba-oss"],
  CloudTrail: [],
  "CloudTrail, its keys sorted": [],
};

/** Those that an example leaves open. */
const AMONG: Readonly<Record<string, readonly string[]>> = {
  "error header": OBS,
  "OBS SDK for Go": OBS,
};

/** What has no other code than its own. */
const OWN_CODE = new Set([
  "AWS SDK for JavaScript 3, with nothing but a status",
  "client error of the AWS SDK for Go 1",
  "client error of the AWS SDK for JavaScript 2",
  "constant",
  "property with its status",
]);

/** The codes that names and messages stand for. */
const CODES: Readonly<Record<string, string>> = {
  'Key "a/b.txt" does not exist': "NoSuchKey",
  "Access Denied": "AccessDenied",
  "403 - Forbidden": "403 Forbidden",
  NO_SUCH_KEY: "NoSuchKey",
  is_no_such_key: "NoSuchKey",
  ErrCodeNoSuchKey: "NoSuchKey",
};

const names = new Set(builtinCatalog.names);
const MARKED = /‹([^›]*)›/;
const USUAL = /^[A-Z][A-Za-z0-9]+$/;

/** An event of each shape that says a code, made of its example. */
export const shapeEvents: readonly EventKind[] = allShapes
  .filter((shape) => shape.position !== "foreign" && codesIn(shape.example) <= 1)
  .filter(({ example }) => isAboutStorage(example.replace(/[‹›]/g, "")))
  .map(eventOf);

function eventOf({ name, position, example }: Shape): EventKind {
  let text = example;
  for (const [before, after] of SAID[name] ?? []) {
    if (!text.includes(before)) throw new Error(`${name}: no ${before}`);
    text = text.replace(before, after);
  }
  const vendor = VENDOR[name];
  return {
    name: `shape: ${name}`,
    text: `{head}${OWN_CODE.has(name) ? text : withCode(text)}`,
    proof: proofOf(position),
    ...(vendor && { vendor }),
    ...(VENDORS[name] && { vendors: VENDORS[name] }),
    ...(AMONG[name] && { among: AMONG[name] }),
  };
}

/** The text with a code of any vendor in the place of its own, where that is one. */
function withCode(text: string): string {
  const written = MARKED.exec(text)![1]!;
  const code = written.replace(/Exception$/, "");
  if (!USUAL.test(code) || !names.has(code)) {
    const stands = CODES[written];
    return stands ? text.replace(written, `${written}→${stands}`) : text;
  }
  return text.replaceAll(code, "{code}");
}

function proofOf(position: Shape["position"]): EventKind["proof"] {
  if (position === "proven") return "proven";
  return position === "body" || position === "code" || position === "likely" ? "code" : "nothing";
}

/** How many different codes a text has. */
function codesIn(text: string): number {
  const words = text.replace(/[‹›]/g, "").match(/[A-Za-z]\w+/g) ?? [];
  return new Set(words.filter((word) => names.has(word))).size;
}
