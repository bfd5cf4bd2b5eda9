import { pattern, S3_OPERATION } from "./fragments";
import type { Shape } from "./shape";

const REQUEST_ID = "(?<requestId>[\\w.:/+=-]{1,128})";

/** Codes in what SDKs, tools and servers print. */
export const logShapes: readonly Shape[] = [
  {
    name: "botocore",
    position: "proven",
    around: "bare",
    left: /An error occurred \(/,
    right: pattern(/\) when calling the /, `(?<operation>${S3_OPERATION})`, / operation/),
    example: "An error occurred (‹NoSuchKey›) when calling the GetObject operation: The …",
  },
  {
    name: "botocore, of another service",
    position: "foreign",
    around: "bare",
    left: /An error occurred \(/,
    right: /\) when calling the \w{1,80} operation/,
    example: "An error occurred (‹AccessDenied›) when calling the SendMessage operation",
  },
  {
    name: "old botocore",
    position: "proven",
    around: "bare",
    left: /A client error \(/,
    right: pattern(/\) occurred when calling the /, `(?<operation>${S3_OPERATION})`, / operation/),
    example: "A client error (‹NoSuchKey›) occurred when calling the GetObject operation: The …",
  },
  {
    name: "AWS SDK for Java 1",
    position: "proven",
    around: "bare",
    left: /\(Service: (?:Amazon S3|S3|S3Client|S3Control);\s{1,9}Status Code: (?<status>\d{3});\s{1,9}Error Code: /,
    right: pattern("(?:;\\s{1,9}Request ID: ", REQUEST_ID, ")?"),
    example:
      "(Service: Amazon S3; Status Code: 403; Error Code: ‹AccessDenied›; Request ID: 4442587F)",
  },
  {
    name: "AWS SDK for Java 1, of another service",
    position: "foreign",
    around: "bare",
    left: /\(Service: [^;()]{1,80};\s{1,9}Status Code: \d{3};\s{1,9}Error Code: /,
    example: "(Service: AmazonSQS; Status Code: 403; Error Code: ‹AccessDenied›; Request ID: 1)",
  },
  {
    name: "CloudFormation handler",
    position: "foreign",
    around: "bare",
    left: /HandlerErrorCode: /,
    example: "(RequestToken: 8c2a, HandlerErrorCode: ‹AccessDenied›)",
  },
  {
    name: "gRPC",
    position: "foreign",
    around: "bare",
    left: /\brpc error: code = /,
    example: "rpc error: code = ‹InvalidArgument› desc = bad",
  },
  {
    name: "AWS SDK for Go 2",
    position: "proven",
    around: "bare",
    left: pattern(
      /operation error (?:S3|S3 Control): (?<operation>\w{1,80}), (?:(?!operation error )[^\n]){0,600}?/,
      /StatusCode: (?<status>\d{1,3}), RequestID: (?<requestId>[^,\n]{0,128}), (?:HostID: [^,\n]{0,200}, )?(?:api error )?/,
    ),
    right: /:/,
    example:
      "operation error S3: PutObject, https response error StatusCode: 503, RequestID: 1, HostID: 2, api error ‹SlowDown›: Please",
  },
  {
    name: "AWS SDK for Go 2, of another service",
    position: "foreign",
    around: "bare",
    left: /operation error (?!S3:|S3 Control:)[^:\n]{1,60}: (?:(?!operation error )[^\n]){0,600}?(?:api error |HostID: [^,\n]{0,200}, )/,
    right: /:/,
    example:
      "operation error STS: AssumeRole, https response error StatusCode: 403, api error ‹AccessDenied›: no",
  },
  {
    name: "AWS SDK for Go 1",
    position: "proven",
    around: "bare",
    left: /(?:^|[\s:"'])/,
    right:
      /: [^\n]{0,400}?(?:\r?\n|\\n)?(?:\t|\\t|[ │]{0,20})status code: (?<status>\d{3}), request id: (?<requestId>[\w-]{1,80}), host id:/,
    example:
      "‹SlowDown›: Please reduce your request rate.\n\tstatus code: 503, request id: 1, host id: 2",
  },
  {
    name: "OBS SDK for Go",
    position: "proven",
    around: "bare",
    left: /\bStatus=(?<status>\d{3})[^,\n]{0,60}, Code=/,
    right: pattern("(?:, Message=[^\\n]{0,400}?, RequestId=", REQUEST_ID, ")?"),
    example:
      "obs: service returned error: Status=403 Forbidden, Code=‹AccessDenied›, Message=No, RequestId=1",
  },
  {
    name: "OSS SDK for Go",
    position: "proven",
    around: "bare",
    left: /\bStatusCode=(?<status>\d{3}), ErrorCode=/,
    right: pattern("(?:, ErrorMessage=[^\\n]{0,400}?, RequestId=", REQUEST_ID, ")?"),
    example: `oss: service returned error: StatusCode=404, ErrorCode=‹NoSuchKey›, ErrorMessage="No", RequestId=1`,
  },
  {
    name: "s3cmd",
    position: "proven",
    around: "bare",
    left: /(?:S3 error: |\/[^\s()]{0,200} \()(?<status>\d{3}) \(/,
    right: /\)/,
    example:
      "ERROR: S3 error: 409 (‹BucketNotEmpty›): The bucket you tried to delete is not empty.",
  },
  {
    name: "OSS SDK for Java",
    position: "proven",
    around: "bare",
    left: /\[ErrorCode\]: /,
    right: pattern("(?:\\s{1,9}\\[RequestId\\]: ", REQUEST_ID, ")?"),
    example: "com.aliyun.oss.OSSException: No\n[ErrorCode]: ‹NoSuchKey›\n[RequestId]: 1",
  },
  {
    name: "COS SDK for Go",
    position: "proven",
    around: "bare",
    left: /\s(?<status>\d{3}) /,
    right: pattern("\\(Message: [^\\n]{0,400}?, RequestId: ", REQUEST_ID),
    example:
      "GET https://b.cos.ap.example/k: 404 ‹NoSuchKey›(Message: no, RequestId: 1, TraceId: 2)",
  },
  {
    name: "obsutil",
    position: "proven",
    around: "bare",
    left: /\bstatus \[(?<status>\d{3})\], error code \[/,
    right: pattern("\\](?:, error message \\[[^\\n]{0,400}?\\], request id \\[", REQUEST_ID, ")?"),
    example:
      "cost [21], status [403], error code [‹AccessDenied›], error message [no], request id [1]",
  },
  {
    name: "AWS SDK for C++",
    position: "proven",
    around: "bare",
    left: /(?:\bException ?[nN]ame: |\bAWSError '|Unable to parse ExceptionName: )/,
    example: "Exception name: ‹SlowDown›",
  },
  {
    name: "AWS SDK for Rust",
    position: "proven",
    around: "bare",
    left: /unhandled error \(/,
    right: /\)/,
    example: `service error: unhandled error (‹SlowDown›): Error { code: "SlowDown" }`,
  },
  {
    name: "minio-py",
    position: "proven",
    around: "bare",
    left: /S3 operation failed; code: /,
    right: pattern(", message: [^\\n]{0,400}?(?:, request_id: ", REQUEST_ID, "|\\n|$)"),
    example: "S3Error: S3 operation failed; code: ‹NoSuchKey›, message: no, request_id: 1,",
  },
  {
    name: "OBS SDK for Python",
    position: "proven",
    around: "bare",
    left: /\bstatus: ?(?<status>\d{3}) ?,(?:reason:[^,\n]{0,60},)?(?:code|errorCode): ?/,
    right: /\s?,\s?(?:message|errorMessage):/,
    example:
      "exceptional obs response:status:404,reason:Not Found,code:‹NoSuchKey›,message:No,requestId:1",
  },
  {
    name: "OBS SDK for Java",
    position: "proven",
    around: "bare",
    left: /\berror-code:/,
    right: /,error-message:/,
    example: "RequestId: 1, HostId: 2headers{error-code:‹NoSuchKey›,error-message:no,}",
  },
  {
    name: "error header",
    position: "proven",
    around: "bare",
    left: /\bx-(?!ms-)[\w-]{1,30}error-code["']?\s{0,9}[:=]\s{0,9}["']?/i,
    example: "< x-obs-error-code: ‹NoSuchKey›",
  },
  {
    name: "PHP exception",
    position: "proven",
    around: "bare",
    left: /\n\s{0,9}/,
    right: /\s\((?:client|server)\): /,
    example: "(truncated...)\n ‹NoSuchKey› (client): The specified key does not exist. - <?xml",
  },
  {
    name: "S3 access log",
    position: "proven",
    around: "bare",
    left: /\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] \S{1,64} \S{1,200} (?<requestId>\S{1,80}) (?<operation>[A-Z]{1,9}\.[A-Z0-9_.]{1,80}) (?<resource>\S{1,1100}) (?:"[^"\n]{0,2000}"|-) (?<status>\d{3}) /,
    right: /\s/,
    example: `o b [06/Feb/2026:00:00:38 +0000] 192.0.2.3 o 3E57427F REST.GET.OBJECT k "GET /k HTTP/1.1" 404 ‹NoSuchKey› 113`,
  },
  {
    name: "labelled error code",
    position: "code",
    around: "bare",
    left: /\b(?:[Ee]rror ?[Cc]ode|ErrorCode|errorCode|error_code|Error Code)["']?(?:: ?|= ?| \[)["']?/,
    example: "Http Status Code: 404. \nError Code: ‹NoSuchKey›. \nRequest Id: 1",
  },
];
