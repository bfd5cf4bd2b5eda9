import { afterAll, describe, expect, it } from "vitest";
import { Client, type ClientOptions, withCursor } from "./client";
import { links } from "./harness";

describe.each(Object.keys(links) as (keyof typeof links)[])("hover, %s", (link) => {
  const clients: Client[] = [];
  afterAll(() => Promise.all(clients.map((client) => client.stop())));

  async function hover(marked: string, options: ClientOptions = {}, languageId = "xml") {
    const client = await Client.start({ link, ...options });
    clients.push(client);
    const { text, position } = withCursor(marked);
    return client.hover(await client.open(text, languageId), position);
  }

  async function hoverText(marked: string, languageId: string): Promise<string | undefined> {
    const answer = await hover(marked, {}, languageId);
    return (answer?.contents as { value: string } | undefined)?.value;
  }

  async function shown(code: string, vendors: string[], options: ClientOptions = {}) {
    const settings = () => ({ vendors });
    const answer = await hover(`<Error><Code>|${code}</Code></Error>`, { settings, ...options });
    return (answer?.contents as { value: string } | undefined)?.value;
  }

  it("leads with the vendor in use, then the cause and whether to retry, then the rest", async () => {
    const text = await shown("VaultQuotaExceeded", ["ibm-cos"], {
      initializationOptions: { commands: ["s3ErrorCodes.openCode"] },
    });
    const target = encodeURIComponent('[{"code":"VaultQuotaExceeded","vendor":"ibm-cos"}]');
    expect(text?.split("\n\n")).toEqual([
      "**`VaultQuotaExceeded`** · IBM Cloud Object Storage",
      "- **507 Insufficient Storage**: The capacity used on the target vault has exceeded a hard quota *(Common error codes)*",
      "Usual cause: The user, bucket or account holds as many bytes or objects as its quota allows.",
      "Retry: only after the fix.",
      expect.stringMatching(/^Not listed by Apache Ozone, Amazon S3 and \d+ more$/),
      `[More about VaultQuotaExceeded](command:s3ErrorCodes.openCode?${target}) · [IBM Cloud Object Storage, Common error codes, 2018-02-15](https://github.com/IBM-Bluemix-Docs/cloud-object-storage-infrastructure/blob/69149cbeb0a5c5ab879346d2e2658d9db05f945c/common-errors.md)`,
    ]);
  });

  it("links a code's page only where the client can open it", async () => {
    expect(await shown("SlowDown", ["ibm-cos"])).not.toContain("command:");
    const initializationOptions = { commands: ["s3ErrorCodes.openCode"] };
    const anywhere = await shown("SlowDown", [], { initializationOptions });
    const target = encodeURIComponent('[{"code":"SlowDown"}]');
    expect(anywhere).toContain(`(command:s3ErrorCodes.openCode?${target})`);
    const capabilities = { workspace: { configuration: true } };
    const plain = await shown("SlowDown", [], { initializationOptions, capabilities });
    expect(plain).not.toContain("More about");
  });

  it("says which of the vendor's lists says what", async () => {
    const text = await shown("EntityTooLarge", ["jdcloud-oss"]);
    expect(text).toMatch(/\*\*400 Bad Request\*\*: .* \*\(JSS-era API\)\*/);
    expect(text).toMatch(/\*\*413 Payload Too Large\*\*: .* \*\(S3-compatible API\)\*/);
  });

  it("shows every case of a code", async () => {
    expect((await shown("BucketNotEmpty", ["jdcloud-oss"]))?.match(/^- /gm)).toHaveLength(4);
    const six =
      /Invalid Argument.*secure connection.*appropriate.*calculated MD5.*improperly.*did not match/s;
    expect(await shown("InvalidArgument", ["ibm-cos"])).toMatch(six);
    const redirect = await shown("TemporaryRedirect", ["jdcloud-oss"]);
    expect(redirect).toContain("302 Found");
    expect(redirect).toContain("307 Temporary Redirect");
  });

  it("shows a row that a list prints twice once", async () => {
    expect((await shown("InvalidParamError", ["jdcloud-oss"]))?.match(/^- /gm)).toHaveLength(1);
  });

  it("shows once what two lists of a vendor say alike, and tells the lists", async () => {
    const text = await shown("NoSuchKey", ["aws-s3"]);
    expect(text?.match(/^- /gm)).toHaveLength(1);
    expect(text).toContain("*(General, Annotations)*");
  });

  it("finds a misprinted code under either spelling, and says how the list prints it", async () => {
    for (const code of ["InternalError", "InternalErrror"]) {
      expect(await shown(code, ["jdcloud-oss"]), code).toContain("Server Internal Error");
    }
    expect(await shown("InternalError", ["jdcloud-oss"])).toContain(
      "The list prints it `InternalErrror`.",
    );
    expect(await shown("BucketHasMultiUploads", ["jdcloud-oss"])).toContain(
      "The list prints it `BucketHasMutiUploads`.",
    );
  });

  it("says how a list with narrow columns prints a code", async () => {
    expect(await shown("MaxMessageLengthExceeded", ["otc-obs"])).toContain(
      "The list prints it `MaxMessageLength Exceeded`.",
    );
  });

  it("knows a status without a reason phrase, and a code without a status", async () => {
    expect(await shown("InvalidCallback", ["jdcloud-oss"])).toContain("- **567**: upload success");
    expect(await shown("InvalidAddressingHeader", ["otc-obs"])).toContain("**no HTTP status**");
  });

  it("shows notes, and not the one that was copied a row too far", async () => {
    expect(await shown("AccountProblem", ["jdcloud-oss"])).toContain(
      "Note: The account is frozen, generally due to traffic out of limit or any other reason",
    );
    expect(await shown("AccessKeyLimited", ["jdcloud-oss"])).not.toContain("Note:");
  });

  it("says so where the vendor in use does not list the code, and what the code means", async () => {
    const text = await shown("NoSuchBucketPolicy", ["ibm-cos"]);
    expect(text).toContain("**`NoSuchBucketPolicy`** · The bucket has no policy");
    expect(text).toContain("**IBM Cloud Object Storage** does not list this code.");
    expect(text).toMatch(/404 at Alibaba Cloud OSS, Amazon S3 and \d+ more · not listed by/);
    expect(await shown("NotSuchBucketPolicy", ["ibm-cos"])).not.toContain("For the same");
  });

  it("names the vendor's own codes for the same", async () => {
    expect(await shown("NoSuchLifecycleConfiguration", ["alibaba-oss"])).toContain(
      "For the same it has `NoSuchLifecycle` (404).",
    );
    expect(await shown("SlowDown", ["minio"])).toContain(
      "For the same it has `TooManyRequests` (429), `SlowDownRead` (503), `SlowDownWrite` (503).",
    );
  });

  it.each([
    ["InvalidObjectName", "aws-s3", ["InvalidKey", "InvalidURI"]],
    ["SlowDown", "minio", ["TooManyRequests", "SlowDownRead", "SlowDownWrite"]],
    ["UserKeyMustBeSpecified", "cloudflare-r2", []],
    ["InvalidPolicyDocument", "ceph-rgw", []],
  ])("names for %s at %s what the problem there names", async (code, vendor, names) => {
    const text = `<Error><Code>${code}</Code></Error>`;
    const client = await Client.start({ link, settings: () => ({ vendors: [vendor] }) });
    clients.push(client);
    const uri = await client.open(text, "xml");
    const hovered = await client.hoverText(uri, { line: 0, character: text.indexOf(code) });
    const [, told = ""] = /For the same it has (.*)\.$/m.exec(`${hovered}`) ?? [];
    expect([...told.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(names);
    const [problem] = await client.diagnostics(uri);
    const [, said] = / has ([\w, ]*) for it\./.exec(`${problem?.message}`) ?? [];
    expect(problem?.code).toBe("unsupported-code");
    expect(said?.split(", ") ?? []).toEqual(names);
  });

  it("names no code for another of the same family", async () => {
    const text = await shown("ParseInvalidPathComponent", ["minio"]);
    expect(text).toContain("**MinIO** does not list this code.");
    expect(text).toContain("Usual cause: The SQL goes beyond Select");
  });

  it("tells several vendors in use apart, and what each means by the code", async () => {
    const text = await shown("InvalidDigest", ["alibaba-oss", "aws-s3"]);
    expect(text).toMatch(/- \*\*Alibaba Cloud OSS\*\*: \*\*400 Bad Request\*\*: .*does not match/);
    expect(text).toMatch(/- \*\*Amazon S3\*\*: \*\*400 Bad Request\*\*: .*malformed/);
    expect(text).toMatch(/Usual cause at Alibaba Cloud OSS: .* Retry: only after the fix\./);
    expect(text).toMatch(/Usual cause at Amazon S3: .* Retry: no,/);
  });

  it("without a vendor in use puts together who answers alike", async () => {
    const text = await shown("InvalidDigest", []);
    expect(text).toContain("**`InvalidDigest`** · The checksum header is malformed");
    expect(text).toMatch(
      /- \*\*400 Bad Request\*\* at \[Apache Ozone\]\(https:[^)]*\), .* and \d+ more: .*malformed/,
    );
    expect(text).toMatch(
      /- \*\*400 Bad Request\*\* at \[Alibaba Cloud OSS\]\(https:[^)]*\): .*does not match/,
    );
  });

  it.each([
    [
      "a presigned URL that has expired",
      "<Error><Code>Access|Denied</Code>\n<Message>Request has expired</Message></Error>",
      "Likely here: The presigned URL or signed form is past its expiry.",
    ],
    [
      "a key that may be missing, since ListBucket is",
      "An error occurred (Access|Denied) when calling the HeadObject operation: Forbidden",
      "Likely here: Often the key does not exist",
    ],
    [
      "a header that the region's spelling leaves out",
      "<Error><Code>Invalid|Request</Code><Message>Missing required header for this request: x-amz-content-sha256</Message></Error>",
      "Likely here: The region is an availability zone",
    ],
    [
      "the region that the message names",
      "AuthorizationHeader|Malformed: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'\n\tstatus code: 400, request id: 0A",
      "Likely here: Signed for the wrong region; the message names the right one",
    ],
    [
      "an old signature",
      "An error occurred (Invalid|Request) when calling the GetObject operation: Please use AWS4-HMAC-SHA256.",
      "Likely here: The request is signed with Signature Version 2",
    ],
    [
      "an ACL that the bucket does not take",
      "An error occurred (AccessControlListNot|Supported) when calling the PutObject operation: The bucket does not allow ACLs",
      "Likely here: The upload sets an ACL",
    ],
  ])("tells from message or operation: %s", async (_, marked, expected) => {
    expect(await hoverText(marked, marked.startsWith("<") ? "xml" : "log")).toContain(expected);
  });

  it("takes no message of another record for the code's own", async () => {
    const text = await hoverText(
      [
        "2026-11-20 10:02:11 ERROR An error occurred (Access|Denied) when calling the DeleteObject operation: Access Denied",
        "2026-11-20 10:02:12 INFO Request has expired",
        "2026-11-20 10:02:13 ERROR An error occurred (AccessDenied) when calling the DeleteObject operation: Request has expired",
      ].join("\n"),
      "log",
    );
    expect(text).toContain("Usual cause: No policy allows the identity this operation");
  });

  it("speaks Chinese in a Chinese editor, and shows the Chinese notes", async () => {
    const text = await shown("AccountProblem", ["jdcloud-oss"], { locale: "zh-cn" });
    expect(text).toContain("备注：帐号被冻结，通常是流量超标或者其他原因引起");
    expect(text).toContain("常见原因：账单未付或余额不足。");
    expect(text).toContain("重试：仅在修复之后。");
    expect(text).toContain("未列出：Apache Ozone, Ceph RADOS Gateway 等，另有");
  });

  it("is plain text where the client shows no Markdown", async () => {
    const capabilities = { workspace: { configuration: true } };
    const text = await shown("SlowDown", ["ibm-cos"], { capabilities });
    expect(text).not.toMatch(/[*`\\[\]]/);
    expect(text).toContain("- 503 Slow Down: Reduce your request rate.");
  });

  it("has the code as its range, in UTF-16 units", async () => {
    expect((await hover(`x = "🪣"; y = "NoSuch|Bucket"`, {}, "python"))?.range).toEqual({
      start: { line: 0, character: 15 },
      end: { line: 0, character: 27 },
    });
    expect((await hover("case s3.ErrCode|NoSuchKey:", {}, "go"))?.range).toEqual({
      start: { line: 0, character: 8 },
      end: { line: 0, character: 24 },
    });
  });

  it("shows nothing on a word that is no code, and nothing in an excluded file", async () => {
    expect(await hover("return Bad|Request();", {}, "csharp")).toBeNull();
    const settings = () => ({ exclude: ["**/*.xml"] });
    expect(await hover("<Error><Code>No|SuchKey</Code></Error>", { settings })).toBeNull();
  });

  it("explains a pasted log that was never saved", async () => {
    const client = await Client.start({ link });
    clients.push(client);
    const { text, position } = withCursor(
      "2026-11-20 10:02:11 ERROR An error occurred (Slow|Down) when calling the PutObject operation: no\n",
    );
    const uri = await client.open(text, "plaintext", "untitled:Untitled-1");
    expect(await client.hoverText(uri, position)).toContain("`SlowDown`");
  });

  it("explains a status in a code's place, and says what it may stand for", async () => {
    const marked = "An error occurred (4|04) when calling the HeadObject operation: Not Found";
    const text = await hoverText(marked, "log");
    expect(text).toContain("**`404`**");
    expect(text).toContain("the key or the bucket does not exist");
    expect(text).toContain("It may stand for `NoSuchKey`, `NoSuchBucket`.");
  });

  it("explains a word that an SDK makes up, and says who does", async () => {
    const marked = "Request|Error: send request failed\ncaused by: dial tcp";
    const text = await hoverText(marked, "log");
    expect(text).toContain("Made up by AWS SDK for Go 1, not sent by the storage.");
    expect(await shown("RequestTimeOut", ["jdcloud-oss"])).toContain("Or an SDK has put it there:");
  });

  it("explains a message without its code, in a log", async () => {
    const marked = "mc: <ERROR> Unable to stat `a/b/k`. The specified |key does not exist.";
    expect(await hoverText(marked, "log")).toContain("`NoSuchKey`");
    const character = marked.indexOf("The specified");
    expect((await hover(marked, {}, "log"))?.range).toEqual({
      start: { line: 0, character },
      end: { line: 0, character: character + "The specified key does not exist".length },
    });
    expect(await hover(marked, {}, "python")).toBeNull();
  });

  it("follows edits", async () => {
    const client = await Client.start({ link });
    clients.push(client);
    const uri = await client.open(`if code == "NoSuchKey":`, "python");
    const position = { line: 0, character: 14 };
    expect(await client.hoverText(uri, position)).toContain("`NoSuchKey`");
    await client.change(uri, `if code == "NoSuchBucket":`);
    expect(await client.hoverText(uri, position)).toContain("`NoSuchBucket`");
  });

  it("ignores documents that are not open", async () => {
    const client = await Client.start({ link });
    clients.push(client);
    expect(await client.hover("file:///nowhere", { line: 9, character: 9 })).toBeNull();
  });
});
