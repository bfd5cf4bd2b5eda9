import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_REACH, eventAt } from "../../server/src/log/events";
import { Lines } from "../../server/src/log/lines";

/** The events of a text, each as its lines; the lines between them that are blank are left out. */
function eventsOf(text: string): string[] {
  const lines = new Lines(text);
  const events: string[] = [];
  let end = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (index < end || line.trim() === "") continue;
    const event = eventAt(lines, index);
    expect(event.start, `the event of ${JSON.stringify(line)}`).toBe(index);
    end = event.end;
    events.push(text.slice(event.start, event.end).trimEnd());
  }
  return events;
}

/** Logs, each as the events in it. */
const LOGS: Readonly<Record<string, readonly string[]>> = {
  "lines with a time": [
    "2026-11-20T10:02:11Z ERROR NoSuchKey",
    "2026-11-20T10:02:12Z INFO done",
    "Nov 20 10:02:13 host app[812]: no",
    "[20/Nov/2026:10:02:14 +0000] GET /a",
  ],
  "lines with a level, without a time": [
    "ERROR: S3 error: 404 (NoSuchKey): no",
    "WARNING: Retrying failed request: /b (503 (SlowDown): no)",
    "[ERROR] no",
    "level=error msg=no",
    "\u001b[31mERROR\u001b[0m no",
  ],
  "a line for each file": [
    "upload failed: ./a to s3://b/a An error occurred (AccessDenied) when calling PutObject",
    "upload failed: ./b to s3://b/b An error occurred (AccessDenied) when calling PutObject",
  ],
  "JSON lines": ['{"time":"2026-11-20T10:02:11Z","code":"NoSuchKey"}', '{"code":"SlowDown"}'],
  "logfmt and syslog": [
    'time="2026-11-20T10:02:11Z" level=error msg=no',
    "ts=1795168931 caller=store.go:12 msg=no",
    "<14>Nov 20 10:02:11 host app: no",
    "<165>1 2026-11-20T10:02:11Z host app - no",
  ],
  "Java with its stack": [
    [
      "2026-11-20 10:02:11.902 ERROR 1 --- [pool-2] Store : cannot read",
      "com.amazonaws.services.s3.model.AmazonS3Exception: no (Service: Amazon S3; Error Code: A)",
      "\tat com.amazonaws.http.AmazonHttpClient.handle(AmazonHttpClient.java:1879)",
      "\t... 12 common frames omitted",
      "Caused by: java.net.SocketException: reset",
      "\tat java.net.Socket.read(Socket.java:1)",
      "\t... 9 more",
    ].join("\n"),
    "2026-11-20 10:02:12.902 INFO 1 --- [pool-2] Store : next",
  ],
  "Java without a time, one exception behind the other": [
    "com.example.StoreException: no\n\tat com.example.Store.read(Store.java:1)",
    "com.example.StoreException: no\n\tat com.example.Store.read(Store.java:1)",
    'Exception in thread "main" com.example.StoreException: no\n\tat com.example.Main.run(M.java:1)',
  ],
  "fields of Java that are wrapped over lines": [
    [
      "2026-11-20 10:02:11 ERROR AmazonS3Exception: no (Service: Amazon S3;",
      "Status Code: 403; Error Code: AccessDenied;",
      "  Request ID: 4442587F)",
    ].join("\n"),
    "2026-11-20 10:02:12 INFO next",
  ],
  "Python with its traceback": [
    [
      "2026-11-20 10:02:11,123 ERROR backup: failed",
      "Traceback (most recent call last):",
      '  File "/srv/backup.py", line 24, in run',
      '    return s3.get_object(Bucket="b", Key="k")',
      "botocore.errorfactory.NoSuchKey: An error occurred (NoSuchKey) when calling GetObject",
      "",
      "During handling of the above exception, another exception occurred:",
      "",
      "Traceback (most recent call last):",
      '  File "/srv/backup.py", line 30, in run',
      "RuntimeError: no backup",
    ].join("\n"),
    "2026-11-20 10:02:12,123 INFO backup: next",
  ],
  "Python without a time": [
    'retrying\nTraceback (most recent call last):\n  File "a.py", line 1, in f\nValueError: no',
    'Traceback (most recent call last):\n  File "a.py", line 1, in f\nValueError: no',
    "retrying",
  ],
  JavaScript: [
    [
      "NoSuchKey: The specified key does not exist.",
      "    at throwDefaultError (/srv/smithy-client.js:838:20)",
      "    at async /srv/index.js:7:3 {",
      "  '$fault': 'client',",
      "  '$metadata': {",
      "    httpStatusCode: 404,",
      "    requestId: '4442587F'",
      "  },",
      "  Code: 'NoSuchKey'",
      "}",
    ].join("\n"),
    "SlowDown: no\n    at Request.extractError (/srv/services/s3.js:585:35)",
    "{ AccessDenied: no\n    at Request.extractError (/srv/services/s3.js:585:35)\n  code: 'AccessDenied' }",
  ],
  ".NET": [
    [
      "Amazon.S3.AmazonS3Exception: Access Denied",
      " ---> Amazon.Runtime.Internal.HttpErrorResponseException: no",
      "   at Amazon.Runtime.HttpWebRequestMessage.GetResponseAsync(CancellationToken token)",
      "   --- End of inner exception stack trace ---",
      "   at Example.Store.Read() in Store.cs:line 12",
    ].join("\n"),
    "Amazon.S3.AmazonS3Exception: Access Denied\n   at Example.Store.Read() in Store.cs:line 12",
  ],
  "Go 1": [
    [
      "2026/11/20 10:02:11 ERROR : a/b: Failed to copy: SlowDown: Please reduce",
      "\tstatus code: 503, request id: 4442587F, host id: 1",
      "caused by: dial tcp",
    ].join("\n"),
    "SlowDown: Please reduce\n\tstatus code: 503, request id: 4442587F, host id: 1",
    "SlowDown: Please reduce\n\tstatus code: 503, request id: 4442587A, host id: 1",
  ],
  "Go's panic": ["panic: NoSuchKey", "goroutine 1 [running]:", "main.main()"],
  "curl, one request behind the other": [
    [
      "*   Trying 192.0.2.1:443...",
      "* Connected to obs.eu-de.example (192.0.2.1) port 443 (#0)",
    ].join("\n"),
    [
      "> GET /media/a HTTP/1.1",
      "> Host: obs.eu-de.example",
      ">",
      "< HTTP/1.1 404 Not Found",
      "< x-obs-error-code: NoSuchKey",
      "<",
      '<?xml version="1.0"?>',
      "<Error>",
      "  <Code>NoSuchKey</Code>",
      "</Error>",
      "* Connection #0 to host obs.eu-de.example left intact",
    ].join("\n"),
    [
      "* Host s3.example:443 was resolved.",
      "* IPv4: 192.0.2.7",
      "*   Trying 192.0.2.7:443...",
    ].join("\n"),
    '> GET /media/a HTTP/2\n> Host: s3.example\n>\n< HTTP/2 403\n<\n{"code":"AccessDenied"}',
    "* Found bundle for host s3.example: 0x5 [serially]\n* Re-using existing connection with host s3.example",
    "> GET /media/b HTTP/1.1\n< HTTP/1.1 200 OK\n<",
  ],
  "answers of curl without the requests": [
    "HTTP/1.1 404 Not Found\nx-obs-error-code: NoSuchKey\nDate: Fri, 20 Nov 2026 10:02:11 GMT",
    "HTTP/1.1 403 Forbidden\nx-obs-error-code: AccessDenied\nServer: OBS\n\n<Error><Code>AccessDenied</Code></Error>",
    "HTTP/1.1 200 OK\nServer: OBS",
  ],
  "bodies one behind the other": [
    '<?xml version="1.0"?>\n<Error>\n  <Code>NoSuchKey</Code>\n  <RequestId>1</RequestId>\n</Error>',
    '<?xml version="1.0"?>\n<Error>\n  <Code>SlowDown</Code>\n  <RequestId>2</RequestId>\n</Error>',
    "<Error><Code>NoSuchKey</Code></Error>",
    "<Error><Code>NoSuchKey</Code></Error>",
    "<DeleteResult>\n<Error><Key>a</Key><Code>AccessDenied</Code></Error>\n</DeleteResult>",
  ],
  "a body behind the line that it belongs to": [
    "2026-11-20 10:02:11 WARN answer 404\n<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>",
    "--- GET https://s3.example/b -> 404\n<Error>\n<Code>NoSuchKey</Code>\n</Error>",
  ],
  "JSON lines behind a body of XML": [
    "<Error>\n  <Code>NoSuchKey</Code>\n</Error>",
    '{"level":"info","msg":"next"}',
    '{"level":"info","msg":"next"}',
  ],
  "Google's details": [
    "2026/11/20 10:02:11 googleapi: Error 403: no\nMore details:\nReason: forbidden, Message: no",
    "2026/11/20 10:02:12 next",
  ],
  "bracket labels of OSS": [
    [
      "com.aliyun.oss.OSSException: The specified key does not exist.",
      "[ErrorCode]: NoSuchKey",
      "[RequestId]: 5C3D9175B6FC201293AD",
      "[HostId]: media.oss-cn-hangzhou.aliyuncs.com",
      "[ResponseError]:",
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<Error>",
      "  <Code>NoSuchKey</Code>",
      "</Error>",
    ].join("\n"),
    "com.aliyun.oss.OSSException: no\n[ErrorCode]: AccessDenied\n[RequestId]: 5C3D9175B6FC201293AE",
    "[ErrorCode]: AccessDenied\n[RequestId]: 5C3D9175B6FC201293AF",
    "[ErrorCode]: AccessDenied\n[RequestId]: 5C3D9175B6FC201293B0",
  ],
  "labels of OSS for Go, below one line with a time": [
    "2026/11/20 10:02:11 two uploads failed\nHttp Status Code: 404.\nError Code: NoSuchKey.\nRequest Id: 1.",
    "Http Status Code: 503.\nError Code: SlowDown.\nRequest Id: 2.\nMessage: no.",
    "Http Status Code: 503.\nError Code: SlowDown.\nRequest Id: 3.\nMessage: no.",
  ],
  "headers of the answer in C++": [
    [
      "HTTP response code: 403",
      "Resolved remote host IP address: 192.0.2.1",
      "Request ID: 4442587F",
      "Exception name: AccessDenied",
      "Error message: Access Denied",
      "3 response headers:",
      "connection : close",
      "content-type : application/xml",
      "server : AmazonS3",
    ].join("\n"),
    "HTTP response code: 503\nRequest ID: 44425880\nException name: SlowDown\nError message: no",
  ],
  "boxes of Terraform": [
    [
      "╷",
      "│ Error: error creating bucket state: BucketAlreadyExists,",
      "│  Reason: no",
      "│",
      "│   on main.tf line 12:",
      "╵",
    ].join("\n"),
    "╷\n│ Error: error creating bucket logs: AccessDenied,\n│  Reason: no\n╵",
  ],
  "MinIO's own log": [
    [
      "API: PutObject(bucket=media, object=a)",
      "Time: 10:02:11 UTC 11/20/2026",
      "RequestID: 4442587F",
      "Host: minio.example:9000",
      "Error: InvalidPart: no (cmd.InvalidPart)",
      "       4: cmd/object-handlers.go:1744:cmd.objectAPIHandlers.PutObject()",
    ].join("\n"),
    "API: GetObject(bucket=media, object=b)\nTime: 10:02:12 UTC 11/20/2026\nError: NoSuchKey: no",
  ],
  "JSON over several lines": [
    '{\n  "code": "NoSuchKey",\n  "requestId": "1"\n}',
    '{\n  "code": "SlowDown",\n  "resource": {\n    "bucket": "b"\n  }\n}',
  ],
  "a list of JSON over several lines": [
    "[",
    '  {\n    "code": "NoSuchKey"\n  },',
    '  {\n    "code": "NoSuchKey"\n  }\n]',
  ],
  Ruby: [
    "Aws::S3::Errors::NoSuchKey (The specified key does not exist.):",
    "app/models/backup.rb:12:in `run'",
    "Aws::S3::Errors::SlowDown: no",
    "Aws::S3::Errors::SlowDown: no",
  ],
};

