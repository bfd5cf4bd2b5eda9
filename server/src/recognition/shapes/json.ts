import { pattern } from "./fragments";
import type { Shape } from "./shape";

/** A quote, escaped once or twice where the JSON stands in a string of other JSON. */
const QUOTE = String.raw`\\{0,3}["']`;

/** A key, quoted in whatever way or not at all, and the colon behind it. */
function key(names: string): string {
  return String.raw`(?:${QUOTE})?\b(?:${names})(?:${QUOTE})?\s{0,9}[:=]\s{0,9}`;
}

/** What stands between two fields of one object. */
const FIELDS = "[^{}]{0,600}?";
const CODE = `\\{${FIELDS}${key("[Cc]ode")}`;
const MESSAGE = key("[Mm]essage");
const REQUEST_ID_FIELD = String.raw`${key("[Rr]equest_?[Ii][Dd]")}${QUOTE}(?<requestId>[\w.:/+=-]{1,128})`;
/** Fields behind the code, where the object has them. */
const BESIDE = [
  REQUEST_ID_FIELD,
  String.raw`${key("[Rr]esource")}${QUOTE}(?<resource>[^"'\\{}\n]{1,1100})`,
  String.raw`${key("[Hh]ost_?[Ii][Dd]")}${QUOTE}(?<host>[^"'\\{}\n]{1,200})`,
]
  .map((field) => `(?=(?:${FIELDS}${field})?)`)
  .join("");

/** The beginning of an object that has some words anywhere in it. */
function objectWith(...words: string[]): string {
  return `\\{${words.map((one) => `(?=${FIELDS}${one})`).join("")}${FIELDS}`;
}

/** Words with which Google's answers speak of storage. */
const GOOGLE_STORAGE =
  /(?:storage\.(?:objects|buckets|hmacKeys|googleapis)|\b[Bb]ucket\b|No such object|cloudKms)/
    .source;
/** Words with which they speak of something else. */
const GOOGLE_OTHER =
  /(?:File not found|fileId|projects\/[\w-]{1,60}\/(?:zones|regions|global)|(?:compute|bigquery|drive|calendar|gmail)[./])/
    .source;
const DOMAIN = key("domain");
const REASON = key("reason");

