import {
  CODE_EXPRESSION,
  COMPARISON,
  ENTRIES_BEFORE,
  ENTRIES_BEHIND,
  LITERAL,
  pattern,
} from "./fragments";
import type { Shape } from "./shape";

/** Codes that are the whole content of a string literal, in whatever language. */
export const literalShapes: readonly Shape[] = [
  {
    name: "error body with resource or request id",
    position: "proven",
    around: "literal",
    left: /\{[^{}]{0,400}\\?["']?[Cc]ode\\?["']?\s{0,9}[:=]\s{0,9}/,
    right:
      /\s{0,9},[^{}]{0,600}?\\?["']?(?:[Rr]equest_?[Ii][Dd]|[Hh]ost_?I[Dd]|requestid|BucketName|[Rr]esource)\\?["']?\s{0,9}[:=]/,
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
      /\s{1,9}(?:not\s{1,9})?-?(?:in|IN)\s{0,9}(?:@?[([{]\s{0,9}){1,2}/,
      ENTRIES_BEFORE,
    ),
    example: `if code in ("404", "‹NoSuchKey›", "NotFound"):`,
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
      /\b(?:switch|match|when|case|select)\b[^\n]{0,120}?/,
      CODE_EXPRESSION,
      /[^\n"']{0,40}\n(?:[^\n]{0,200}\n){0,60}?[^\n"']{0,80}?(?:\b(?:case|when|in)\s{1,9}|\|\s{0,9}|^\s{0,40}|,\s{0,9}|Some\()/,
      ENTRIES_BEFORE,
    ),
    right: /\)?\s{0,9}(?:[:,|{]|=>|->|then\b|\n|$)/,
    example: `switch aerr.Code() {\ncase "AccessDenied":\n\treturn nil\ncase "‹SlowDown›":`,
  },
  {
    name: "value called code",
    position: "code",
    around: "literal",
    left: /(?<![Ss]tatus_?|STATUS_?|[Zz]ip_?|[Cc]ountry_?|[Ll]anguage_?)(?:[Cc]ode|CODE)\\?["'`]?(?:\s{0,9}:\s{0,9}&?[\w.]{1,40})?\s{0,9}(?::=|[:=]|=>|\.set\()\s{0,9}(?:Some\()?/,
    example: `&smithy.GenericAPIError{Code: "‹SlowDown›"}`,
  },
  {
    name: "list called codes",
    position: "code",
    around: "literal",
    left: pattern(
      /(?:[Cc]odes?|CODES?|[Rr]etr[a-z]{1,9}|RETR[A-Z]{1,9}|ErrorEquals|[Ee]rrors|ERRORS)[A-Za-z_]{0,40}["'`]?\s{0,9}(?::[^=\n"']{0,60})?(?::=|[:=]|=>)\s{0,9}[^\n"'=;]{0,60}?[([{]\s{0,80}/,
      ENTRIES_BEFORE,
    ),
    example: `RETRYABLE = {"SlowDown", "‹RequestTimeout›"}`,
  },
  {
    name: "union type of codes",
    position: "code",
    around: "literal",
    left: pattern(
      /type\s{1,9}\w{0,40}(?:Code|Error)\w{0,40}\s{0,9}=\s{0,80}\|?/,
      `(?:\\s{0,80}${LITERAL}\\s{0,80}\\|){0,40}`,
      /\s{0,80}/,
    ),
    example: `type Code = "NoSuchKey" | "‹SlowDown›";`,
  },
  {
    name: "code with its status",
    position: "code",
    around: "literal",
    right:
      /\s{0,9}(?::|=>|,|->)\s{0,9}(?:http\.Status[A-Z]\w{0,40}|HttpStatus(?:Code)?\.\w{1,40}|StatusCode::\w{1,40}|(?<status>[1-5]\d\d)\b(?!\.))/,
    example: `map[string]int{"‹NoSuchBucket›": http.StatusNotFound}`,
  },
  {
    name: "argument of a function for S3 errors or codes",
    position: "code",
    around: "literal",
    left: /\w{0,40}(?:S3_?(?:Api)?[Ee]rr|[Ss]3[A-Za-z_]{0,20}[Ee]rror|AwsErr|AWSErr|[Aa]ws_?[Ee]rr|(?:[Oo]n|[Hh]as|[Ii]s|[Ww]ith)\w{0,20}Code|has_code|is_code|[Ee]rrorCode)\w{0,20}!?\((?:[^()"'\n]{0,80},\s{0,9})?/,
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
    left: pattern(/\b(?:case|when)\s{1,9}/, ENTRIES_BEFORE),
    example: `case "‹NoSuchKey›":`,
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
    left: pattern(/[[({]\s{0,80}/, ENTRIES_BEFORE),
    right: /\s{0,9}(?:[,\])}]|\n)/,
    example: `new Set(["‹SlowDown›", "RequestTimeout"])`,
  },
];
