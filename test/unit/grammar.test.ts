import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
// Both are CommonJS bundles whose names an ES import does not see.
const textmate: typeof import("vscode-textmate") = require("vscode-textmate");
const oniguruma: typeof import("vscode-oniguruma") = require("vscode-oniguruma");

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const grammarFile = (name: string) => `syntaxes/s3-error-codes.${name}.tmLanguage.json`;

const logInjection = "text.s3-error-codes.injection";
const plainInjection = "text.s3-error-codes.plaintext.injection";
const plain = "text.plain.s3-error-codes";

/** What VS Code's own log grammar does that could be in our way: it takes these in one piece. */
const logGrammar = {
  scopeName: "text.log",
  patterns: [
    { match: String.raw`\b(ERROR|Error)\b|(?i)\b(error):`, name: "string.regexp log.error" },
    { match: String.raw`\b([0-9]+|true|false|null)\b`, name: "constant.language log.constant" },
    { match: `"[^"]*"`, name: "string log.string" },
    { match: String.raw`(?<![\w])'[^']*'`, name: "string log.string" },
    { match: String.raw`\b([a-zA-Z.]*Exception)\b`, name: "string.regexp log.exceptiontype" },
    { begin: String.raw`^[\t ]*at[\t ]`, end: "$", name: "string.key log.exception" },
    { match: String.raw`\b[a-z]+://\S+\b/?`, name: "constant.language log.constant" },
    {
      match: String.raw`(?<![\w/\\])([\w-]+\.)+([\w-])+(?![\w/\\])`,
      name: "constant.language log.constant",
    },
  ],
};

const sources: Record<string, string> = {
  "text.log": JSON.stringify(logGrammar),
  [logInjection]: read(grammarFile("injection")),
  [plainInjection]: read(grammarFile("plaintext.injection")),
  [plain]: read(grammarFile("plaintext")),
};

type Language = "log" | "plaintext";
let grammars: Record<Language, import("vscode-textmate").IGrammar>;

async function load(scopeName: string, also: Record<string, string> = {}) {
  const all = { ...sources, ...also };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const text = all[scope];
      return text ? textmate.parseRawGrammar(text, `${scope}.json`) : null;
    },
    // As VS Code does it: injectTo names a scope or its beginning.
    getInjections: (scope) =>
      scope === "text.log"
        ? [logInjection]
        : scope.startsWith("text.plain")
          ? [plainInjection]
          : [],
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

beforeAll(async () => {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  grammars = { log: await load("text.log"), plaintext: await load(plain) };
});

/** Every token of a text with its scopes. */
function tokens(grammar: import("vscode-textmate").IGrammar, text: string) {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes,
    }));
  });
}

/** The words coloured as codes, and the numbers coloured as statuses. */
function coloured(language: Language, text: string): string[] {
  return tokens(grammars[language], text)
    .filter(({ scopes }) =>
      scopes.some((scope) => /^constant\.(other|numeric\.status)\.s3-error-code$/.test(scope)),
    )
    .map((token) => token.text);
}

