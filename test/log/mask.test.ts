import { describe, expect, it } from "vitest";
import { explainAnswer } from "../../server/src/features/logPage";
import { mask } from "../../server/src/log/mask";
import { logReport } from "../../server/src/report/logReport";
import { textReport } from "../../server/src/report/text";
import { context, explained } from "./explained";

/** Secrets that nobody uses; the first is documented by its vendor as an example. */
const KEY = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const TOKEN = "FwoGZXIvYXdzEXAMPLEabcdefghij0123456789";
const SIGNATURE = "fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024";

/** What has a secret, by who writes so; all that is to be hidden stands in ‹angle quotes›. */
const SECRETS: readonly (readonly [string, string])[] = [
  ["key id", `no access for ‹${KEY}› to media`],
  ["key id of a session", "user ‹ASIAIOSFODNN7EXAMPLE›"],
  ["key id, Alibaba", "no access for ‹LTAI5tExampleExampleExample1›"],
  ["key id, Tencent", "no access for ‹AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE›"],
  ["key id, Google", "no access for ‹GOOG1EXAMPLEEXAMPLEEXAMPLEEXAMPLE›"],
  [
    "signed URL",
    `?X-Amz-Credential=‹${KEY}%2F20261120%2Feu%2Fs3›&X-Amz-Signature=‹${SIGNATURE}›&x`,
  ],
  ["signed URL with a session", `?X-Amz-Security-Token=‹${TOKEN}%2F%2F›&X-Amz-Date=1`],
  [
    "signed URL, version 2",
    "?AWSAccessKeyId=‹UDSIAMSTUBTEST000101›&Expires=1&Signature=‹vjbyPxybdZaNmGa%2B4%3D›",
  ],
  [
    "signed URL, OSS",
    "?OSSAccessKeyId=‹TMP.3KeExample›&Expires=1&Signature=‹vjbyPxybdZaNmGa%2B4%3D›",
  ],
  [
    "signed URL, COS",
    "?q-sign-algorithm=sha1&q-ak=‹exampleAk0123›&q-signature=‹0123456789abcdef0123›",
  ],
  [
    "signed URL, Google",
    `?GoogleAccessId=‹backup@p.iam.gserviceaccount.com›&X-Goog-Signature=‹${SIGNATURE}›`,
  ],
  ["signed URL, Swift", `/v1/AUTH_a/b/k?temp_url_sig=‹${SIGNATURE}›&temp_url_expires=1`],
  ["signed URL in JSON", `"url":"https://b/k?X-Amz-Signature\\u003d‹${SIGNATURE}›\\u0026x=1"`],
  [
    "signed URL that is a parameter",
    `?next=https%3A%2F%2Fb%2Fk%3FX-Amz-Signature%3D‹${SIGNATURE}›`,
  ],
  [
    "header",
    `Authorization: ‹AWS4-HMAC-SHA256 Credential=${KEY}/20261120, Signature=${SIGNATURE}›`,
  ],
  ["header, version 2", `> Authorization: ‹AWS ${KEY}:vjbyPxybdZaNmGa+yT272YEAiv4=›`],
  ["header, OBS", "Authorization: ‹OBS UDSIAMSTUBTEST000101:vjbyPxybdZaNmGa+yT272YEAiv4=›"],
  [
    "header, BOS",
    "authorization: ‹bce-auth-v1/0123456789abcdef/2026-11-20T10:02:11Z/1800//0123456789›",
  ],
  ["header in JSON", `{"Authorization":"‹AWS ${KEY}:vjbyPxybdZaNmGa+yT272YEAiv4=›","Host":"b"}`],
  ["header in escaped JSON", `"{\\"authorization\\":\\"‹Bearer ${TOKEN}›\\",\\"host\\":\\"b\\"}"`],
  [
    "header in Python",
    `{'Authorization': b'‹AWS ${KEY}:vjbyPxybdZaNmGa+yT272YEAiv4=›', 'Host': 'b'}`,
  ],
  ["header in a pair", `('x-amz-security-token', '‹${TOKEN}›')`],
  ["header in Go", `map[Authorization:[‹Bearer ${TOKEN}]›`],
  ["scheme alone", `sent Bearer ‹${TOKEN}›`],
  ["scheme alone, basic", "sent Basic ‹YWxhZGRpbjpvcGVuc2VzYW1lMQ==›"],
  ["scheme alone, OBS", "signed as OBS ‹UDSIAMSTUBTEST000101:vjbyPxybdZaNmGa+yT272YEAiv4=›"],
  ["session in a header", `x-obs-security-token: ‹${TOKEN}›`],
  ["headers that are escaped", `GET /k\\r\\nx-amz-security-token: ‹${TOKEN}›\\r\\nHost: b`],
  ["token of Swift", "X-Auth-Token: ‹gAAAAABexampleexample›"],
  ["cookies", "Cookie: ‹lang=en; session=0123456789abcdef; a=b›"],
  ["cookies that are set", "< set-cookie: ‹AWSALB=0123456789abcdef; Expires=Fri, 27 Nov 2026›"],
  ["web token", "apikey ‹eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.0123456789abcdefghij›"],
  ["environment", `export AWS_SECRET_ACCESS_KEY=‹${SECRET}›`],
  ["environment, Alibaba", `ALIYUN_ACCESS_KEY_ID=‹key01› ALIYUN_ACCESS_KEY_SECRET=‹${SECRET}›`],
  ["configuration", `aws_secret_access_key = ‹${SECRET}›`],
  ["configuration in YAML", `secretKey: "‹${SECRET}›"`],
  ["configuration in JSON", `"secretAccessKey": "‹${SECRET}›", "region": "eu"`],
  [
    "configuration in Go",
    `{AccessKeyID:‹${KEY}› SecretAccessKey:‹${SECRET}› SessionToken:‹${TOKEN}›}`,
  ],
  ["configuration in Java", `accessKeyId=‹exampleKey01›, accessKeySecret=‹${SECRET}›, endpoint=b`],
  ["configuration of Hadoop", `fs.s3a.access.key=‹exampleKey01› fs.s3a.secret.key=‹${SECRET}›`],
  ["configuration of one's own", `clientSecret=‹${SECRET}› dbPassword: '‹a,b;c d›'`],
  ["configuration of Azure", `AccountName=b;AccountKey=‹${SECRET}==›;EndpointSuffix=c`],
  ["option", `mc alias set b https://b --secret-key ‹${SECRET}› --api s3v4`],
  ["password", "MINIO_ROOT_PASSWORD=‹minio123› password: ‹hunter2›"],
  ["password in an address", "https://‹user:hunter2›@b.example/k"],
  ["password without a user", "redis://‹:hunter2›@b.example:6379"],
  ["secret in an address", `s3a://‹${KEY}:${SECRET}›@media/a`],
  [
    "body",
    `<AWSAccessKeyId>‹${KEY}›</AWSAccessKeyId><SignatureProvided>‹vjbyPxybdZaN=›</SignatureProvided>`,
  ],
  ["escaped body", "&lt;AWSAccessKeyId&gt;‹exampleKey01›&lt;/AWSAccessKeyId&gt;"],
  ["body in JSON", `"\\u003cOSSAccessKeyId\\u003e‹exampleKey01›\\u003c/OSSAccessKeyId\\u003e"`],
  [
    "key of the customer",
    "x-amz-copy-source-server-side-encryption-customer-key: ‹MDEyMzQ1Njc4OTAxMjM0NTY3ODk=›",
  ],
  [
    "private key",
    "key: ‹-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\n-----END› PRIVATE KEY-----",
  ],
  [
    "private key that is cut off",
    "key: ‹-----BEGIN RSA PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0›",
  ],
];

