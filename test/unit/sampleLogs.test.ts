import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { translator } from "../../server/src/l10n";
import { explainLog } from "../../server/src/log/explainLog";
import { readHere } from "../../server/src/log/readHere";
import {
  formatRanking,
  formatTime,
  formatTimeAfter,
  hasTimes,
} from "../../server/src/report/format";
import { type LogReport, logReport, type ReportGroup } from "../../server/src/report/logReport";
import { logVendors } from "../../server/src/vendors/logVendors";
import { SignReader } from "../../server/src/vendors/signs/signReader";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";
import { recogniser } from "./marked";

const folder = join(import.meta.dirname, "../../samples/logs");
const context = { catalog: builtinCatalog, t: translator("en"), language: "en" } as const;
const vendorOf = logVendors(new SignReader(vendorSignsOf(builtinCatalog).table.inTexts));
/** When times without a year are read: the spring after the logs were written. */
const NOW = Date.UTC(2026, 3, 1);

/**
 * What each log says: its lines, when the first and the last error happened, in UTC, and its
 * errors with their vendors, statuses and conditions.
 */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "access-aws.log": [
    "28 lines, 2026-02-11 09:00:15 to 09:04:00",
    "5 SlowDown, aws-s3, 503, throttled",
    "3 AccessDenied, aws-s3, 403, access-denied",
    "2 NoSuchKey, aws-s3, 404, no-such-key",
    "1 RequestTimeout, aws-s3, 400, request-timeout",
    "1 InternalError, aws-s3, 500, internal-error",
    "1 NoSuchUpload, aws-s3, 404, no-such-upload",
    "1 InvalidRange, aws-s3, 416, invalid-range",
    "1 PreconditionFailed, aws-s3, 412, precondition-failed",
  ],
  "archive-java.log": [
    "11 lines, 2026-02-11 11:41:17 to 11:41:18",
    "1 InvalidObjectState, aws-s3, 403, archived",
    "1 NoSuchUpload, aws-s3, 404, no-such-upload",
  ],
  "backup-ibm.log": [
    "11 lines, 2026-02-11 02:00:04 to 02:00:12",
    "1 SlowDown, ibm-cos, no status, throttled",
    "1 NoSuchKey, ibm-cos, no status, no-such-key",
    "1 InvalidAccessKeyId, ibm-cos, no status, access-key-unknown",
    "1 403, ibm-cos, no status, no condition",
    "1 VaultQuotaExceeded, ibm-cos, no status, storage-quota",
  ],
  "cloudtrail-aws.jsonl": [
    "14 lines, 2026-02-11 07:58:04 to 08:14:02",
    "3 AccessDenied, aws-s3, no status, access-denied",
    "2 NoSuchKey, aws-s3, no status, no-such-key",
    "2 NoSuchTagSet, aws-s3, no status, no-tags",
    "1 NoSuchBucketPolicy, aws-s3, no status, no-bucket-policy",
    "1 NoSuchLifecycleConfiguration, aws-s3, no status, no-lifecycle",
    "1 InvalidObjectState, aws-s3, no status, archived",
  ],
  "cosi-ceph.log": [
    "15 lines, 2026-02-11 06:20:44 to 06:25:40",
    "2 AccessDenied, ceph-rgw, 403, access-denied",
    "1 BucketAlreadyExists, ceph-rgw, 409, bucket-name-taken",
    "1 BucketNotEmpty, ceph-rgw, 409, bucket-not-empty",
    "1 NoSuchBucket, ceph-rgw, 404, no-such-bucket",
  ],
  "curl-huawei.log": [
    "97 lines, 2026-02-11 08:11:02 to 08:15:31",
    "1 NoSuchKey, huawei-obs, 404, no-such-key",
    "1 RequestTimeTooSkewed, huawei-obs, 403, clock-skew",
    "1 AccessDenied, huawei-obs, 403, access-denied",
    "1 NoSuchBucket, huawei-obs, 404, no-such-bucket",
  ],
  "docker-r2.log": [
    "12 lines, 2026-02-11 10:22:41 to 10:25:00",
    "3 ServiceUnavailable, cloudflare-r2, 503, service-unavailable",
    "2 NoSuchKey, cloudflare-r2, 404, no-such-key",
    "1 InvalidPart, cloudflare-r2, 400, invalid-part",
    "1 Unauthorized, cloudflare-r2, 401, credentials-refused",
  ],
  "gateway-jdcloud.log": [
    "8 lines, 2026-02-11 08:20:00 to 08:20:07",
    "1 NoSuchBucket, jdcloud-oss, no status, no-such-bucket",
    "1 EntityTooLarge, jdcloud-oss, no status, entity-too-large",
    "1 TooManyMultipartUploads, jdcloud-oss, no status, too-many-uploads",
    "1 InvalidCallback, jdcloud-oss, no status, callback-failed",
    "1 RequestTimeTooSkewed, jdcloud-oss, no status, clock-skew",
  ],
  "lake-ibm.log": [
    "709 lines, 2026-02-11 10:01:23 to 10:40:13",
    "358 SlowDown, ibm-cos, 503, throttled",
    "15 NoSuchKey, ibm-cos, no status, no-such-key",
    "15 InternalError, ibm-cos, 500, internal-error",
    "9 RequestTimeout, ibm-cos, no status, request-timeout",
    "1 AccessDenied, ibm-cos, no status, access-denied",
  ],
  "laravel-tencent.log": [
    "17 lines, 2026-02-11 14:03:22 to 14:06:11",
    "2 UserNetworkTooSlow, tencent-cos, 400, request-timeout",
    "1 NoSuchKey, tencent-cos, 404, no-such-key",
    "1 BucketNotEmpty, tencent-cos, 409, bucket-not-empty",
    "1 AccessDenied, tencent-cos, 403, access-denied",
  ],
  "mirror-incident.log": [
    "666 lines, 2026-02-11 12:01:10 to 12:45:59",
    "215 SlowDown, aws-s3, 503, throttled",
    "132 ServiceUnavailable, backblaze-b2, 503, service-unavailable",
    "78 ExpiredToken, aws-s3, 400, token-expired",
    "11 AccessDenied, backblaze-b2, 403, access-denied",
    "10 NoSuchKey, aws-s3, 404, no-such-key",
    "8 RequestTimeout, aws-s3, 400, request-timeout",
    "3 InternalError, aws-s3, 500, internal-error",
  ],
  "mirror-minio.jsonl": [
    "10 lines, no times",
    "2 SlowDownWrite, minio, no status, throttled",
    "2 XMinioStorageFull, minio, no status, capacity-full",
    "1 AccessDenied, minio, no status, access-denied",
    "1 NoSuchBucket, minio, no status, no-such-bucket",
  ],
  "ops-ceph.jsonl": [
    "10 lines, 2026-02-11 06:40:13 to 06:43:40",
    "3 QuotaExceeded, ceph-rgw, 403, storage-quota",
    "1 NoSuchKey, ceph-rgw, 404, no-such-key",
    "1 BucketAlreadyExists, ceph-rgw, 409, bucket-name-taken",
    "1 UserSuspended, ceph-rgw, 403, account-problem",
    "1 BucketNotEmpty, ceph-rgw, 409, bucket-not-empty",
  ],
  "radosgw-ceph.log": [
    "21 lines, 2026-02-11 06:40:13 to 06:43:30",
    "1 -2026, ceph-rgw, 403, storage-quota",
    "1 -2002, ceph-rgw, no status, no-such-bucket",
    "1 -2027, ceph-rgw, no status, signature-mismatch",
    "1 -2028, ceph-rgw, no status, access-key-unknown",
  ],
  "rails-backblaze.log": [
    "31 lines, 2026-02-11 09:31:12 to 09:40:01",
    "2 ServiceUnavailable, backblaze-b2, 503, service-unavailable",
    "2 AccessDenied, backblaze-b2, 403, access-denied",
    "1 NoSuchKey, backblaze-b2, no status, no-such-key",
  ],
  "rclone-wasabi.log": [
    "43 lines, 2026-02-11 02:15:14 to 02:17:32",
    "3 Unavailable, wasabi, 503, service-unavailable",
    "2 NoSuchUpload, wasabi, 404, no-such-upload",
    "2 AccessDenied, wasabi, 403, access-denied",
  ],
  "s3-errors.xml.log": [
    "16 lines, 2026-02-11 10:02:44 to 10:03:12",
    "1 NoSuchKey, no vendor, no status, no-such-key",
    "1 AccessDenied, no vendor, no status, access-denied",
    "1 BucketNotEmpty, no vendor, 409, bucket-not-empty",
    "1 EntityTooSmall, no vendor, no status, entity-too-small",
    "1 PreconditionFailed, no vendor, 412, precondition-failed",
  ],
  "server-minio.log": [
    "70 lines, 2026-02-11 03:01:05 to 03:09:30",
    "2 XMinioStorageFull, minio, no status, capacity-full",
    "1 NoSuchBucket, minio, no status, no-such-bucket",
  ],
  "spark-storagegrid.log": [
    "50 lines, 2026-02-11 13:21:37 to 13:25:00",
    "2 AccessDenied, netapp-storagegrid, no status, access-denied",
    "1 403 Forbidden, netapp-storagegrid, 403, no condition",
    "1 ServiceUnavailable, netapp-storagegrid, 503, service-unavailable",
  ],
  "terminal-yandex.log": [
    "44 lines, no times",
    "4 AccessDenied, yandex-object-storage, 403, access-denied",
    "1 BucketAlreadyExists, yandex-object-storage, no status, bucket-name-taken",
    "1 404, yandex-object-storage, no status, no condition",
    "1 NoSuchUpload, yandex-object-storage, no status, no-such-upload",
    "1 SlowDown, yandex-object-storage, 503, throttled",
    "1 SignatureDoesNotMatch, yandex-object-storage, 403, signature-mismatch",
    "1 InternalError, yandex-object-storage, 500, internal-error",
    "1 RequestError, yandex-object-storage, no status, no condition",
    "1 BucketNotEmpty, yandex-object-storage, no status, bucket-not-empty",
  ],
  "terraform-otc.log": [
    "15 lines, 2026-02-11 09:14:02 to 09:14:06",
    "1 BucketAlreadyExists, otc-obs, no status, bucket-name-taken",
    "1 InArrearOrInsufficientBalance, otc-obs, 403, account-problem",
    "1 KMS.DisabledException, otc-obs, 400, kms-key-disabled",
    "1 OperationAborted, otc-obs, 409, operation-conflict",
    "1 NoSuchLifecycleConfiguration, otc-obs, 404, no-lifecycle",
  ],
  "thanos-alibaba.log": [
    "15 lines, 2026-02-11 05:12:41 to 06:30:10",
    "2 UploadTrafficRateLimitExceeded, alibaba-oss, 503, bandwidth-limited",
    "1 NoSuchKey, alibaba-oss, 404, no-such-key",
    "1 AccessDenied, alibaba-oss, 403, access-denied",
    "1 InvalidAccessKeyId, alibaba-oss, 403, access-key-unknown",
  ],
};