const seen: [line: string, ...words: string[]][] = [
  ["ERROR An error occurred (NoSuchKey) when calling the GetObject operation: no key", "NoSuchKey"],
  ["An error occurred (404) when calling the HeadObject operation: Not Found", "404"],
  [
    "botocore.errorfactory.NoSuchBucket: An error occurred (NoSuchBucket) when calling the " +
      "ListObjectsV2 operation: no",
    "NoSuchBucket",
    "NoSuchBucket",
  ],
  [
    "AmazonS3Exception: no (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; " +
      "Request ID: 1; S3 Extended Request ID: a/b=; Proxy: null)",
    "403",
    "AccessDenied",
  ],
  [
    "Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden; Request ID: 1)",
    "403",
  ],
  ["  Error Code: NoSuchUpload; Request ID: 1; S3 Extended", "NoSuchUpload"],
  [
    "software.amazon.awssdk.services.s3.model.NoSuchKeyException: no (Service: S3, Status Code: " +
      "404, Request ID: 1)",
    "NoSuchKey",
    "404",
  ],
  [
    "x (Service: Amazon S3; Status Code: 403; Error Code: InvalidAccessKeyId; Request ID: 1; " +
      "S3 Extended Request ID: ab=), S3 Extended Request ID: ab=:InvalidAccessKeyId",
    "403",
    "InvalidAccessKeyId",
    "InvalidAccessKeyId",
  ],
  ["S3 Error Code: PermanentRedirect. S3 Error Message: no", "PermanentRedirect"],
  ["Cos Error Code: NoSuchKey, Status Code: 404, Cos Request ID: 1", "NoSuchKey", "404"],
  [
    'ERROR "cp a s3://b": NoSuchBucket: no status code: 404, request id: 1, host id: 2',
    "NoSuchBucket",
    "404",
  ],
  [
    "operation error S3: GetObject, https response error StatusCode: 404, RequestID: 1, " +
      "HostID: 2, NoSuchKey: no",
    "404",
    "NoSuchKey",
  ],
  [
    "operation error S3: PutObject, https response error StatusCode: 503, RequestID: 1, " +
      "HostID: 2, api error SlowDown: no",
    "503",
    "SlowDown",
  ],
  ["operation error S3: PutObject, api error SlowDown: no", "SlowDown"],
  ["  Code: 'NoSuchKey',", "NoSuchKey"],
  [
    "{ message: 'no', code: 'NoSuchKey', region: null, requestId: '1', statusCode: 404 }",
    "NoSuchKey",
  ],
  [
    "Error making request with Error Code NoSuchBucket and Http Status Code NotFound.",
    "NoSuchBucket",
  ],
  [
    " NoSuchKey (client): no - <?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>",
    "NoSuchKey",
    "NoSuchKey",
  ],
  ["Warning: S3::getBucket(): [NoSuchBucket] no in a.php on line 3", "NoSuchBucket"],
  ["Aws::S3::Errors::BucketNotEmpty (not empty):", "BucketNotEmpty"],
  ["the bucket is gone (AWS::S3::NoSuchBucket)", "NoSuchBucket"],
  ["Exception name: NoSuchBucket", "NoSuchBucket"],
  ["Encountered AWSError 'PermanentRedirect': no", "PermanentRedirect"],
  ["Unable to parse ExceptionName: MalformedXML Message: no", "MalformedXML"],
  [
    'service error: unhandled error (SlowDown): Error { code: "SlowDown", message: "no", ' +
      's3_extended_request_id: "2" }',
    "SlowDown",
    "SlowDown",
  ],
  ['=> S3Error { code: "InvalidAccessKeyId", message: "no" }', "InvalidAccessKeyId"],
  ['S3Error(Inner { code: NoSuchKey, message: Some("no") })', "NoSuchKey"],
  ["ERROR: S3 error: 409 (BucketNotEmpty): not empty", "409", "BucketNotEmpty"],
  ["ERROR: S3 error: 403 (Forbidden): no", "403"],
  ["WARNING: Retrying failed request: /res (503 (SlowDown): slow)", "503", "SlowDown"],
  ["DEBUG: ErrorXML: Code: 'NoSuchKey'", "NoSuchKey"],
  ["minio.error.S3Error: S3 operation failed; code: NoSuchKey, message: no", "NoSuchKey"],
  ["ErrorResponse(code = NoSuchBucket, message = no)", "NoSuchBucket"],
  [
    "obs: service returned error: Status=403 Forbidden, Code=AccessDenied, Message=no",
    "403",
    "AccessDenied",
  ],
  ["│ Error: error deleting bucket state-example: BucketNotEmpty,", "BucketNotEmpty"],
  ["ObsException: no -- ResponseCode: 404, ResponseStatus: Not Found, HostId: 1", "404"],
  ["headers{date:x,error-code:InvalidRange,error-message:no,}", "InvalidRange"],
  [
    "Retrying connection that failed with RequestTimeout error, attempt number 1 of 3",
    "RequestTimeout",
  ],
  ["Exceeded maximum number of retries for InternalError errors: 3", "InternalError"],
  [
    "exceptional obs response:status:403,reason:Forbidden,code:AccessDenied,message:no",
    "403",
    "AccessDenied",
  ],
  ["common msg:status: 404 ,errorCode: NoSuchKey ,errorMessage: no", "404", "NoSuchKey"],
  ["cost [8], status [409], error code [OperationAborted], error", "409", "OperationAborted"],
  ["< x-obs-error-code: NoSuchKey", "NoSuchKey"],
  ["[ErrorCode]: NoSuchKey", "NoSuchKey"],
  ['oss: StatusCode=404, ErrorCode=NoSuchKey, ErrorMessage="no"', "404", "NoSuchKey"],
  [
    "oss2.exceptions.NoSuchKey: {'status': 404, 'details': {'Code': 'NoSuchKey', 'RequestId': '1'}}",
    "NoSuchKey",
    "404",
    "NoSuchKey",
  ],
  [
    "PUT https://b.example.com/k: 403 AccessDenied(Message: no, RequestId: 1, TraceId: 2)",
    "403",
    "AccessDenied",
  ],
  ["S3ServiceException:no,Status 403,Error AccessDenied,Rid 1,ExtRid 2", "403", "AccessDenied"],
  ['ServiceError { s3ErrorCode = "NoSuchKey" }', "NoSuchKey"],
  [
    'REST.GET.OBJECT NoSuchBucket "GET /NoSuchBucket HTTP/1.1" 404 NoSuchKey 297 - 5 - "-"',
    "404",
    "NoSuchKey",
  ],
  ['{"bucket":"b","http_status":"404","error_code":"NoSuchKey"}', "404", "NoSuchKey"],
  ['{"eventSource":"s3.amazonaws.com","eventName":"x","errorCode":"AccessDenied"}', "AccessDenied"],
  ['{"code":"NoSuchBucket","message":"no","resource":"/b","requestId":"1"}', "NoSuchBucket"],
  ['{"body":"{\\"code\\":\\"SlowDown\\",\\"requestId\\":\\"1\\"}"}', "SlowDown"],
  ['    "Code": "NoSuchKey",', "NoSuchKey"],
  ["  <Code>NoSuchKey</Code>", "NoSuchKey"],
  ["  <Code>KMS.DisabledException</Code>", "KMS.DisabledException"],
  ['{"msg":"<Error><Code>NoSuchKey</Code></Error>"}', "NoSuchKey"],
  [
    "&lt;Code&gt;NoSuchKey&lt;/Code&gt; \\u003cCode\\u003eSlowDown\\u003c/Code\\u003e",
    "NoSuchKey",
    "SlowDown",
  ],
  [String.raw`{"log":"{\"body\":\"\\u003cCode\\u003eSlowDown\\u003c/Code\\u003e\"}"}`, "SlowDown"],
  [
    String.raw`{"log":"{\"body\":\"{\\\"code\\\":\\\"SlowDown\\\",\\\"requestId\\\":\\\"1\\\"}\"}"}`,
    "SlowDown",
  ],
  ["1 ====== req done req=0x7f00 op status=-2026 http_status=403 latency=0.01s", "-2026"],
  ["1 op->ERRORHANDLER: err_no=-2002 new_err_no=-2002", "-2002", "-2002"],
  ["<Error><statusCode>404</statusCode>", "404"],
  ['{"msg":"An error occurred (SlowDown) when calling the PutObject operation: no"}', "SlowDown"],
];

