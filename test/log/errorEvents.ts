/** A way in which an error stands in a log. */
export interface EventKind {
  readonly name: string;
  /**
   * What is written. The first of each code that counts is in ‹angle quotes›; `{…}` stands for what
   * a log says of the event, and has to be in the report.
   */
  readonly text: string;
  /**
   * How much it proves: a code of storage whatever the log is about; some code; or nothing, so that
   * the code itself has to be one that only storage has.
   */
  readonly proof: "proven" | "code" | "nothing";
  /** Which codes it can have: letters and digits alone; blanks and dots as well; small letters. */
  readonly codes?: "usual" | "capital" | "any";
  /** Whom its own words are about, if the event has no host. */
  readonly vendor?: string;
  /** Those that its own words leave open, if it has no host: whom it names is one of them. */
  readonly among?: readonly string[];
  /** Whose host it can have, if not everybody's. */
  readonly vendors?: readonly string[];
  /** What stands before, between and behind several of them that are written together. */
  readonly list?: readonly [before: string, between: string, behind: string];
}

/** Those that have the same SDKs and headers. */
export const OBS = ["huawei-obs", "otc-obs"];

/**
 * Errors as SDKs, tools and servers write them, many over several lines. What begins with `{head}`
 * begins with a time; others have one of their own, or are about the time of the line above.
 */
