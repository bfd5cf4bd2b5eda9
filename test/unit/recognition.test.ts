import { describe, expect, it } from "vitest";
import { occurrencesIn, remarked } from "./marked";

type Case = readonly [name: string, languageId: string, marked: string];

/** Where codes stand in source files. Every ‹mark› is an occurrence, and nothing else is. */
const found: readonly Case[] = [
  ["boto3 comparison", "python", `if e.response["Error"]["Code"] == "‹NoSuchKey›":`],
  ["boto3, single quotes", "python", `if e.response['Error']['Code'] != '‹AccessDenied›':`],
  ["boto3, beside numbers", "python", `code in ("‹404›", "‹NoSuchKey›", "‹NotFound›")`],
  ["boto3 modelled exception", "python", "except s3.exceptions.‹NoSuchBucket›:"],
  ["boto3 client of a class", "python", "except self.s3.exceptions.‹NoSuchUpload›:"],
  [
    "mocked ClientError",
    "python",
    `ClientError({"Error": {"Code": "‹NoSuchBucket›", "Message": ""}}, "PutObject")`,
  ],
  [
    "set of retryable codes",
    "python",
    `import boto3\nRETRYABLE = {"‹SlowDown›", "‹RequestTimeout›"}`,
  ],
  ["frozenset", "python", `RETRY_CODES = frozenset(["‹SlowDown›", "‹ServiceUnavailable›"])`],
  ["Python substring", "python", `if "‹NoSuchKey›" in str(e):`],
  ["pytest pattern", "python", String.raw`pytest.raises(Error, match=r"\(‹NoSuchKey›\)")`],
  ["Python match", "python", `match code:\n    case "‹NoSuchKey›" | "‹NoSuchBucket›":`],
  ["moto", "python", `super().__init__("‹NoSuchUpload›", "The upload …")`],
  ["moto attribute", "python", `code: str = "‹InvalidPart›"`],
  ["oss2", "python", "except oss2.exceptions.‹NoSuchKey›:"],
  ["qcloud_cos", "python", `if e.get_error_code() == "‹NoSuchUpload›":`],
  ["OBS Python", "python", `if resp.status >= 300 and resp.errorCode == "‹NoSuchKey›":`],
  [
    "minio-py",
    "python",
    `except S3Error as e:\n    if e.code in {"‹NoSuchKey›", "‹AccessDenied›"}:`,
  ],
  [
    "aws-sdk-go",
    "go",
    `switch aerr.Code() {\ncase s3.‹ErrCodeNoSuchKey›:\n\treturn nil\ncase "‹AccessDenied›":\n\treturn err\n}`,
  ],
  ["aws-sdk-go-v2 type", "go", "var nsk *types.‹NoSuchKey›"],
  ["aws-sdk-go-v2 alias", "go", "var nsk *s3types.‹NoSuchKey›"],
  [
    "smithy",
    "go",
    `switch ae.ErrorCode() {\ncase "‹NoSuchKey›", "‹NotFound›":\n\treturn nil, nil\ncase "‹SlowDown›":`,
  ],
  ["smithy generic error", "go", `&smithy.GenericAPIError{Code: "‹SlowDown›"}`],
  ["minio-go", "go", `if minio.ToErrorResponse(err).Code == "‹NoSuchKey›" {`],
  ["minio-go constant", "go", "if resp.Code == minio.‹NoSuchKey› {"],
  [
    "Go server's table",
    "go",
    `ErrNoSuchKey: {Code: "‹NoSuchKey›", HTTPStatusCode: 404}`.replace(
      "ErrNoSuchKey",
      "‹ErrNoSuchKey›",
    ),
  ],
  ["Go map of statuses", "go", `map[string]int{"‹NoSuchBucket›": http.StatusNotFound}`],
  ["Go server's writer", "go", `writeS3Error(w, "‹NoSuchBucket›", 404)`],
  ["obs.ObsError", "go", `if e, ok := err.(obs.ObsError); ok && e.Code == "‹BucketNotEmpty›" {`],
  ["terraform retry", "go", `retryOnAwsCode(ctx, "‹NoSuchBucket›", f)`],
  ["oss.ServiceError", "go", `err.(oss.ServiceError).Code == "‹NoSuchUpload›"`],
  ["Go substring", "go", `strings.Contains(err.Error(), "ErrorCode=‹NoSuchKey›")`],
  ["Java 1", "java", `"‹NoSuchKey›".equals(e.getErrorCode())`],
  ["Java 1 the other way", "java", `e.getErrorCode().equals("‹AccessDenied›")`],
  ["Java 2 exception", "java", "} catch (‹NoSuchKeyException› e) {"],
  [
    "Java 2 switch",
    "java",
    `switch (e.awsErrorDetails().errorCode()) {\n  case "‹SlowDown›":\n    retry();\n}`,
  ],
  ["Aliyun constant", "java", "OSSErrorCode.‹NO_SUCH_KEY›.equals(code)"],
  ["Java OBS", "java", `if ("‹RequestTimeTooSkewed›".equals(e.getErrorCode())) {`],
  ["Kotlin when", "kotlin", `when (e.errorCode) {\n  "‹NoSuchBucket›" -> null\n}`],
  ["Kotlin SDK", "kotlin", "catch (e: ‹NoSuchKey›) {"],
  ["Scala", "scala", `case e if e.getErrorCode == "‹NoSuchKey›" =>`],
  ["JS 2", "javascript", `if (err.code === "‹NoSuchKey›") return;`],
  ["JS list", "javascript", `["‹SlowDown›", "‹RequestTimeout›"].includes(err.code)`],
  ["JS 3 name", "typescript", `if (err.name === '‹NoSuchKey›') return;`],
  ["JS 3 class", "typescript", "if (err instanceof ‹NoSuchKey›) return;"],
  ["JS 3 import", "typescript", `import { S3, ‹NoSuchKey› } from "@aws-sdk/client-s3";`],
  ["TS union", "typescript", `type Code = "‹NoSuchKey›" | "‹SlowDown›";`],
  ["TS property", "typescript", "const statuses = { ‹NoSuchKey›: 404 };"],
  ["cos-nodejs", "javascript", `if (err.error.Code === "‹NoSuchBucket›") {`],
  ["OBS node", "javascript", `if (result.CommonMsg.Code === '‹NoSuchBucket›') {`],
  [".NET", "csharp", `catch (AmazonS3Exception ex) when (ex.ErrorCode == "‹NoSuchKey›")`],
  ["PowerShell", "powershell", `if ($_.Exception.ErrorCode -eq '‹NoSuchBucket›') {`],
  ["PHP", "php", `if ($e->getAwsErrorCode() === '‹NoSuchKey›') {`],
  ["PHP OBS", "php", `$e->getExceptionCode() == '‹NoSuchBucket›'`],
  ["Ruby", "ruby", "rescue Aws::S3::Errors::‹NoSuchKey›"],
  ["Ruby, ordinary word", "ruby", "rescue Aws::S3::Errors::‹InternalError›"],
  ["Rust predicate", "rust", "Err(e) if e.‹is_no_such_key›() => None,"],
  ["Rust code", "rust", `if e.code() == Some("‹PreconditionFailed›") {`],
  ["Rust operation error", "rust", "GetObjectError::‹NoSuchKey›(_) => None,"],
  ["Rust macro", "rust", "Err(s3_error!(‹NoSuchBucket›))"],
  ["Rust enum", "rust", "S3ErrorCode::‹NoSuchKey›"],
  ["C++ enum", "cpp", "err.GetErrorType() == Aws::S3::S3Errors::‹NO_SUCH_KEY›"],
  ["C++ name", "cpp", `err.GetExceptionName() == "‹SlowDown›"`],
  ["libs3", "c", "if (status == ‹S3StatusErrorNoSuchKey›) {"],
  ["Swift", "swift", "} catch is ‹NoSuchKey› {"],
  ["shell", "shellscript", `if [[ $out == *"‹NoSuchBucket›"* ]]; then`],
  ["SQL", "sql", `SELECT * FROM s3_access_logs WHERE errorcode = '‹AccessDenied›'`],
  ["YAML list", "yaml", "retryableErrorCodes: [‹SlowDown›, ‹RequestTimeout›]"],
  ["YAML block list", "yaml", "retryableCodes:\n  - ‹SlowDown›\n  - ‹RequestTimeout›\n"],
  ["YAML value", "yaml", "error:\n  code: ‹SlowDown›\n"],
  ["JSON body", "json", `{"code":"‹InternalError›","message":"…","resource":"/b","requestId":"1"}`],
  ["XML", "xml", "<Error><Code>‹InvalidArgument›</Code><Message>…</Message></Error>"],
  ["XML, pretty", "xml", "<Error>\r\n  <Code>\r\n    ‹BadRequest›\r\n  </Code>\r\n</Error>"],
  ["a code with a dot", "python", `if e.code == "‹KMS.DisabledException›":`],
  ["a code with spaces", "xml", "<Error><Code>‹System Capacity Not enough›</Code></Error>"],
  ["the intended spelling of a misprint", "python", `if e.code == "‹BucketHasMultiUploads›":`],
  ["behind astral characters", "python", `"🪣🪣"; e.code == "‹NoSuchKey›"`],
  ["minified", "javascript", `a;if("‹NoSuchKey›"===e.code)b();`],
  ["escaped quotes", "java", String.raw`String s = "{\"Code\": \"‹NoSuchKey›\"}";`],
];

