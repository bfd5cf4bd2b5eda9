import {
  ASSIGNED_LIST,
  CODE_EXPRESSION,
  CODE_NAME,
  COMPARISON,
  ENTRIES_BEFORE,
  ENTRIES_BEHIND,
  LITERAL,
  pattern,
  WORDS_BEFORE,
} from "./fragments";
import type { Shape } from "./shape";

/** What stands between the name of a value and the value: `: `, ` = Some(`, `: str = `. */
const VALUE =
  /\\?["'`]?(?:\s{0,9}:\s{0,9}&?[\w.]{1,40})?\s{0,9}(?::=|[:=]|=>|\.set\()\s{0,9}(?:Some\()?/;

/** The head of a switch over an error code, up to the end of its line. */
const SWITCH = `(?:\\b(?:switch|match|when|case|select)\\b[^\\n]{0,120}?${CODE_EXPRESSION}|${CODE_EXPRESSION}\\s{1,9}(?:switch|match))[^\\n"']{0,40}`;

/** Other literals of the same case, with a pipe between them. */
const PIPED_BEFORE = `(?:${LITERAL}[ \\t]{0,9}\\|[ \\t]{0,9}){0,20}`;

/** Other literals of the same arm. */
const ALTERNATIVES_BEFORE = `(?:${LITERAL}\\)?[ \\t]{0,9}[,|][ \\t]{0,9}(?:Some\\()?){0,20}`;

/** Codes that are the whole content of a string literal, in whatever language. */
export const literalShapes: readonly Shape[] = [
  {
    name: "argument of a function for S3 errors",
    position: "proven",
    around: "literal",
    left: /\w{0,40}(?:S3_?(?:Api)?[Ee]rr|[Ss]3[A-Za-z_]{0,20}[Ee]rror)\w{0,20}!?\((?:[^()"'\n]{0,80},\s{0,9})?/,
    example: `writeS3Error(w, "‹NotImplemented›", 501)`,
  },
  {
    name: "key of an enum compiled from TypeScript",
    position: "foreign",
    around: "literal",
    left: /\b\w{1,40}\[\w{1,40}\[/,
    right: /\]\s{0,3}=\s{0,3}\d/,
    example: `HttpCodes[HttpCodes["‹BadRequest›"] = 400] = "BadRequest";`,
  },
  {
    name: "value of an enum compiled from TypeScript",
    position: "foreign",
    around: "literal",
    left: /\]\s{0,3}=\s{0,3}\d{1,5}\]\s{0,3}=\s{0,3}/,
    example: `HttpCodes[HttpCodes["BadRequest"] = 400] = "‹BadRequest›";`,
  },
  {
    name: "CloudTrail",
    position: "proven",
    around: "literal",
    left: /"eventSource"\s{0,9}:\s{0,9}"s3(?:-\w{1,30})?\.amazonaws\.com"[^{}]{0,3000}?(?:\{[^{}]{0,2000}\}[^{}]{0,3000}?){0,3}?"errorCode"\s{0,9}:\s{0,9}/,
    example: `{"eventSource": "s3.amazonaws.com", "errorCode": "‹AccessDenied›"}`,
  },
  {
    name: "CloudTrail, of another service",
    position: "foreign",
    around: "literal",
    left: /"eventSource"\s{0,9}:\s{0,9}"[^"]{1,80}"[^{}]{0,3000}?(?:\{[^{}]{0,2000}\}[^{}]{0,3000}?){0,3}?"errorCode"\s{0,9}:\s{0,9}/,
    example: `{"eventSource": "iam.amazonaws.com", "errorCode": "‹AccessDenied›"}`,
  },
  {
    name: "operations log of Ceph",
    position: "proven",
    around: "literal",
    left: /"http_status"\s{0,9}:\s{0,9}"?(?<status>\d{3})"?\s{0,9},\s{0,9}"error_code"\s{0,9}:\s{0,9}/,
    example: `{"uri": "GET /b/k", "http_status": "404", "error_code": "‹NoSuchKey›"}`,
  },
  {
    name: "Kubernetes status",
    position: "foreign",
    around: "literal",
    left: /"reason"\s{0,9}:\s{0,9}/,
    example: `{"kind": "Status", "reason": "‹ServiceUnavailable›", "code": 503}`,
  },
  {
    name: "header of Azure",
    position: "foreign",
    around: "literal",
    left: /x-ms-error-code["']?\s{0,9}[:=,]\s{0,9}/i,
    example: `{"x-ms-error-code": "‹InvalidRange›"}`,
  },
  {
    name: "fields of the AWS SDK for JavaScript 2",
    position: "proven",
    around: "literal",
    left: /\bcode: /,
    right: /,\s{1,20}(?:region|time|requestId|extendedRequestId|statusCode): /,
    example: "  code: '‹AccessDenied›',\n  region: null,",
  },
  {
    name: "error of the AWS SDK for JavaScript 3 in JSON",
    position: "body",
    around: "literal",
    left: /"(?:errorType|name|Code)"\s{0,9}:\s{0,9}/,
    right: /\s{0,9},(?:[^\n]{0,600}?"\$metadata"|\s{0,40}"stack"\s{0,9}:\s{0,9}\[)/,
    example: `{"errorType": "‹SlowDown›", "errorMessage": "no", "$fault": "client", "$metadata": {}}`,
  },
  {
    name: "error body with resource or host",
    position: "body",
    around: "literal",
    left: /\{[^{}]{0,400}\\?["']?[Cc]ode\\?["']?\s{0,9}[:=]\s{0,9}/,
    right:
      /\s{0,9},[^{}]{0,600}?\\?["']?(?:[Hh]ost_?I[Dd]|BucketName|[Rr]esource)\\?["']?\s{0,9}[:=]/,
    example: `{"code": "‹SlowDown›", "message": "…", "resource": "/b/k", "requestId": "1"}`,
  },
  {
    name: "compared with an error code",
    position: "code",
    around: "literal",
    left: pattern(CODE_EXPRESSION, /\s{0,9}/, COMPARISON, /(?:Some\()?/),
    example: `if e.response["Error"]["Code"] == "‹NoSuchKey›":`,
  },
  {
    name: "compared with an error code on the right",
    position: "code",
    around: "literal",
    right: pattern(/\s{0,9}/, COMPARISON, /[\w.$?>()-]{0,80}?/, CODE_EXPRESSION),
    example: `if ("‹NoSuchKey›".equals(e.getErrorCode())) {`,
  },
  {
    name: "an error code among these",
    position: "code",
    around: "literal",
    left: pattern(
      CODE_EXPRESSION,
      /\s{1,9}(?:not\s{1,9})?-?(?:in|IN)(?:\s{0,9}@?[([{]){0,2}/,
      ENTRIES_BEFORE,
    ),
    example: `if code in ("404", "‹NoSuchKey›", "NotFound"):`,
  },
  {
    name: "argument behind an error code",
    position: "code",
    around: "literal",
    left: pattern(
      CODE_EXPRESSION,
      /\s{0,9},\s{0,9}(?:Some\(|\[|array\(|\{)?/,
      ENTRIES_BEFORE,
      PIPED_BEFORE,
    ),
    example: `if matches!(err.code(), Some("SlowDown" | "‹InternalError›")) {`,
  },
  {
    name: "a list asked for an error code",
    position: "code",
    around: "literal",
    right: pattern(
      ENTRIES_BEHIND,
      /\s{0,9}[\])}]{1,2}\.(?:includes|indexOf|contains|Contains|has|include\?)\([\w.$?>-]{0,80}?/,
      CODE_EXPRESSION,
    ),
    example: `["‹SlowDown›", "RequestTimeout"].includes(err.code)`,
  },
  {
    name: "case of a switch over an error code",
    position: "code",
    around: "literal",
    left: pattern(
      SWITCH,
      /\n(?:[^\n]{0,200}\n){0,60}?[ \t]{0,80}(?:\}[ \t]?)?(?:case|when|in)\b/,
      WORDS_BEFORE,
      PIPED_BEFORE,
    ),
    example: `switch aerr.Code() {\ncase "AccessDenied":\n\treturn nil\ncase "‹SlowDown›":`,
  },
  {
    name: "arm of a match over an error code",
    position: "code",
    around: "literal",
    left: pattern(
      SWITCH,
      /(?:\n(?:[^\n]{0,200}\n){0,60}?[ \t]{0,80}|[ \t]{0,9}[{:]?[ \t]{0,9})(?:Some\(|\|[ \t]?)?/,
      ALTERNATIVES_BEFORE,
    ),
    right: /\)?[ \t]{0,9}(?:[|,][^\n]{0,200}?)?(?:=>|->)/,
    example: `when (e.errorCode) {\n  "‹NoSuchBucket›" -> null`,
  },
  {
    name: "value called error code",
    position: "code",
    around: "literal",
    left: pattern(
      /(?:(?<![A-Za-z0-9_-])Code|(?:[Ee]rror|[Ee]rr|[Ee]xception|[Aa]ws|[Ss]3|[Oo]bs|[Oo]ss|[Cc]os)[_-]?[Cc]ode|ERROR_CODE)/,
      VALUE,
    ),
    example: `&smithy.GenericAPIError{Code: "‹SlowDown›"}`,
  },
  {
    name: "value called code",
    position: "likely",
    around: "literal",
    left: pattern(/(?<![A-Za-z0-9_.-])(?:code|CODE)/, VALUE),
    example: `res.json({ code: "‹SlowDown›" })`,
  },
  {
    name: "list called error codes",
    position: "code",
    around: "literal",
    left: pattern(
      `(?:${CODE_NAME}[sS]?|ErrorEquals|(?:[Ee]rror|S3|s3)[A-Za-z_]{0,20}Codes|CODES)[A-Za-z_]{0,20}`,
      ASSIGNED_LIST,
      WORDS_BEFORE,
    ),
    example: `RETRYABLE_CODES = {"SlowDown", "‹RequestTimeout›"}`,
  },
  {
    name: "list called retryable",
    position: "likely",
    around: "literal",
    left: pattern(
      /(?:[Rr]etr[a-z]{1,9}|RETR[A-Z]{1,9}|[Tt]ransient|TRANSIENT)[A-Za-z_]{0,40}/,
      ASSIGNED_LIST,
      ENTRIES_BEFORE,
    ),
    example: `RETRYABLE = {"SlowDown", "‹RequestTimeout›"}`,
  },
  {
    name: "union type of codes",
    position: "code",
    around: "literal",
    left: pattern(
      /type\s{1,9}\w{0,40}(?:Code|S3\w{0,20}Error)\w{0,40}\s{0,9}=\s{0,80}\|?/,
      `(?:\\s{0,80}${LITERAL}\\s{0,80}\\|){0,40}`,
      /\s{0,80}/,
    ),
    example: `type Code = "NoSuchKey" | "‹SlowDown›";`,
  },
  {
    name: "code with its status",
    position: "likely",
    around: "literal",
    right:
      /\s{0,9}(?::|=>|,|->)\s{0,9}(?:http\.Status[A-Z]\w{0,40}|HttpStatus(?:Code)?\.\w{1,40}|StatusCode::\w{1,40}|(?<status>[1-5]\d\d)\b(?!\.))/,
    example: `map[string]int{"‹NoSuchBucket›": http.StatusNotFound}`,
  },
  {
    name: "argument of a function for codes",
    position: "code",
    around: "literal",
    left: /\w{0,40}(?:AwsErr|AWSErr|[Aa]ws_?[Ee]rr|(?:[Oo]n|[Hh]as|[Ii]s|[Ww]ith)\w{0,20}Code|has_code|is_code|[Ee]rrorCode)\w{0,20}!?\((?:[^()"'\n]{0,80},\s{0,9})?/,
    example: `return retryOnAwsCode(ctx, "‹NoSuchBucket›", f)`,
  },
  {
    name: "searched in an error's text",
    position: "slot",
    around: "literal",
    left: /(?:[Ee]rr|[Ee]xc|\be\b)[^\n"']{0,60}(?:[Cc]ontains|includes|indexOf|HasPrefix|startsWith|find|match|search|test)\w{0,20}!?\((?:[^()"'\n]{0,60}(?:\(\))?,\s{0,9})?|(?:[Cc]ontains|HasPrefix)\([^()"'\n]{0,40}[Ee]rr[^()"'\n]{0,40}(?:\(\))?,\s{0,9}/,
    example: `strings.Contains(err.Error(), "‹NoSuchKey›")`,
  },
  {
    name: "substring of an exception in Python",
    position: "slot",
    around: "literal",
    right: /\s{1,9}(?:not\s{1,9})?in\s{1,9}(?:str|repr)?\(?(?:e|ex|exc|err|error)\b/,
    example: `if "‹NoSuchKey›" in str(e):`,
  },
  {
    name: "searched by a shell command",
    position: "slot",
    around: "literal",
    left: /\bgrep\s{1,9}(?:-[A-Za-z]{1,9}\s{1,9}){0,4}|==\s{0,9}\*/,
    example: `[[ $out == *"‹NoSuchBucket›"* ]]`,
  },
  {
    name: "case",
    position: "slot",
    around: "literal",
    left: pattern(/\b(?:case|when)\b/, ENTRIES_BEFORE),
    example: `case "‹NoSuchKey›":`,
  },
  {
    name: "arm of an error enum",
    position: "likely",
    around: "literal",
    left: /::[A-Z]\w{2,60}(?:\([\w\s,.]{0,20}\)|\s?\{[\w\s,.]{0,40}\})?\s{0,9}=>\s{0,9}/,
    example: `Error::InternalError(_) => "‹InternalError›",`,
  },
  {
    name: "comparison",
    position: "slot",
    around: "literal",
    left: /(?:={2,3}|!={1,2}|-eq|-ne|\.equals\()\s{0,9}/,
    example: `if (kind === "‹NoSuchKey›") {`,
  },
  {
    name: "entry of a list",
    position: "slot",
    around: "literal",
    left: pattern(
      /(?:[[{]|(?:\b(?:in|Set|[Ll]ist|set|tuple|of|asList|(?:list|set|array)Of|frozenset|Array)|=)\s?\()/,
      ENTRIES_BEFORE,
    ),
    right: /\s{0,9}(?:[,\])}]|\n|:\s?(?:\{\}|struct\{\}|true))/,
    example: `new Set(["‹SlowDown›", "RequestTimeout"])`,
  },
];