const unseen = [
  "AccessDenied is what you get; NoSuchKey and NoSuchBucket are not. The code: InternalError.",
  "An error occurred (NoSuchEntity) when calling the GetRole operation: no",
  "An error occurred (AccessDenied) when calling the SendMessage operation: no",
  "An error occurred (InvalidRequest) when calling the CreatePartition operation: no",
  "rpc error: code = InvalidArgument desc = no",
  'level=error error_code=InternalError code="BadRequest" msg="no"',
  "no (Service: AWSSecurityTokenService; Status Code: 403; Error Code: AccessDenied; Request ID: 1)",
  "operation error IAM: GetRole, https response error StatusCode: 404, RequestID: 1, NoSuchEntity: no",
  "operation error S3: PutObject, get identity: operation error STS: AssumeRole, https response " +
    "error StatusCode: 403, RequestID: 1, api error AccessDenied: no",
  "NoSuchEntity: no status code: 404, request id: 1",
  "<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameterValue</Code>",
  "<Response><Errors><Error><Code>UnauthorizedOperation</Code>",
  "<Error><Code>InvalidRange</Code><Message>no.\\nRequestId:1\\nTime:2</Message></Error>",
  "< x-ms-error-code: InvalidRange",
  '"GET /NoSuchKey HTTP/1.1" 404 297 "-" "curl"',
  "(RequestToken: 1, HandlerErrorCode: InvalidRequest)",
  '{"kind":"Status","reason":"BadRequest","code":400}',
  '{"error":{"code":"InvalidRequest","message":"no"}}',
  '{"eventSource":"iam.amazonaws.com","errorCode":"AccessDenied"}',
  'unhandled error (ThrottlingException): Error { code: "ThrottlingException" }',
  "Error Code: INVALID_STATE",
  "InternalError: too much recursion",
  "Aws::S3::Errors::ServiceError",
];