/** What only looks like a code. */
const silent: readonly Case[] = [
  [
    "ASP.NET results",
    "csharp",
    `return BadRequest();\nreturn Redirect("/home");\nreturn NotFound();`,
  ],
  ["ASP.NET view", "csharp", `return View("AccessDenied");`],
  [
    "ASP.NET route",
    "csharp",
    `[Route("AccessDenied")]\npublic class HomeController : Controller {}`,
  ],
  ["Python NotImplemented", "python", "return NotImplemented"],
  ["Go HTTP constants", "go", "case http.StatusNotImplemented, http.StatusServiceUnavailable:"],
  ["an enum of HTTP statuses", "typescript", `i[i.NotImplemented=501]="NotImplemented";`],
  ["an IAM policy", "json", `{"Effect": "Allow", "Action": "*"}`],
  ["Terraform", "terraform", `effect = "Allow"`],
  ["gRPC", "go", "if status.Code(err) == codes.InvalidArgument {"],
  ["gRPC text", "log", "rpc error: code = InvalidArgument desc = AccessDenied"],
  ["psutil", "python", "except psutil.AccessDenied:"],
  ["CanCan", "ruby", "rescue_from CanCan::AccessDenied do"],
  ["java.nio", "java", "catch (AccessDeniedException e) {"],
  ["psycopg2", "python", "except psycopg2.InternalError:"],
  ["Kubernetes", "json", `{"kind": "Status", "reason": "MethodNotAllowed", "code": 405}`],
  ["a web API", "javascript", `res.status(500).json({ error: "InternalError" });`],
  ["cryptography", "python", "from cryptography.exceptions import InvalidTag"],
  ["React Router", "javascriptreact", `<Redirect to="/login" />`],
  ["PowerShell categories", "powershell", "Write-Error -Category InvalidArgument"],
  ["a longer class", "php", "throw new InvalidArgumentException('BadRequestName');"],
  ["games", "cpp", "car.SlowDown(); state = SlowDown;"],
  ["longer words", "java", "NoSuchKeyGenerator g; handleAccessDenied();"],
  ["a path", "typescript", `import x from "./errors/NoSuchKey.html";`],
  ["a URL", "markdown", "See https://docs.example/errors/NoSuchKey/index.html"],
  [
    "another service's error",
    "log",
    "An error occurred (AccessDenied) when calling the SendMessage operation: no",
  ],
  [
    "another service's Java error",
    "log",
    "User is not authorized (Service: AmazonSQS; Status Code: 403; Error Code: AccessDenied; Request ID: 1)",
  ],
  [
    "a nested wrapper",
    "log",
    "operation error S3: PutObject, get identity: operation error STS: AssumeRole, https response error StatusCode: 403, RequestID: 1, api error AccessDenied: no",
  ],
  ["CloudFormation", "log", "S3 said no (RequestToken: 1, HandlerErrorCode: AccessDenied)"],
  [
    "IAM's XML",
    "xml",
    "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code></Error>",
  ],
  ["EC2's XML", "xml", "<Response><Errors><Error><Code>InternalError</Code></Error></Errors>"],
  [
    "Azure's XML",
    "xml",
    "<Error><Code>InvalidRange</Code><Message>No.\nRequestId:1\nTime:2026-01-01T00:00:00Z</Message></Error>",
  ],
  ["Azure's header", "log", "< x-ms-error-code: InvalidRange"],
  ["a mode", "typescript", `if (mode === "Redirect" || kind === "Timeout") go();`],
  ["a plain switch", "typescript", `switch (state) {\n  case "Redirect":\n  case "Conflict":\n}`],
  ["a plain sentence", "plaintext", "The car should SlowDown and the AccessDenied page appear."],
];

