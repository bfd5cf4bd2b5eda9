/**
 * Pieces of patterns that several shapes need. Each is bounded, so that a shape made of them costs
 * the same wherever it is tried.
 */

/** A string literal of another value: an entry before or behind the code. */
export const LITERAL = /(?<!\w)[bBrRuUL@$]{0,2}\\?(?:"[^"\n]{0,80}"|'[^'\n]{0,80}'|`[^`\n]{0,80}`)/
  .source;

/**
 * White space, all of it, comments included: without the look behind it, a pattern that fails would
 * try again with each shorter piece.
 */
export const GAP =
  /(?<!\s)\s{0,80}(?:(?:(?:\/\/|#|--|\/\*)[^\n]{0,120}|\\)(?=[ \t\r]{0,9}\n)(?<!\s)\s{0,80}){0,3}/
    .source;

/** What stands between the name of a list and its first entry: `= {`, `: Set[str] = set([`. */
export const ASSIGNED_LIST = `${
  /["'`]?\s{0,9}(?::[^=\n"']{0,60})?(?::=|[:=]|=>)\s{0,9}[^\n"'=;]{0,60}?[([{]/.source
}${GAP}`;

/** A key in YAML whose value is a list of codes. */
export const LIST_KEY =
  /(?:(?:[Ee]rror|[Ee]xception|[Rr]etry|[Rr]etryable|[Ss]3|(?<![A-Za-z0-9_-]))[_-]?[Cc]odes?|CODES)\w{0,20}[ \t]{0,9}:/
    .source;

/** What stands between such a key and its first entry, where each has a line. */
export const DASH = /[ \t]{0,9}\r?\n[ \t]{0,40}-[ \t]{1,9}/.source;

/**
 * A name that says "error code": `code` as a word, or behind a word for errors or storage. Other
 * codes (`statusCode`, `promoCode`, `keyCode`, `country_code`) are none.
 */
export const CODE_NAME =
  /(?:(?<![A-Za-z0-9_-])(?<!(?:event|evt|status|country|keyboard)\??\.)(?:[Cc]ode|CODE)|(?:[Ee]rr(?:or)?|ERR(?:OR)?|[Ee]xc(?:eption)?|EXCEPTION|[Aa]ws|AWS|[Oo]ss|OSS|[Oo]bs|OBS|[Cc]os|COS|[Ss]3|[Ss]torage|[Rr]etry|RETRY|[Rr]etryable|RETRYABLE|[Tt]ransient|TRANSIENT)[_-]?(?:[Cc]ode|CODE))/
    .source;

/**
 * The end of an expression whose value is an error code: `e.code`, `aerr.Code()`, `errorCode`,
 * `e.response["Error"]["Code"]`, `$e->getAwsErrorCode()`, `GetExceptionName()`, `err.name`.
 */
export const CODE_EXPRESSION = String.raw`(?:${CODE_NAME}|ExceptionName|\b(?:e|ex|exc|err|error|exception|cause)\??\.name(?!\s{0,9}=[^=]))(?:\?|\(\))?(?:["'],\s?(?:["']{2}|None|null|nil))?["'\])]{0,3}(?:\.(?:as_str|to_string|toString|unwrap_or_default)\(\))?`;

/** `=`, `==`, `===`, `!=`, `<>`, `-eq`, `.equals(`, and the like. */
export const COMPARISON =
  /(?:={1,3}|!={1,2}|<>|=~|-i?eq|-i?ne|\beq|\bne|\bis(?: not)?|\.equals\(|\.equalsIgnoreCase\(|\.Equals\(|\.eql\?\(?|\sisEqualToString:)\s{0,9}/
    .source;

/** The id of a request, as the field that it becomes, without the end of its sentence. */
export const REQUEST_ID = "(?<requestId>[\\w.:/+=-]{0,127}[\\w/+=-])";

/** An operation of the S3 API, by its name. */
export const S3_OPERATION =
  /(?:(?:Abort|Complete|Create)MultipartUpload|ListMultipartUploads|ListParts|UploadPart(?:Copy)?|(?:Get|Put|Head|Delete|List|Create|Copy|Select|Restore|Rename|Write|Update)\w{0,20}(?:Bucket|Object)\w{0,60}|(?:Get|Put|Delete)PublicAccessBlock|CreateSession)\b/
    .source;

/** The beginning of the message that follows a code whose XML tags were stripped. */
export const STRIPPED_MESSAGE =
  /(?:Access Denied|(?:The|Your|You|We|Please|One|At|There|A|An) [a-z])/.source;

/** Joins fragments to one pattern. */
export function pattern(...fragments: (string | RegExp)[]): RegExp {
  return new RegExp(
    fragments.map((part) => (typeof part === "string" ? part : part.source)).join(""),
  );
}
