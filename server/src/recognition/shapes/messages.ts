import type { Shape } from "./shape";

/** Messages that tools print without their code. The message is what stands in ‹angle quotes›. */
export const messageShapes: readonly Shape[] = [
  {
    name: "aws-cli, the key of a bodiless answer",
    position: "proven",
    around: "bare",
    left: /\bfatal error: (?=Key ")/,
    example: 'fatal error: ‹Key "a/b.txt" does not exist›',
  },
  {
    name: "a key that may be no object's",
    position: "foreign",
    around: "bare",
    left: /(?=Key ")/,
    example: '‹Key "session:1" does not exist›',
  },
  {
    name: "mc",
    position: "proven",
    around: "bare",
    left: /\bmc: <ERROR> [^\n]{0,300}?/,
    example: "mc: <ERROR> Unable to stat `store/b/k`. ‹Access Denied›.",
  },
  {
    name: "message of the AWS SDK for Java 2",
    position: "proven",
    around: "bare",
    right:
      /[^\n()]{0,200}\(Service: S3(?:Client)?[,;] Status Code: (?<status>\d{3})[,;] Request ID: (?<requestId>[\w-]{1,80})/,
    example: "‹Access Denied› (Service: S3, Status Code: 403, Request ID: 1)",
  },
  {
    name: "message of another service's SDK",
    position: "foreign",
    around: "bare",
    right: /[^\n()]{0,200}\(Service: /,
    example: "‹Access Denied› (Service: Sqs, Status Code: 403, Request ID: 1)",
  },
  {
    name: "S3 exception with its message only",
    position: "proven",
    around: "bare",
    left: /\b(?:AmazonS3Exception|S3Error|S3ServiceException|ErrorResponseException|S3ResponseError|MinioException): |MinIO API responded with message=/,
    example: "Amazon.S3.AmazonS3Exception: ‹Access Denied›",
  },
];
