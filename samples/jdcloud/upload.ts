// s3-error-codes: vendor jdcloud-oss

import { NoSuchBucket, PutObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

type RetryableCode = "ConnectionLost" | "InternalError" | "ServiceUnavailable" | "SlowDown";

const retryable = new Set<string>([
  "ConnectionLost",
  "InternalError",
  "ServiceUnavailable",
  "SlowDown",
] satisfies RetryableCode[]);

const advice: Record<string, string> = {
  AccountProblem: "The account is frozen. Look at the console.",
  InvalidCallback: "The object is stored, only the callback failed.",
  RequestTimeTooSkewed: "Set the clock of this machine.",
};

const client = new S3Client({ endpoint: "https://s3.cn-north-1.example.com" });

export async function upload(bucket: string, key: string, body: Uint8Array): Promise<boolean> {
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
    return true;
  } catch (error) {
    if (error instanceof NoSuchBucket) throw new Error(`${bucket} is in another region`);
    if (!(error instanceof S3ServiceException)) throw error;
    if (error.name === "EntityTooLarge") throw new Error("Over 5 GB: upload it in parts.");
    if (error.name in advice) throw new Error(advice[error.name]);
    return !retryable.has(error.name);
  }
}
