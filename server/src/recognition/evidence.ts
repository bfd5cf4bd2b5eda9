/**
 * What a text says of its subject: that it deals with object storage, that it uses an SDK of all of
 * AWS and names no service, that it deals with something which uses the same words, that it does
 * both, or neither.
 */
export type Evidence = "storage" | "aws" | "mixed" | "foreign" | "none";

/**
 * SDKs, protocols and headers of object storage (`for`), and of services that use the same words
 * (`against`). Plain words such as "bucket" are left out: histograms and rate limiters have them.
 */
const FOR = new RegExp(
  [
    /ibm_boto|aws-sdk\/client-s3|awssdk\.services\.s3|amazonaws\.services\.s3/,
    /objectstorage\.services\.s3|Amazon\.?S3|AWSSDK\.S3|aws_sdk_s3|Aws::S3|aws\/s3\/|service\/s3\b/,
    /S3Client|S3Error|S3Exception|["'`]s3["'`]|\bs3[._](?:client|resource|exceptions)|\bs3\.[a-z]+_/,
    /[Mm]inio|ObsClient|\bobs\.|esdk-obs|com\.obs\.|oss2|ali-oss|aliyun\.oss|qcloud_cos|cos-nodejs/,
    /jdcloud|ObjectStorage(?:Client|Service|Error|Exception)|objectstorage\.|object storage|s3:\/\/|obs:\/\/|oss:\/\/|x-(?:amz|obs|oss|cos|jss)-/,
    /s3-error-codes: vendor|operation error S3|[Bb]ucket_?[Nn]ame\b|(?:put|head)_object\b/,
    /(?:Put|Head)Object(?:Command|Request|Input|Error)?\b|\bNoSuch(?:Key|Bucket|Upload)(?:Exception)?\b/,
    /\berr(?:or)?\.(?:code|name)\b[^\n]{1,30}["']SlowDown["']/,
    /SlowDown["',\s-]{1,40}(?:RequestTime[Oo]ut|ServiceUnavailable|InternalError)\b/,
    /\b(?:RequestTime[Oo]ut|ServiceUnavailable|InternalError)["',\s-]{1,40}SlowDown/,
    /Err(?:Code)?NoSuch(?:Key|Bucket|Upload)\b|awsErrorDetails|OBS_STATUS_|S3Status|^\[s3\]/m,
    /(?:S3|OSS|Obs|Cos)ErrorCode|[Gg]ofakes3|s3_error!|S3-compatible/,
    /(?<![A-Za-z0-9])(?:s3[a-z_-]{2,}|aws_s3_|aws s3|S3 [a-z])|(?<![A-Z])S3[A-Z][a-z]|: ["']?s3\b/,
    /(?<![\w./-])s3(?::\s|\.(?:access|bucket|client|endpoint|region|retry|secret))/,
    /\b(?:OBS|OSS|COS) (?:error|API|SDK|bucket)|s3cmd|obsutil|ossutil|coscli|rclone/,
  ]
    .map(({ source }) => source)
    .join("|"),
);
/** SDKs of all of AWS: they may speak of storage where no other service is named. */
const AWS = /boto3|botocore|aws-sdk|\.code\(\) == Some\("/;

const AGAINST = new RegExp(
  [
    /Azure\/azure-sdk|azblob|bloberror|x-ms-|core\.windows\.net|Azure\.|azure-storage|azure\.(?:storage|core)|@azure\/|google\.golang\.org\/grpc|\bgrpc\b|rpc error:/,
    /"kind": ?"Status"|Controller\b|AspNetCore|psutil|psycopg2|cryptography\./,
    /\bservice(?:s\.|\/)(?:iam|sqs|sns|sts|ec2|dynamodb|kms|lambda|ssm|secretsmanager|kinesis|cloudwatch)\b/,
    /(?:client|resource)\(\s?["'](?:iam|sqs|sns|sts|ec2|dynamodb|kms|lambda|ssm|secretsmanager|logs)["']/,
    /@aws-sdk\/client-(?!s3)[a-z]|\b(?:iam|sqs|sns|sts|ec2|dynamodb|kms|lambda)\.amazonaws\.com/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/** The description of another service's API, which may speak of storage as well. */
const OTHER_API = /"service(?:Id|FullName)" ?: ?"(?!S3\b|Amazon S(?:3|imple Storage))/;

/**
 * A web layer: it answers with names of errors of its own, which read like codes. Frameworks count
 * where they are imported or written for: their names alone stand in the stack traces of logs too.
 */
const WEB = new RegExp(
  [
    /\bres\.(?:status|json|redirect|send)\(|\bexpress\b|\bflask\b|fastapi|django|ActionResult|HttpServletRe|gin\.Context|http\.ResponseWriter|next\/server/,
    // JavaScript and TypeScript
    /\b(?:from |import |require\()["'](?:@(?:nestjs|koa|fastify|hapi|hono|trpc\/server|sveltejs|remix-run)\b|(?:koa|fastify|hono|restify)["'/-])/,
    /\bctx\.throw\(|\breply\.(?:code|send)\(|APIGatewayProxy/,
    // Python
    /\b(?:from|import) (?:starlette|rest_framework|tornado\.web|sanic|falcon|bottle|litestar|quart|pyramid|chalice|aiohttp import web)\b/,
    // Java, Kotlin and Scala
    /\bimport (?:static )?(?:org\.springframework\.(?:web\.(?:bind|reactive|server|servlet)|security)|(?:jakarta|javax)\.ws\.rs\.(?!client)|io\.(?:ktor\.server|javalin|micronaut\.http\.annotation|vertx\.ext\.web\.Router)|play\.(?:api\.)?mvc|org\.http4s\.(?:dsl|server))/,
    // C# and F#
    /\b(?:using|open) (?:FastEndpoints|Carter|Giraffe|System\.Web\.(?:Mvc|Http)\b)|WebApplication\.Create|\bapp\.Map(?:Get|Post|Put|Patch|Delete)\(|\bTypedResults\./,
    // PHP
    /\buse (?:Illuminate\\(?:Http|Routing)|Symfony\\Component\\Http(?:Foundation|Kernel)|Slim|Psr\\Http\\Server|App\\Http)\\|\bnamespace App\\Http\\/,
    // Ruby and Elixir
    /\brender (?:json|plain|status):|\bredirect_to\b|\brequire ["']sinatra|< ?(?:Sinatra::|Grape::API)/,
    /\b(?:use|import) (?:Phoenix|Plug)\.|Web, :controller|\bput_status\(/,
    // Go and Rust
    /"github\.com\/(?:gin-gonic\/gin|labstack\/echo|gofiber\/fiber|go-chi\/chi|gorilla\/mux)(?:\/v\d+)?"|\bhttp\.(?:HandleFunc|ListenAndServe)\(/,
    /\b(?:use|crate) (?:axum|actix_web|rocket|warp|poem|salvo)\b/,
    // Swift, Haskell, C++, Clojure, Dart, Perl and Lua
    /\bimport (?:Vapor|Hummingbird|Servant|Network\.Wai|Web\.Scotty)\b|#include <(?:drogon|crow|oatpp|pistache)\b/,
    /\[(?:ring\.util|compojure|reitit)\.|package:shelf\/|\buse (?:Mojolicious|Dancer2|Catalyst)\b|\bngx\.(?:say|exit)\(/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/** How far into a text evidence is looked for, in UTF-16 units: as far as imports may stand. */
export const EVIDENCE_REACH = 131_072;

/** What {@link evidenceFrom} goes by; none looks further than two hundred units around it. */
export const EVIDENCE_PATTERNS: readonly RegExp[] = [OTHER_API, FOR, AGAINST, WEB, AWS];

/**
 * What the text says of its subject.
 *
 * @param found a bit for each of the {@link EVIDENCE_PATTERNS} that stands in its first units
 */
export function evidenceFrom(found: number): Evidence {
  const bits = EVIDENCE_PATTERNS.map((_, bit) => (found & (1 << bit)) !== 0);
  const [isOtherApi, isFor, isAgainst, isWeb, isAws] = bits;
  if (isOtherApi) return "foreign";
  if (isFor) return isAgainst || isWeb ? "mixed" : "storage";
  if (isAgainst || isWeb) return "foreign";
  return isAws ? "aws" : "none";
}

/** Whether the text deals with storage, be it beside something else. */
export function isOfStorage(evidence: Evidence): boolean {
  return evidence === "storage" || evidence === "aws" || evidence === "mixed";
}