export const errorEvents: readonly EventKind[] = [
  {
    name: "aws-cli",
    text: "{head}upload failed: ./a to s3://{bucket}/a An error occurred (‹{code}›) when calling the {operation} operation (reached max retries: 4): no",
    proof: "proven",
    codes: "capital",
  },
  {
    name: "boto3 with its traceback",
    text: [
      "{head}backup failed",
      "Traceback (most recent call last):",
      '  File "/srv/backup.py", line 24, in run',
      '    s3.put_object(Bucket="{bucket}", Key=key)',
      '  File "/usr/lib/python3/botocore/client.py", line 1021, in _make_api_call',
      "    raise error_class(parsed_response, operation_name)",
      "botocore.exceptions.ClientError: An error occurred (‹{code}›) when calling the {operation} operation: no",
      "",
      "During handling of the above exception, another exception occurred:",
      "",
      "Traceback (most recent call last):",
      '  File "/srv/backup.py", line 30, in main',
      "    run()",
      "BackupError: An error occurred ({code}) when calling the {operation} operation: no",
    ].join("\n"),
    proof: "proven",
    codes: "capital",
  },
  {
    name: "answer that Python prints",
    text: "{head}{'Error': {'Code': '‹{code}›', 'Message': 'no', 'BucketName': '{bucket}'}, 'ResponseMetadata': {'RequestId': '{id}', 'HostId': '{hostId}', 'HTTPStatusCode': {status}}}",
    proof: "code",
  },
  {
    name: "AWS SDK for Java 1 with its stack",
    text: [
      "{head}cannot write",
      "com.amazonaws.services.s3.model.AmazonS3Exception: no (Service: Amazon S3; Status Code: {status}; Error Code: ‹{code}›; Request ID: {id}; S3 Extended Request ID: {hostId}; Proxy: null), S3 Extended Request ID: {hostId}",
      "\tat com.amazonaws.http.AmazonHttpClient$RequestExecutor.handleErrorResponse(AmazonHttpClient.java:1879)",
      "\tat com.amazonaws.services.s3.AmazonS3Client.putObject(AmazonS3Client.java:1524)",
      "\t... 12 common frames omitted",
      "Caused by: java.net.SocketException: Connection reset",
      "\tat java.net.SocketInputStream.read(SocketInputStream.java:210)",
    ].join("\n"),
    proof: "proven",
    codes: "capital",
  },
  {
    name: "AWS SDK for Java 1, wrapped",
    text: "{head}no (Service: Amazon S3;\n  Status Code: {status}; Error Code:\n  ‹{code}›; Request ID: {id})",
    proof: "proven",
    codes: "capital",
  },
  {
    name: "AWS SDK for Go 1 in rclone",
    text: "{head}: a/b: Failed to copy: ‹{code}›: no\n\tstatus code: {status}, request id: {id}, host id: {hostId}",
    proof: "proven",
  },
  {
    name: "AWS SDK for Go 1 in JSON",
    text: '{{jsonClue}"time":"{iso}","level":"error","error":"‹{code}›: no\\n\\tstatus code: {status}, request id: {id}, host id: {hostId}"}',
    proof: "proven",
  },
  {
    name: "AWS SDK for Go 2",
    text: "{head}operation error S3: {operation}, https response error StatusCode: {status}, RequestID: {id}, HostID: {hostId}, api error ‹{code}›: no",
    proof: "proven",
    codes: "capital",
  },
  {
    name: "AWS SDK for Go 2 behind the roles that it takes",
    text: "{head}operation error STS: AssumeRole, https response error StatusCode: 403, RequestID: 0, api error AccessDenied: no; operation error S3: {operation}, https response error StatusCode: {status}, RequestID: {id}, HostID: {hostId}, ‹{code}›: no",
    proof: "proven",
  },
  {
    name: "AWS SDK for JavaScript 2",
    text: [
      "{head}{ ‹{code}›: no",
      "    at Request.extractError (/srv/node_modules/aws-sdk/lib/services/s3.js:585:35)",
      "    at Request.callListeners (/srv/node_modules/aws-sdk/lib/sequential_executor.js:106:20)",
      "  message: 'no',",
      "  code: '{code}',",
      "  region: null,",
      "  requestId: '{id}',",
      "  extendedRequestId: '{hostId}',",
      "  statusCode: {status},",
      "  retryable: false }",
    ].join("\n"),
    proof: "proven",
  },
  {
    name: "AWS SDK for JavaScript 3",
    text: [
      "‹{code}›: no",
      "    at throwDefaultError (/srv/node_modules/@smithy/smithy-client/dist-cjs/index.js:388:20)",
      "    at async /srv/index.js:7:3 {",
      "  '$fault': 'client',",
      "  '$metadata': {",
      "    httpStatusCode: {status},",
      "    requestId: '{id}',",
      "    attempts: 1,",
      "  },",
      "  Code: '{code}',",
      "  RequestId: '{id}',",
      "  HostId: '{hostId}'",
      "}",
    ].join("\n"),
    proof: "proven",
  },
  {
    name: "AWS SDK for .NET",
    text: [
      "{head}Amazon.S3.AmazonS3Exception: no",
      " ---> Amazon.Runtime.Internal.HttpErrorResponseException: no",
      "   at Amazon.Runtime.HttpWebRequestMessage.GetResponseAsync(CancellationToken token)",
      "   --- End of inner exception stack trace ---",
      "   at Example.Store.Write() Error Code: ‹{code}›",
    ].join("\n"),
    proof: "code",
  },
  {
    name: "AWS SDK for PHP",
    text: [
      '{head}Error executing "{operation}" on "http://127.0.0.1/{bucket}/a"; AWS HTTP error: Client error: `PUT http://127.0.0.1/{bucket}/a` resulted in a `{status} Forbidden` response:',
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<Error><Code>‹{code}›</Code><Message>no</Message><BucketName>{bucket}</BucketName><RequestId>{id}</RequestId> (truncated...)",
      ' {code} (client): no - <?xml version="1.0" encoding="UTF-8"?>',
      "<Error><Code>{code}</Code><Message>no</Message>",
    ].join("\n"),
    proof: "code",
  },
  {
    name: "AWS SDK for Ruby",
    text: "{head}Aws::S3::Errors::‹{code}› (no):",
    proof: "proven",
  },
  {
    name: "AWS SDK for C++",
    text: [
      "{head}upload failed",
      "HTTP response code: {status}",
      "Resolved remote host IP address: 192.0.2.1",
      "Request ID: {id}",
      "Exception name: ‹{code}›",
      "Error message: no",
      "3 response headers:",
      "connection : close",
      "content-type : application/xml",
      "x-amz-id-2 : {hostId}",
    ].join("\n"),
    proof: "proven",
  },
  {
    name: "AWS SDK for Rust",
    text: '{head}service error: unhandled error (‹{code}›): Error { code: "{code}", message: "no", aws_request_id: "{id}", s3_extended_request_id: "{hostId}" }',
    proof: "proven",
  },
  {
    name: "object_store",
    text: '{head}Generic S3 error: Error performing PUT in 1.2s, after 9 retries - Server returned non-2xx status code: {status} Bad Request: <?xml version="1.0"?><Error><Code>‹{code}›</Code><Message>no</Message><RequestId>{id}</RequestId><HostId>{hostId}</HostId></Error>',
    proof: "code",
  },
  {
    name: "OpenDAL",
    text: '{head}PermissionDenied (permanent) at write, context: { response: Parts { status: {status}, version: HTTP/1.1 }, service: s3, path: a } => S3Error { code: "‹{code}›", message: "no", resource: "/{bucket}/a", request_id: "{id}" }',
    proof: "code",
  },
  {
    name: "s3cmd",
    text: "{head}ERROR: S3 error: {status} (‹{code}›): no",
    proof: "proven",
    codes: "capital",
  },
  {
    name: "s5cmd",
    text: '{head}ERROR "cp a s3://{bucket}/a": ‹{code}›: no status code: {status}, request id: {id}, host id: {hostId}',
    proof: "proven",
  },
  {
    name: "mc --json",
    text: '{{jsonClue}"time":"{iso}","status":"error","error":{"message":"no","cause":{"message":"no","error":{"Code":"‹{code}›","Message":"no","BucketName":"{bucket}","Key":"a","Resource":"/{bucket}/a","RequestID":"{id}","HostID":"{hostId}"}},"type":"error"}}',
    proof: "code",
  },
  {
    name: "MinIO's own log",
    text: [
      "API: {operation}(bucket={bucket}, object=a)",
      "Time: {minio}",
      "DeploymentID: 5d0b3c52-0000-4000-8000-000000000000",
      "RequestID: {id}",
      "RemoteHost: 192.0.2.1",
      "Endpoint: {address}",
      "UserAgent: MinIO (linux; amd64) minio-go/v7.0.0",
      "Error: ‹{code}›: no (cmd.{code})",
      "       4: cmd/object-handlers.go:1744:cmd.objectAPIHandlers.PutObjectHandler()",
    ].join("\n"),
    proof: "proven",
    vendor: "minio",
  },
  {
    name: "minio-py",
    text: "{head}minio.error.S3Error: S3 operation failed; code: ‹{code}›, message: no, resource: /{bucket}/a, request_id: {id}, host_id: {hostId}, bucket_name: {bucket}, object_name: a",
    proof: "proven",
  },
  {
    name: "minio-java",
    text: "{head}ErrorResponse(code = ‹{code}›, message = no, bucketName = {bucket}, objectName = a, resource = /{bucket}/a, requestId = {id}, hostId = {hostId})",
    proof: "proven",
  },
  {
    name: "operations log of Ceph",
    text: '{{jsonClue}"bucket":"{bucket}","time":"{iso}","remote_addr":"192.0.2.1","user":"backup","operation":"{rgwOperation}","uri":"GET /{bucket}/a","http_status":"{status}","error_code":"‹{code}›","bytes_sent":228,"trans_id":"{id}"}',
    proof: "proven",
    codes: "capital",
  },
  {
    name: "OBS SDK for Go",
    text: "{head}obs: service returned error: Status={status} Forbidden, Code=‹{code}›, Message=no, RequestId={id}, Indicator=1.",
    proof: "proven",
    among: OBS,
  },
  {
    name: "OBS SDK for Java",
    text: '{head}com.obs.services.exception.ObsException: OBS servcie Error Message. -- ResponseCode: {status}, ResponseStatus: Forbidden, XML Error Message: <?xml version="1.0"?><Error><Code>‹{code}›</Code><Message>no</Message><RequestId>{id}</RequestId><HostId>{hostId}</HostId></Error>',
    proof: "code",
    among: OBS,
    vendors: OBS,
  },
  {
    name: "obsutil",
    text: "{head}1.20MB, ./a --> obs://{bucket}/a, cost [812], status [{status}], error code [‹{code}›], error message [no], request id [{id}]",
    proof: "proven",
    among: OBS,
    vendors: OBS,
  },
  {
    name: "Terraform for OBS",
    text: [
      "╷",
      "│ Error: error creating bucket {word}: ‹{code}›,",
      "│  Reason: no",
      "│",
      "│   on main.tf line 12, in resource:",
      "╵",
    ].join("\n"),
    proof: "proven",
  },
  {
    name: "OSS SDK for Java",
    text: [
      "{head}upload failed",
      "com.aliyun.oss.OSSException: no",
      "[ErrorCode]: ‹{code}›",
      "[RequestId]: {id}",
      "[HostId]: {hostId}",
      "[ResponseError]:",
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<Error>",
      "  <Code>{code}</Code>",
      "  <Message>no</Message>",
      "  <RequestId>{id}</RequestId>",
      "</Error>",
      "",
      "\tat com.aliyun.oss.common.utils.ExceptionFactory.createOSSException(ExceptionFactory.java:99)",
    ].join("\n"),
    proof: "proven",
    vendor: "alibaba-oss",
  },
  {
    name: "OSS SDK for Go",
    text: '{head}oss: service returned error: StatusCode={status}, ErrorCode=‹{code}›, ErrorMessage="no", RequestId={id}, Ec=0015-00000101, Bucket={bucket}, Object=a',
    proof: "proven",
    vendor: "alibaba-oss",
  },
  {
    name: "OSS SDK for Go 2",
    text: [
      "{head}Error returned by Service. ",
      "Http Status Code: {status}. ",
      "Error Code: ‹{code}›. ",
      "Request Id: {id}. ",
      "Message: no.",
      "EC: 0026-00000001.",
    ].join("\n"),
    proof: "proven",
  },
  {
    name: "COS SDK for Go",
    text: "{head}PUT https://192.0.2.1/a: {status} ‹{code}›(Message: no, RequestId: {id}, TraceId: 1)",
    proof: "proven",
  },
  {
    name: "COS SDK for Python",
    text: "{head}{'code': '‹{code}›', 'message': 'no', 'resource': '/{bucket}/a', 'requestid': '{id}', 'traceid': '1'}",
    proof: "code",
  },
  {
    name: "Google's client for Go",
    text: "{head}googleapi: Error {status}: No such object: media/a, ‹notFound›",
    proof: "proven",
  },
  {
    name: "R2 in Workers",
    text: "{head}Error: {r2Operation}: The specified key does not exist. (‹10007›)",
    proof: "proven",
  },
  {
    name: "Redshift",
    text: "{head}S3ServiceException:no,Status {status},Error ‹{code}›,Rid {id},ExtRid {hostId},CanRetry 1",
    proof: "proven",
  },
  {
    name: "S3 access log",
    text: '0123456789abcdef {bucket} {access} 192.0.2.3 backup {id} {restOperation} NoSuchBucket/a "PUT /NoSuchBucket/a HTTP/1.1" {status} ‹{code}› 297 - 5 - "-" "aws-cli/2" -',
    proof: "proven",
  },
  {
    name: "OBS access log",
    text: '0123456789abcdef {bucket} {access} 192.0.2.3 backup {id} {restOperation} a "PUT /a HTTP/1.1" {status} ‹{code}› 297 - 5 - "-" "obsutil/5" - - STANDARD - -',
    proof: "proven",
  },
  {
    name: "CloudTrail, a record on each line",
    text: '{"eventVersion":"1.09","userIdentity":{"type":"AssumedRole","sessionContext":{"attributes":{"creationDate":"2020-01-01T00:00:00Z"}}},"eventTime":"{iso}","eventSource":"s3.amazonaws.com","eventName":"{operation}","awsRegion":"eu-central-1","errorCode":"‹{code}›","errorMessage":"no","requestParameters":{"bucketName":"{bucket}","Host":"{bucket}.s3.eu-central-1.amazonaws.com"},"requestID":"{id}","eventID":"1"}',
    proof: "proven",
    vendor: "aws-s3",
    vendors: [],
  },
  {
    name: "CloudTrail, all records on one line",
    text: '{"eventVersion":"1.09","userIdentity":{"type":"AssumedRole","sessionContext":{"attributes":{"creationDate":"2020-01-01T00:00:00Z"}}},"eventTime":"{iso}","eventSource":"s3.amazonaws.com","eventName":"{operation}","awsRegion":"eu-central-1","errorCode":"‹{code}›","errorMessage":"no","requestParameters":{"bucketName":"{bucket}","Host":"{bucket}.s3.eu-central-1.amazonaws.com"},"requestID":"{id}","eventID":"1"}',
    proof: "proven",
    vendor: "aws-s3",
    vendors: [],
    list: ['{"Records":[', ",", "]}"],
  },
  {
    name: "logfmt",
    text: 'time="{iso}" level=error msg="put failed"{clue} error_code=‹{code}› bucket={bucket} request_id={id} status={status}',
    proof: "code",
  },
  {
    name: "JSON line",
    text: '{{jsonClue}"@timestamp":"{iso}","level":"error","msg":"put failed","code":"‹{code}›","bucket":"{bucket}","requestId":"{id}","status":{status}}',
    proof: "code",
  },
  {
    name: "JSON line with seconds since 1970",
    text: '{{jsonClue}"level":"error","ts":{seconds},"msg":"put failed","errorCode":"‹{code}›","requestId":"{id}"}',
    proof: "code",
  },
  {
    name: "JSON over several lines",
    text: [
      "{",
      '  {jsonClue}"time": "{iso}",',
      '  "code": "‹{code}›",',
      '  "message": "no",',
      '  "resource": "/{bucket}/a",',
      '  "requestId": "{id}",',
      '  "status": {status}',
      "}",
    ].join("\n"),
    proof: "code",
  },
  {
    name: "list of JSON over several lines",
    text: '  {\n    {jsonClue}"time": "{iso}",\n    "code": "‹{code}›",\n    "message": "no",\n    "requestId": "{id}"\n  }',
    proof: "code",
    list: ["[\n", ",\n", "\n]"],
  },
  {
    name: "list of JSON on one line",
    text: '{"time":"{iso}",{jsonClue}"code":"‹{code}›","message":"no","requestId":"{id}"}',
    proof: "code",
    list: ["[", ",", "]"],
  },
  {
    name: "JSON in JSON",
    text: '{{jsonClue}"time":"{iso}","level":"warn","body":"{\\"code\\":\\"‹{code}›\\",\\"message\\":\\"no\\",\\"resource\\":\\"/{bucket}/a\\",\\"requestId\\":\\"{id}\\"}"}',
    proof: "code",
  },
  {
    name: "XML body over several lines",
    text: [
      "{head}answer",
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Error xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
      "  <Code>‹{code}›</Code>",
      "  <Message>no</Message>",
      "  <BucketName>{bucket}</BucketName>",
      "  <RequestId>{id}</RequestId>",
      "  <HostId>{hostId}</HostId>",
      "</Error>",
    ].join("\n"),
    proof: "code",
    codes: "capital",
  },
  {
    name: "XML body, escaped",
    text: '{head}body="<Error><Code>‹{code}›</Code><Message>no</Message><Resource>/{bucket}/a</Resource><RequestId>{id}</RequestId></Error>"',
    proof: "code",
    codes: "capital",
  },
  {
    name: "XML body in JSON",
    text: '{{jsonClue}"time":"{iso}","body":"\\u003cError\\u003e\\n  \\u003cCode\\u003e‹{code}›\\u003c/Code\\u003e\\n  \\u003cMessage\\u003eno\\u003c/Message\\u003e\\u003c/Error\\u003e"}',
    proof: "code",
  },
  {
    name: "XML body in a web page",
    text: "{head}&lt;Error&gt;&lt;Code&gt;‹{code}›&lt;/Code&gt;&lt;Message&gt;no&lt;/Message&gt;&lt;/Error&gt;",
    proof: "code",
  },
  {
    name: "several objects that could not be deleted",
    text: [
      "{head}answer",
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<DeleteResult>",
      "<Deleted><Key>NoSuchKey</Key></Deleted>",
      "  <Error><Key>a</Key><Code>‹{code}›</Code><Message>no</Message></Error>",
      "  <Error><Key>b</Key><Code>{code}</Code><Message>no</Message></Error>",
      "</DeleteResult>",
    ].join("\n"),
    proof: "code",
    codes: "capital",
  },
  {
    name: "curl",
    text: [
      "> PUT /a HTTP/1.1",
      "> Origin: {address}",
      "> User-Agent: curl/8.5.0",
      ">",
      "< HTTP/1.1 {status} Forbidden",
      "< x-amz-request-id: {id}",
      "< x-amz-id-2: {hostId}",
      "< Content-Type: application/xml",
      "< Date: {http}",
      "<",
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<Error><Code>‹{code}›</Code><Message>no</Message></Error>",
      "* Connection #0 to host 192.0.2.1 left intact",
    ].join("\n"),
    proof: "code",
    codes: "capital",
  },
  {
    name: "header of an answer without a body",
    text: [
      "> HEAD /a HTTP/1.1",
      "> Host: {host}",
      ">",
      "< HTTP/1.1 {status} Not Found",
      "< x-amz-error-code: ‹{code}›",
      "< x-amz-request-id: {id}",
      "< Date: {http}",
      "<",
      "* Connection #0 to host 192.0.2.1 left intact",
    ].join("\n"),
    proof: "proven",
    vendors: ["aws-s3", "ibm-cos", "otc-obs", "tencent-cos", "wasabi", "google-cloud-storage"],
  },
  {
    name: "two codes of one event",
    text: "{head}gave up after ‹{code}› and ‹NoSuchUpload›, NoSuchUpload, {code}",
    proof: "nothing",
  },
  {
    name: "message in another alphabet",
    text: "{head}写入失败 🪣: S3 error: {status} (‹{code}›): 没有权限",
    proof: "proven",
  },
  {
    name: "word of a line",
    text: "{head}gave up after ‹{code}› on a/b",
    proof: "nothing",
  },
  {
    name: "a word between colours",
    text: "{head}gave up: \u001b[31m‹{code}›\u001b[0m",
    proof: "nothing",
  },
];