/** Codes in the JSON that services answer with, and in their own logs. */
export const jsonShapes: readonly Shape[] = [
  {
    name: "CloudTrail",
    position: "proven",
    around: "literal",
    left: /"eventSource"\s{0,9}:\s{0,9}"s3(?:-\w{1,30})?\.amazonaws\.com"[^{}]{0,3000}?(?:\{[^{}]{0,2000}\}[^{}]{0,3000}?){0,3}?"errorCode"\s{0,9}:\s{0,9}/,
    example: `{"eventSource": "s3.amazonaws.com", "errorCode": "‹AccessDenied›"}`,
  },
  {
    name: "CloudTrail, its keys sorted",
    position: "proven",
    around: "literal",
    left: /"errorCode"\s{0,9}:\s{0,9}/,
    right: /\s{0,9},[^{}]{0,1500}?"eventSource"\s{0,9}:\s{0,9}"s3(?:-\w{1,30})?\.amazonaws\.com"/,
    example: `{"errorCode": "‹AccessDenied›", "errorMessage": "no", "eventSource": "s3.amazonaws.com"}`,
  },
  {
    name: "CloudTrail, of another service",
    position: "foreign",
    around: "literal",
    left: /"eventSource"\s{0,9}:\s{0,9}"[^"]{1,80}"[^{}]{0,3000}?(?:\{[^{}]{0,2000}\}[^{}]{0,3000}?){0,3}?"errorCode"\s{0,9}:\s{0,9}/,
    example: `{"eventSource": "iam.amazonaws.com", "errorCode": "‹AccessDenied›"}`,
  },
  {
    name: "CloudTrail of another service, its keys sorted",
    position: "foreign",
    around: "literal",
    left: /"errorCode"\s{0,9}:\s{0,9}/,
    right: /\s{0,9},[^{}]{0,1500}?"eventSource"\s{0,9}:\s{0,9}"/,
    example: `{"errorCode": "‹AccessDenied›", "errorMessage": "no", "eventSource": "sts.amazonaws.com"}`,
  },
  {
    name: "operations log of Ceph",
    position: "proven",
    around: "literal",
    left: /(?:"operation"\s{0,9}:\s{0,9}"(?<operation>\w{1,60})"\s{0,9},[^{}]{0,2000}?)?"http_status"\s{0,9}:\s{0,9}"?(?<status>\d{3})"?\s{0,9},\s{0,9}"error_code"\s{0,9}:\s{0,9}/,
    example: `{"uri": "GET /b/k", "http_status": "404", "error_code": "‹NoSuchKey›"}`,
  },
  {
    name: "header of Azure",
    position: "foreign",
    around: "literal",
    left: /x-ms-error-code["']?\s{0,9}[:=,]\s{0,9}/i,
    example: `{"x-ms-error-code": "‹InvalidRange›"}`,
  },
  {
    name: "answer of Volcengine's or Tencent's other services",
    position: "foreign",
    around: "literal",
    left: pattern(
      `(?:${key("ResponseMetadata")}\\{[^{}]{0,400}?|${key("Response")}\\{\\s{0,40})${key("Error")}`,
      `\\{[^{}]{0,300}?${key("Code")}`,
    ),
    example: `{"Response": {"Error": {"Code": "‹InvalidParameter›", "Message": "no"}, "RequestId": "1"}}`,
  },
  {
    name: "answer of Alibaba's other services",
    position: "foreign",
    around: "literal",
    left: pattern(
      objectWith(`${key("HostId")}${QUOTE}(?![\\w.-]{0,80}\\boss)[\\w.-]{1,80}aliyuncs\\.com`),
      key("Code"),
    ),
    example: `{"RequestId": "1", "HostId": "ecs.aliyuncs.com", "Code": "‹InvalidParameter›", "Message": "no"}`,
  },
  {
    name: "fields of the AWS SDK for JavaScript 2",
    position: "proven",
    around: "literal",
    left: /\bcode: /,
    right:
      /,\s{1,20}(?:region|time|requestId|extendedRequestId|statusCode): (?:[^{}]{0,300}?\brequestId: '(?<requestId>[\w-]{1,80})')?(?:[^{}]{0,300}?\bstatusCode: (?<status>\d{3}))?/,
    example: "  code: '‹AccessDenied›',\n  region: null,",
  },
  {
    name: "fields of the AWS SDK for JavaScript 3",
    position: "proven",
    around: "literal",
    left: /\$metadata['"]?: \{[^{}]{0,40}?httpStatusCode: (?<status>\d{3})[^{}]{0,600}\},\s{1,20}(?:[^{}]{0,200}?\s)?Code: /,
    right: /(?:,\s{1,20}(?:[^{}]{0,300}?\s)?RequestId: '(?<requestId>[\w-]{1,80})')?/,
    example:
      "  '$metadata': {\n    httpStatusCode: 404,\n    attempts: 1\n  },\n  Code: '‹NoSuchKey›',\n  RequestId: '1'",
  },
  {
    name: "error of the AWS SDK for JavaScript 3 in JSON",
    position: "body",
    around: "literal",
    left: /"(?:errorType|name|Code)"\s{0,9}:\s{0,9}/,
    right: /\s{0,9},(?:[^\n]{0,600}?"\$metadata"|\s{0,40}"stack"\s{0,9}:\s{0,9}\[)/,
    example: `{"errorType": "‹SlowDown›", "errorMessage": "no", "$fault": "client", "$metadata": {}}`,
  },
  {
    name: "AWS SDK for Rust, its fields",
    position: "proven",
    around: "literal",
    left: /\bError \{ code: /,
    right:
      /, (?:message: "[^\n]{0,400}?", )?(?:aws_request_id: "(?<requestId>[^"\n]{1,128})"|s3_extended_request_id: )/,
    example: `Error { code: "‹SlowDown›", message: "no", aws_request_id: "1" }`,
  },
  {
    name: "Ansible",
    position: "proven",
    around: "literal",
    left: /"error"\s?:\s?\{\s?"code"\s?:\s?/,
    right: pattern(
      /[^\n]{0,800}?An error occurred \(\w{1,80}\) when calling the /,
      "(?<operation>(?:Get|Put|Head|Delete|List|Create|Copy)\\w{0,20}(?:Bucket|Object)\\w{0,60}) operation",
    ),
    example: `"error": {"code": "‹AccessDenied›", "message": "no"}, "msg": "An error occurred (AccessDenied) when calling the CreateBucket operation"`,
  },
  {
    name: "TOS SDK for Java",
    position: "proven",
    around: "literal",
    left: /TosServerException\{statusCode=(?<status>\d{3}), code=/,
    right: /(?:, message='[^\n]{0,400}?', requestID='(?<requestId>[\w-]{1,128}))?/,
    example: `TosServerException{statusCode=404, code='‹NoSuchKey›', message='no', requestID='1'}`,
  },
  {
    name: "TOS SDK for Python",
    position: "proven",
    around: "literal",
    left: /'request_id': '(?<requestId>[\w-]{0,128})', 'id2': [^\n]{0,200}?'status_code': (?<status>\d{3}), 'header': [^\n]{0,3000}?, 'code': /,
    right: /, 'host_id': /,
    example: `{'message': 'no', 'request_id': '1', 'id2': '2', 'status_code': 404, 'header': {}, 'code': '‹NoSuchKey›', 'host_id': '', 'resource': ''}`,
  },
  {
    name: "JSON of Google, of another service",
    position: "foreign",
    around: "literal",
    left: pattern(objectWith(GOOGLE_OTHER, DOMAIN), REASON),
    example: `{"domain": "global", "reason": "‹notFound›", "message": "File not found: 1"}`,
  },
  {
    name: "JSON of Google Cloud Storage",
    position: "proven",
    around: "literal",
    left: pattern(objectWith(GOOGLE_STORAGE, DOMAIN), REASON),
    example: `{"message": "No such object: b/k", "domain": "global", "reason": "‹notFound›"}`,
  },
  {
    name: "JSON of Google",
    position: "body",
    around: "literal",
    left: pattern(objectWith(DOMAIN), REASON),
    example: `{"error": {"code": 403, "errors": [{"domain": "global", "reason": "‹forbidden›"}]}}`,
  },
  {
    name: "Kubernetes status",
    position: "foreign",
    around: "literal",
    left: /"reason"\s{0,9}:\s{0,9}/,
    example: `{"kind": "Status", "reason": "‹ServiceUnavailable›", "code": 503}`,
  },
  {
    name: "Supabase",
    position: "body",
    around: "literal",
    left: pattern(
      `\\{${FIELDS}"statusCode"\\s{0,9}:\\s{0,9}"(?<status>\\d{3})"\\s{0,9},`,
      FIELDS,
      key("error|code"),
    ),
    example: `{"statusCode": "404", "error": "‹NoSuchKey›", "message": "Object not found"}`,
  },
  {
    name: "Supabase client",
    position: "proven",
    around: "literal",
    left: /\bStorageApiError: [^{}]{0,1200}?\{[^{}]{0,300}?\b(?:code|error|statusCode): /,
    example:
      "StorageApiError: Object not found\n    at x.js:1 {\n  status: 400,\n  code: '‹NoSuchKey›'",
  },
  {
    name: "native answer of B2",
    position: "body",
    around: "literal",
    left: pattern(objectWith(`${key("status")}[345]\\d\\d\\b`, MESSAGE), key("code")),
    right: /(?<=["'][a-z_0-9]{3,60}\\?["'])/,
    example: `{"status": 400, "code": "‹bad_request›", "message": "no"}`,
  },
  {
    name: "error body with resource or host",
    position: "body",
    around: "literal",
    left: pattern(CODE),
    right: pattern("\\s{0,9},", BESIDE, FIELDS, key("[Hh]ost_?I[Dd]|BucketName|[Rr]esource")),
    example: `{"code": "‹SlowDown›", "message": "…", "resource": "/b/k", "requestId": "1"}`,
  },
  {
    name: "error body with a message and the id of the request",
    position: "code",
    around: "literal",
    left: pattern(CODE),
    right: pattern("\\s{0,9},", FIELDS, MESSAGE, FIELDS, REQUEST_ID_FIELD),
    example: `{"code": "‹NoSuchKey›", "message": "no", "requestId": "1"}`,
  },
  {
    name: "error body that begins with the id of the request",
    position: "code",
    around: "literal",
    left: pattern("\\{\\s{0,40}", REQUEST_ID_FIELD, `${QUOTE}\\s{0,9},`, FIELDS, key("[Cc]ode")),
    right: pattern("\\s{0,9},", FIELDS, MESSAGE),
    example: `{"requestId": "1", "code": "‹NoSuchKey›", "message": "no"}`,
  },
];