describe("a secret is hidden, and what stands around it shown", () => {
  it.each(SECRETS)("%s", (_, marked) => {
    const shown = marked.replace(/‹[^›]*›/g, "***");
    expect(mask(marked.replace(/[‹›]/g, ""))).toBe(shown);
    expect(mask(shown)).toBe(shown);
  });
});

describe("what helps is shown", () => {
  it.each([
    "Request ID: 4442587FB7D0A2F9; S3 Extended Request ID: AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/=",
    "x-amz-request-id: tx00000000000000000001a-0065a1b2c3-1f2e3d-default",
    "x-amz-id-2: eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran",
    '"requestId":"5d0b3c52-0000-4000-8000-000000000001"',
    'ETag: "9bb58f26192e4ba00f01e2e7b136bbd8-12"',
    "x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "Content-MD5: 1B2M2Y8AsgTpgAmY7PhCfg==",
    "?uploadId=VXBsb2FkIElEIGZvciA2aWWpbmcncyBteS1tb3ZpZS5tMnRzIHVwbG9hZA&partNumber=2",
    "?versionId=3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY+MTRCxf3vjVBH40Nr8X8gdRQBpUMLUo",
    "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261120T100211Z&X-Amz-SignedHeaders=host",
    "https://media.obs.eu-de.otc.t-systems.com:443/a/b.txt",
    "https://minio.example:9000/media/logo@2x.png",
    "InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.",
    "SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.",
    "Check your AWS secret access key and signing method.",
    "ExpiredToken: The provided token has expired.",
    "<Code>InvalidAccessKeyId</Code><Code>SignatureDoesNotMatch</Code><Code>InvalidToken</Code>",
    "Error Code: InvalidSecurity; Error Code: ExpiredToken; Request ID: 4442587F",
    "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'a' is wrong",
    "AWS BucketAlreadyOwnedByYou, OSS SignatureDoesNotMatch, OBS obs.eu-de.otc.t-systems.com",
    "AWS https://s3.eu-central-1.amazonaws.com/media",
    "Basic authentication-required by the proxy",
    "arn:aws:s3:::media/a, user backup@example.com, 2026-11-20T10:02:11Z",
    "task=5 risk=2 desk: no, bypass: yes, monkey=1",
  ])("%s", (text) => {
    expect(mask(text)).toBe(text);
  });
});

