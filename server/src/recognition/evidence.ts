/**
 * What a text says of its subject: that it deals with object storage, that it deals with something
 * which uses the same words, or neither.
 */
export type Evidence = "storage" | "foreign" | "none";

/**
 * SDKs, protocols and headers of object storage (`for`), and of services that use the same words
 * (`against`). Plain words such as "bucket" are left out: histograms and rate limiters have them.
 */
const FOR =
  /boto3|botocore|ibm_boto3|aws-sdk\/client-s3|aws-sdk-go|awssdk\.services\.s3|amazonaws\.services\.s3|objectstorage\.services\.s3|Amazon\.?S3|AWSSDK\.S3|aws_sdk_s3|Aws::S3|aws\/s3\/|S3Client|S3Error|s3\.exceptions|service\/s3|[Mm]inio|ObsClient|\bobs\.|esdk-obs|com\.obs\.|oss2|ali-oss|aliyun\.oss|qcloud_cos|cos-nodejs|jdcloud|ObjectStorage|object storage|s3:\/\/|obs:\/\/|oss:\/\/|x-(?:amz|obs|oss|cos|jss)-|s3-error-codes: vendor|operation error S3|[Bb]ucket_?[Nn]ame|(?:[Gg]et|[Pp]ut|[Hh]ead|[Dd]elete|[Cc]opy)_?[Oo]bject\b|NoSuch(?:Key|Bucket|Upload)|\bs3\b/;
const AGAINST =
  /x-ms-|core\.windows\.net|Azure\.|azure-storage|@azure\/|google\.golang\.org\/grpc|\bgrpc\b|rpc error:|"kind": ?"Status"|Controller\b|AspNetCore|psutil|psycopg2|cryptography\./;

/** How far into a text evidence is looked for, in UTF-16 units: as far as imports may stand. */
const REACH = 131_072;

/** What the text says of its subject. Storage wins over everything else. */
export function evidenceOf(text: string): Evidence {
  const head = text.slice(0, REACH);
  if (FOR.test(head)) return "storage";
  return AGAINST.test(head) ? "foreign" : "none";
}