/** Lines of every kind, those that depend on what stands around them above all. */
const pieces = fc.constantFrom(
  ...[
    "",
    "  ",
    "plain words",
    "2026-11-20T10:02:11Z ERROR no",
    "WARN: no",
    "{",
    "}",
    "  {",
    "  },",
  ],
  ...[
    '{"code":"NoSuchKey"}',
    "\tat a.b(C.java:1)",
    "Caused by: no",
    "Traceback (most recent call last):",
  ],
  ...[
    '  File "a.py", line 1',
    "ValueError: no",
    "NoSuchKey: no\n    at f (a.js:1:2)",
    "╷",
    "│ no",
    "╵",
  ],
  ...[
    "> GET /a HTTP/1.1",
    "> Host: b",
    "< HTTP/1.1 404 Not Found",
    "<",
    "* Trying 192.0.2.1",
    "* no",
  ],
  ...["* Connection #0 to host b left intact", "<?xml version='1.0'?>", "<Error>", "</Error>"],
  ...[
    "<Error><Code>NoSuchKey</Code></Error>",
    "  <Code>NoSuchKey</Code>",
    "HTTP/1.1 404 Not Found",
  ],
  ...[
    "HTTP response code: 403",
    "Request ID: 1",
    "Error Code: NoSuchKey",
    "Message: no",
    "Error: no",
  ],
  ...["[ErrorCode]: NoSuchKey", "[RequestId]: 1", "Date: Fri, 20 Nov 2026 10:02:11 GMT"],
);

