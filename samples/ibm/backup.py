"""Nightly backup to IBM Cloud Object Storage."""

# s3-error-codes: vendor ibm-cos

import logging
import time

import ibm_boto3
from ibm_botocore.exceptions import ClientError

log = logging.getLogger("backup")

# One of these is how another vendor spells it: look for the squiggle.
RETRYABLE = {"InternalError", "RequestTimeOut", "ServiceUnavailable", "SlowDown"}

cos = ibm_boto3.client("s3", endpoint_url="https://s3.eu-de.cloud-object-storage.example.com")


def code_of(error: ClientError) -> str:
    return error.response["Error"]["Code"]


def last_backup(bucket: str, key: str) -> bytes | None:
    try:
        return cos.get_object(Bucket=bucket, Key=key)["Body"].read()
    except cos.exceptions.NoSuchBucket:
        raise SystemExit(f"no bucket {bucket}: is the endpoint that of its region?")
    except ClientError as error:
        if code_of(error) == "NoSuchKey":
            return None
        if error.response["Error"]["Code"] in ("AccessDenied", "InvalidAccessKeyId"):
            log.error("the key of the service credential cannot read %s", bucket)
        raise


def drop_policy(bucket: str) -> None:
    try:
        cos.delete_bucket_policy(Bucket=bucket)
    except ClientError as error:
        # Kept for the old cluster, which did send it.
        # s3-error-codes-disable-next-line NoSuchBucketPolicy
        if code_of(error) != "NoSuchBucketPolicy":
            raise


def upload(bucket: str, key: str, body: bytes, attempts: int = 5) -> None:
    for attempt in range(attempts):
        try:
            cos.put_object(Bucket=bucket, Key=key, Body=body)
            return
        except ClientError as error:
            if code_of(error) == "VaultQuotaExceeded" or code_of(error) not in RETRYABLE:
                raise
            time.sleep(2**attempt)
