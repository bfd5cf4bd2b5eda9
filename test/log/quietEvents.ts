import { allShapes } from "../../server/src/recognition/shapes";

/** What looks like an error of storage and is none; `{head}` and `{iso}` stand for times. */
export const quietEvents: readonly string[] = [
  "{head}GET /media/NoSuchKey.txt 200 OK request_id=0 status=200 in 12 ms",
  "{head}uploaded s3://media/archive/NoSuchBucket/a.parquet",
  "{head}AccessDenied is no error here, nor are SlowDown and InternalError",
  "{head}HTTP/1.1 503 Service Unavailable from the proxy, status=503, request id: 0",
  "{head}cache.NoSuchKeyGenerator handled handleNoSuchBucket",
  '{"time":"{iso}","level":"info","msg":"put done","bucket":"media","requestId":"0","status":200}',
  'time="{iso}" level=info msg="put done" code=ok bucket=media',
  '0123456789abcdef media {access} 192.0.2.3 backup 0 REST.GET.OBJECT NoSuchKey "GET /NoSuchKey HTTP/1.1" 200 - 297 - 5 - "-" "aws-cli/2" -',
  '{"bucket":"media","time":"{iso}","operation":"get_obj","http_status":"200","error_code":""}',
  "{head}> GET /media/a HTTP/1.1\n< HTTP/1.1 200 OK\n< x-amz-request-id: 0\n<",
  '{head}failed\nTraceback (most recent call last):\n  File "/srv/a.py", line 1, in f\nValueError: no',
  "{head}failed\njava.lang.IllegalStateException: no\n\tat a.b.C.d(C.java:1)\n\t... 3 more",
  "{head}stopped\n\n",
  "{head}上传完成 🪣 é GET /media/NoSuchKey.txt 200",
  "{head}",
];

/** Lines that are too long for one event, and for a block. */
export const longEvents: readonly string[] = [
  `{head}body ${"0123456789abcdef".repeat(1500)}`,
  `{head}body ${"é0123456789abcde".repeat(5000)}`,
];

/** Codes of other services, as they stand in logs. */
export const foreignEvents: readonly string[] = [
  ...allShapes
    .filter(({ position }) => position === "foreign")
    .map(({ example }) => `{head}${example.replace(/[‹›]/g, "")}`)
    .map((text) => (text.includes("<ErrorResponse>") ? `${text}</Error></ErrorResponse>` : text))
    .map((text) => text.replace("[06/Feb/2026:00:00:38 +0000]", "{access}")),
  '{"Records":[{"eventVersion":"1.09","eventTime":"{iso}","eventSource":"iam.amazonaws.com","eventName":"CreateUser","errorCode":"AccessDenied"}]}',
];