describe("the events of a log", () => {
  it.each(Object.entries(LOGS))("%s", (_, events) => {
    const text = events.join("\n");
    expect(eventsOf(text)).toEqual(events);
    expect(eventsOf(`${events.join("\n\n")}\n`)).toEqual(events);
    const wide = text.replaceAll("\n", "\r\n");
    expect(eventsOf(wide).map((event) => event.replaceAll("\r", ""))).toEqual(events);
  });

  it("are the same from each of their lines, and none has a part of another", () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join("\n");
        const events = eventsOf(text);
        const lines = new Lines(text);
        let at = 0;
        for (const event of events) {
          const start = text.indexOf(event, at);
          for (const { 0: line, index } of event.matchAll(/[^\n]+/g)) {
            if (line.trim() === "") continue;
            const offset = start + index + line.length - 1;
            expect(eventAt(lines, offset).start, JSON.stringify(line)).toBe(start);
          }
          at = start + event.length;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("are the records of a list that stands on one line", () => {
    const record = (code: string) =>
      `{"eventVersion":"1.09","requestParameters":{"x":[{"y":1},{"y":2}]},"errorCode":"${code}"}`;
    const codes = ["NoSuchKey", "SlowDown", "AccessDenied"];
    const text = `{"Records":[${codes.map(record).join(",")}]}\n${record("BadDigest")}\n`;
    const lines = new Lines(text);
    for (const code of [...codes, "BadDigest"]) {
      const { start, end } = eventAt(lines, text.indexOf(`"${code}"`));
      expect(text.slice(start, end).replace('{"Records":[', "").trim()).toMatch(
        new RegExp(`^${record(code).replace(/[[\]{}.]/g, "\\$&")}(?:\\]\\})?$`),
      );
    }
  });

  it("end where they are too long for one, and where a line without end does", () => {
    const stack = `ERROR no\n${"\tat a.b.C.d(C.java:1)\n".repeat(5000)}`;
    const { start, end } = eventAt(new Lines(stack), 0);
    expect([start, end]).toEqual([0, EVENT_REACH]);
    const line = "x".repeat(1_000_000);
    const piece = eventAt(new Lines(line), 500_000);
    expect(piece.start).toBe(500_000);
    expect(piece.end - piece.start).toBeLessThan(EVENT_REACH);
  });
});