describe("codes are found in source files", () => {
  it.each(found)("%s", (_, languageId, marked) => {
    expect(remarked(marked, languageId)).toBe(marked);
  });
});

describe("what only looks like a code is left alone", () => {
  it.each(silent)("%s", (_, languageId, text) => {
    expect(remarked(text, languageId)).toBe(text);
  });
});

describe("tiers", () => {
  const withStorage = (line: string) => `import boto3\n${line}`;

  it("a distinct code needs no more than a literal", () => {
    expect(remarked(`x = "‹NoSuchBucket›"`, "python")).toBe(`x = "‹NoSuchBucket›"`);
  });

  it("a shared word in a literal needs storage in the file", () => {
    expect(remarked(`x = "AccessDenied"`, "python")).toBe(`x = "AccessDenied"`);
    const marked = withStorage(`x = "‹AccessDenied›"`);
    expect(remarked(marked, "python")).toBe(marked);
  });

  it("an ordinary word needs a position and storage in the file", () => {
    expect(remarked(`e.code == "InternalError"`, "python")).toBe(`e.code == "InternalError"`);
    expect(remarked(withStorage(`x = "InternalError"`), "python")).not.toContain("‹");
    const marked = withStorage(`e.code == "‹InternalError›"`);
    expect(remarked(marked, "python")).toBe(marked);
  });
});

describe("fields", () => {
  const fieldsOf = (text: string) => occurrencesIn(text, "log").map(({ fields }) => fields);

  it("reads status, request id and operation beside the code", () => {
    expect(
      fieldsOf(
        "operation error S3: PutObject, https response error StatusCode: 503, RequestID: 4F1, HostID: h, api error SlowDown: no",
      ),
    ).toEqual([{ operation: "PutObject", status: "503", requestId: "4F1", host: "h" }]);
    expect(
      fieldsOf("(Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: 44)"),
    ).toEqual([{ status: "403", requestId: "44" }]);
  });
});