async function reportOf(name: string): Promise<LogReport> {
  const log = await explainLog(createReadStream(join(folder, name)), {
    readers: readHere({ recogniser, vendorOf }),
    vendorOf,
    now: NOW,
  });
  return logReport(log, context);
}

function saidBy({ lines, groups }: LogReport): string[] {
  return [`${lines} lines, ${span(groups.filter(hasTimes))}`, ...groups.map(saidOfGroup)];
}

function span(timed: readonly ReportGroup[]): string {
  if (timed.length === 0) return "no times";
  const first = Math.min(...timed.map(({ times }) => times.first));
  const last = Math.max(...timed.map(({ times }) => times.last));
  return `${formatTime(first)} to ${formatTimeAfter(last, first)}`;
}

function saidOfGroup(group: ReportGroup): string {
  const { code, vendor, count, statuses, condition } = group;
  const status = formatRanking(statuses, 5, context) || "no status";
  return `${count} ${code}, ${vendor?.id ?? "no vendor"}, ${status}, ${condition?.id ?? "no condition"}`;
}

describe("the sample logs", () => {
  it("are all in the table, and there are at least twelve", () => {
    expect(Object.keys(SAID).sort()).toEqual(readdirSync(folder).sort());
    expect(Object.keys(SAID).length).toBeGreaterThanOrEqual(12);
  });

  it.each(Object.entries(SAID))("%s", async (name, said) => {
    expect(saidBy(await reportOf(name))).toEqual(said);
  });
});