/** All that a user can see or copy of what a log says. */
async function reportOf(log: string): Promise<string> {
  const read = await explained([Buffer.from(log)]);
  const { page, copies } = explainAnswer(read, [], context);
  const text = textReport(logReport(read, context), (line) => `line ${line}`, context);
  return [...stringsIn({ page, copies }), text].join("\n");
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe("no secret is in a report", () => {
  it.each(SECRETS)("%s", async (_, marked) => {
    const secrets = [...marked.matchAll(/‹([^›]*)›/g)].flatMap(([, secret]) => secret!.split(/\s/));
    const text = marked.replace(/[‹›]/g, "");
    const report = await reportOf(
      `2026-11-20T10:02:11Z ERROR S3 error: 404 (NoSuchKey): ${text}\n` +
        `2026-11-20T10:02:12Z ERROR S3 error: 503 (SlowDown): Request ID: 4442587F ${text}\n`,
    );
    expect(report).toContain("***");
    expect(report).toContain("4442587F");
    for (const secret of secrets.filter(({ length }) => length > 6)) {
      expect(report).not.toContain(secret);
    }
  });

  it("as an id, as a bucket, as a host, or where the example of a long event ends", async () => {
    const key = "AKIAIOSFODNN7EXAMPLE";
    const url = "https://backup:hunter2hunter2@media.s3.example/a";
    for (let length = 1900; length < 2010; length += 7) {
      const report = await reportOf(
        `ERROR S3 error: 404 (NoSuchKey): RequestId=${key} ${"x".repeat(length)} ${key} ${url}`,
      );
      for (const part of ["AKIAIOSF", "hunter2"]) expect(report).not.toContain(part);
    }
  });
});
