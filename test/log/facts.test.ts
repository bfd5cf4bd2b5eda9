import { describe, expect, it } from "vitest";
import { type Facts, factsOf } from "../../server/src/log/facts";

/** Events, with the code in ‹angle quotes›, and what they say beside it. */
const EVENTS: readonly (readonly [string, Facts])[] = [
  [
    "(Service: Amazon S3; Status Code: 403; Error Code: ‹A›; Request ID: 4442587F; S3 Extended Request ID: a/b+c=)",
    { status: "403", requestId: "4442587F", hostId: "a/b+c=" },
  ],
  [
    "Http Status Code: 404. \nError Code: ‹A›. \nRequest Id: 5C3D9175B6FC. \nMessage: no.",
    { status: "404", requestId: "5C3D9175B6FC" },
  ],
  [
    "> PUT /media/a HTTP/1.1\n> Host: s3.eu.example\n< HTTP/1.1 403 Forbidden\n< x-obs-request-id: 0000018D\n< x-obs-id-2: ab/cd\n<Code>‹A›</Code>",
    {
      status: "403",
      requestId: "0000018D",
      hostId: "ab/cd",
      host: "s3.eu.example",
      bucket: "media",
    },
  ],
  [
    'Error executing "PutObject" on "https://media.s3.eu.example/a"; `PUT` resulted in a `403 Forbidden` response: ‹A›',
    { status: "403", operation: "PutObject", host: "media.s3.eu.example", bucket: "media" },
  ],
  [
    "{'Error': {'Code': '‹A›'}, 'ResponseMetadata': {'RequestId': '4442587F', 'HTTPStatusCode': 503}}",
    { status: "503", requestId: "4442587F" },
  ],
  [
    '{"eventName":"GetObject","errorCode":"‹A›","requestParameters":{"bucketName":"media"},"requestID":"4442587F"}',
    { operation: "GetObject", bucket: "media", requestId: "4442587F" },
  ],
  [
    '{"bucket":"media","operation":"get_obj","http_status":"404","error_code":"‹A›","trans_id":"tx0001-default"}',
    { status: "404", operation: "get_obj", bucket: "media", requestId: "tx0001-default" },
  ],
  ["read s3://media/a/b.txt: ‹A›", { bucket: "media" }],
  ["read from s3://media. ‹A›, bucket=logs.example.com.", { bucket: "logs.example.com" }],
  ["<Resource>/media/a</Resource><Code>‹A›</Code>", { bucket: "media" }],
  [
    "0 media [20/Nov/2026:10:02:11 +0000] 192.0.2.3 - 1 REST.GET.OBJECT a - 404 ‹A›",
    { bucket: "media" },
  ],
  ["status=503, later status=200: ‹A›", { status: "503" }],
  ["status=500, then status=503: ‹A›, then status=404", { status: "503" }],
  [
    "RequestId=first-request ‹A› failed, and then RequestId=second-request",
    { requestId: "first-request" },
  ],
  [
    "RequestId=of-another-request, but then ‹A› RequestId=own-request",
    { requestId: "own-request" },
  ],
  ["version 404.1, statuses: 403, exit status: 1, code=403, ports 500, ‹A›", {}],
  ["https://192.0.2.1:9000/media/a ‹A› on http://localhost/media", { host: "192.0.2.1" }],
];

describe("what an event says beside its code", () => {
  it.each(EVENTS)("%s", (marked, facts) => {
    const event = marked.replace(/[‹›]/g, "");
    expect(defined(factsOf(event, marked.indexOf("‹"), {}))).toEqual(facts);
  });

  it("is first what the shape of the code has read", () => {
    const fields = { status: "404", operation: "get", requestId: "1" };
    expect(defined(factsOf("status=503 op=PutObject Request ID: 4442587F A", 45, fields))).toEqual(
      fields,
    );
  });
});

function defined(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