describe.each<Language>(["log", "plaintext"])("codes in %s", (language) => {
  it.each(seen)("%s", (line, ...words) => {
    expect(coloured(language, line)).toEqual(words);
  });

  it.each(unseen)("nothing in: %s", (line) => {
    expect(coloured(language, line)).toEqual([]);
  });

  // MinIO's server prints what it says of an error, and no code.
  const withCodes = readdirSync(join(root, "samples/logs")).filter(
    (name) => name !== "server-minio.log",
  );

  it.each(withCodes)("samples/logs/%s shows codes", (name) => {
    const words = coloured(language, read(`samples/logs/${name}`));
    expect(words.length).toBeGreaterThan(2);
    // The lines that say so are about something else.
    expect(words).not.toContain("InvalidArgument");
    expect(words).not.toContain("InvalidRequest");
  });

  it("does not carry a state from line to line", () => {
    const text = '{"msg":"{ \\"code\\":\\"no end\nERROR: S3 error: 404 (NoSuchKey): it\'s\nplain';
    expect(coloured(language, text)).toEqual(["404", "NoSuchKey"]);
    expect(tokens(grammars[language], text).at(-1)?.scopes).toHaveLength(1);
  });
});

describe("what is around a code", () => {
  it("keeps the colours of the log grammar", () => {
    const line = 'ERROR 12 "An error occurred (SlowDown) when calling the PutObject operation" 7';
    const scopesOf = (text: string) =>
      tokens(grammars.log, line).find((token) => token.text === text)?.scopes;
    expect(scopesOf("ERROR")).toContain("log.error");
    expect(scopesOf("12")).toContain("log.constant");
    expect(scopesOf("An error occurred ")).toContain("log.string");
    expect(scopesOf("SlowDown")).toContain("log.string");
    expect(scopesOf("7")).toContain("log.constant");
  });

  it("gives a code one scope that themes know, and another to fall back to", () => {
    const token = tokens(grammars.log, "[ErrorCode]: NoSuchKey").find(
      ({ text }) => text === "NoSuchKey",
    );
    expect(token?.scopes.slice(-2)).toEqual([
      "variable.other.enummember.s3-error-code",
      "constant.other.s3-error-code",
    ]);
  });

  it("leaves plain text as it is", () => {
    expect(tokens(grammars.plaintext, 'it\'s "quoted", error 404 at a.b.c')).toEqual([
      { text: 'it\'s "quoted", error 404 at a.b.c', scopes: [plain] },
    ]);
  });

  it("lets another extension's grammar of plain text work on, under ours or by itself", async () => {
    const other = {
      "text.plain": JSON.stringify({
        scopeName: "text.plain",
        patterns: [{ match: "TODO", name: "keyword.other" }],
      }),
    };
    for (const scope of [plain, "text.plain"]) {
      const scopes = tokens(await load(scope, other), "TODO [ErrorCode]: NoSuchKey\nTODO").map(
        (token) => `${token.text} ${token.scopes.at(-1)}`,
      );
      expect(scopes).toContain("NoSuchKey constant.other.s3-error-code");
      expect(scopes.filter((text) => text === "TODO keyword.other")).toHaveLength(2);
    }
  });
});

describe("the grammar files", () => {
  type Rule = {
    comment?: string;
    include?: string;
    match?: string;
    begin?: string;
    end?: string;
    patterns?: Rule[];
  };
  const rules = (rule: Rule): Rule[] => [rule, ...(rule.patterns ?? []).flatMap(rules)];
  const injection = JSON.parse(read(grammarFile("injection"))) as {
    repository: Record<string, Rule>;
  };

  it("say of each shape what it is, and use each", () => {
    const { line, "plain-line": plainLine, strings, shapes, ...each } = injection.repository;
    for (const [name, rule] of Object.entries(each)) expect(rule.comment, name).toMatch(/\w: |—|:/);
    expect(shapes?.patterns?.map(({ include }) => include)).toEqual(
      Object.keys(each).map((name) => `#${name}`),
    );
    // Both look at the same lines.
    expect(plainLine?.begin).toBe(line?.begin);
    expect(strings).toBeDefined();
  });

  it("have no pattern that can run away", () => {
    for (const rule of Object.values(injection.repository).flatMap(rules)) {
      for (const pattern of [rule.match, rule.begin, rule.end]) {
        if (!pattern || pattern.startsWith("^(?=[^\\n]*?")) continue; // the one look along a line
        const bare = pattern.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
        // A bounded {n,m}, or possessive *+ and ++, which never go back.
        expect(bare.replace(/[*+]\+/g, ""), pattern).not.toMatch(/[*+]/);
      }
    }
  });
});
