import { LITERAL, pattern } from "./fragments";

/** A way in which an HTTP status stands with a code. */
export interface StatusShape {
  /** A name for people. */
  readonly name: string;
  /** What stands directly left of the code, or of the literal that holds it. */
  readonly left?: RegExp;
  /** What stands directly right of it. One of the two names a group `status` or `constant`. */
  readonly right?: RegExp;
  /** Whether nothing else than a status is written so; if not, names around it are heard too. */
  readonly isSure: boolean;
  /** Whether both are read from one answer; else the status may be what a program makes of it. */
  readonly isOfAnswer?: boolean;
  /** A text with the code in ‹angle quotes› and its status; a unit test holds the shape to it. */
  readonly example: string;
}

/** A status as a number, or as the constant of a library. */
const STATUS =
  "(?:[\"']?(?<status>[1-5]\\d\\d)[\"']?(?![\\w.%])|(?<constant>(?:http\\.Status|Http(?:Status)?(?:Code)?s?\\.|HTTPStatus\\.|StatusCodes?(?:\\.|::)|status\\.HTTP_|HttpURLConnection\\.HTTP_|Response\\.Status\\.)[A-Za-z0-9]\\w{0,40})(?![\\w.(]))";

/** The end of a name that says "status". */
const STATUS_NAME =
  "[\"'`]?(?<![A-Za-z])(?:[A-Za-z]\\w{0,20})?(?:[Ss]tatus(?:_?[Cc]ode)?|STATUS(?:_?CODE)?|http_?[Cc]ode)";

/** A name of a code's field. */
const CODE_FIELD =
  "[\"'`]?(?<![A-Za-z])(?:[Ee]rror_?|[Ee]rr_?|[Ss]3_?|[Aa]ws_?)?(?:[Cc]ode|CODE)[\"'`]?(?:\\s{0,9}:\\s{0,9}[\\w.]{1,40}(?=\\s{0,9}=))?\\s{0,9}(?::=|=>|[:=])\\s{0,9}";

/** What stands between a name and its value. */
const VALUE =
  "[\"'`]?(?:\\s{0,9}:\\s{0,9}[\\w.]{1,40}(?=\\s{0,9}=))?\\s{0,9}(?::=|=>|[:=])(?!=)\\s{0,9}";

/** A string literal as long as a message may be. */
const TEXT = "(?:\"[^\"\\n]{0,300}\"|'[^'\\n]{0,300}'|`[^`\\n]{0,300}`)";

/** Other fields of the same object or call, without a nested one. */
const FIELDS = `(?:${TEXT}|[^{}()"'\`;])`;

/** Other lines of the same record, each with a field. */
const LINES =
  "\\r?(?:\\n[ \\t]{1,40}[\\w\"']{1,40}[ \\t]{0,3}[:=](?!=)[^\\n]{0,200}){0,4}?\\n[ \\t]{1,40}[\"']?";

const AND = "\\s{0,60}(?:&&|\\band\\b|-and\\b|\\bAND\\b)\\s{0,60}";
const EQUALS = "(?:(?<![!<>=])={2,3}(?!=)|-eq\\b|\\.[Ee]quals\\()\\s{0,9}";
/** An expression whose value is a status. */
const STATUS_EXPRESSION = `${STATUS_NAME}["'\\])]{0,4}(?:\\(\\))?`;
/** The part of an expression before the name that matters. */
const PATH = "[^\\n&|;{}!<>=,]{0,80}?";

/** Other codes of the same case. */
const CASES_BEFORE = `(?:${LITERAL}\\s{0,9}[,|]\\s{0,9}){0,20}`;
const CASES_BEHIND = `(?:\\s{0,9}[,|]\\s{0,9}${LITERAL}){0,20}`;
const RETURNED = `(?:\\{\\s{0,60})?(?:return\\s{1,9})?${STATUS}\\s{0,9}(?:[;,}\\n]|$)`;

/** Where a status stands with a code in source files, the surer first. */
export const statusShapes: readonly StatusShape[] = [
  {
    name: "field behind the code",
    left: pattern(CODE_FIELD),
    right: pattern("\\s{0,9},", FIELDS, "{0,400}?", STATUS_NAME, VALUE, STATUS),
    isSure: true,
    example: `{Code: "‹SlowDown›", Description: "No (yet).", HTTPStatusCode: 500}`,
  },
  {
    name: "field before the code",
    left: pattern(STATUS_NAME, VALUE, STATUS, "\\s{0,9},", FIELDS, "{0,400}?", CODE_FIELD),
    isSure: true,
    example: `{ statusCode: 500, code: "‹SlowDown›" }`,
  },
  {
    name: "line behind the code",
    left: pattern(CODE_FIELD),
    right: pattern(LINES, STATUS_NAME, VALUE, STATUS),
    isSure: true,
    example: `  code: str = "‹SlowDown›"\n  sender_fault = True\n  status_code: int = 500`,
  },
  {
    name: "line before the code",
    left: pattern(STATUS_NAME, VALUE, STATUS, LINES, CODE_FIELD),
    isSure: true,
    example: "- status: 500\n  code: ‹SlowDown›\n",
  },
  {
    name: "field of the code's entry",
    right: pattern("\\s{0,9}(?::|=>)\\s{0,9}\\{", FIELDS, "{0,200}?", STATUS_NAME, VALUE, STATUS),
    isSure: true,
    example: `"‹SlowDown›": { message: "no", status: 500 }`,
  },
  {
    name: "answer of botocore",
    left: pattern(CODE_FIELD),
    right: pattern(
      FIELDS,
      "{0,400}?\\}\\s{0,9},\\s{0,40}[\"']ResponseMetadata[\"']\\s{0,9}:\\s{0,9}\\{",
      FIELDS,
      "{0,200}?[\"']?HTTPStatusCode[\"']\\s{0,9}:\\s{0,9}",
      STATUS,
    ),
    isSure: true,
    isOfAnswer: true,
    example: `{"Error": {"Code": "‹SlowDown›"}, "ResponseMetadata": {"HTTPStatusCode": 500}}`,
  },
  {
    name: "compared before the code",
    left: pattern(STATUS_EXPRESSION, "\\s{0,9}", EQUALS, STATUS, "\\)?", AND, PATH, EQUALS),
    isSure: true,
    isOfAnswer: true,
    example: `if (err.status === 500 && err.code === "‹SlowDown›") {`,
  },
  {
    name: "compared before the code, which stands first",
    left: pattern(STATUS_EXPRESSION, "\\s{0,9}", EQUALS, STATUS, "\\)?", AND, "\\(?"),
    right: pattern("\\s{0,9}", EQUALS),
    isSure: true,
    isOfAnswer: true,
    example: `if (e.getStatusCode() == 500 && "‹SlowDown›".equals(e.getErrorCode())) {`,
  },
  {
    name: "compared behind the code",
    left: pattern(EQUALS),
    right: pattern("\\)?", AND, PATH, STATUS_EXPRESSION, "\\s{0,9}", EQUALS, STATUS),
    isSure: true,
    isOfAnswer: true,
    example: `if code == "‹SlowDown›" and resp.status_code == 500:`,
  },
  {
    name: "key of a map",
    left: pattern(
      "(?<![\\w.])",
      STATUS,
      "\\s{0,9}(?::|=>)\\s{0,9}(?:[[(]\\s{0,40}",
      CASES_BEFORE,
      ")?",
    ),
    isSure: true,
    example: `{ 404: "NoSuchKey", 500: ["InternalError", "‹SlowDown›"] }`,
  },
  {
    name: "value of a map",
    left: /(?:^|[{,[(\n]|\/\*[^*\n]{0,80}\*\/)\s{0,40}/,
    right: pattern("\\s{0,9}(?::|=>)\\s{0,9}", STATUS, "\\s{0,9}(?:[,}\\])\\n#]|//|$)"),
    isSure: false,
    example: `STATUSES = {"‹SlowDown›": 500, "NoSuchKey": 404}`,
  },
  {
    name: "result of a case",
    left: pattern("\\b(?:case|when|in)\\b\\s{1,9}", CASES_BEFORE),
    right: pattern(CASES_BEHIND, "\\)?\\s{0,9}(?::|=>|->|\\bthen\\b)\\s{0,60}", RETURNED),
    isSure: false,
    example: `case "‹SlowDown›":\n\treturn http.StatusInternalServerError\n`,
  },
  {
    name: "result of an arm",
    left: pattern("(?:^|\\n)\\s{0,80}", CASES_BEFORE),
    right: pattern(CASES_BEHIND, "\\s{0,9}(?:=>|->)\\s{0,60}", RETURNED),
    isSure: false,
    example: `match code {\n  "‹SlowDown›" | "Busy" => 500,\n}`,
  },
  {
    name: "status set for a case",
    left: pattern("\\b(?:case|when|in)\\b\\s{1,9}", CASES_BEFORE),
    right: pattern(
      CASES_BEHIND,
      "\\)?\\s{0,9}(?::|=>|->)\\s{0,60}[\\w.]{0,40}?",
      STATUS_NAME,
      "\\s{0,9}:?=\\s{0,9}",
      STATUS,
    ),
    isSure: true,
    example: `case "‹SlowDown›":\n  status = 500;`,
  },
  {
    name: "argument behind the code",
    left: /\b\w{0,40}(?:[Ee]rror|Err|[Rr]espond|[Rr]eply)\w{0,40}!?\([^()"'\n]{0,80}/,
    right: pattern("\\s{0,9},\\s{0,40}(?:", TEXT, "\\s{0,9},\\s{0,40})?", STATUS, "\\s{0,9}[,)]"),
    isSure: false,
    example: `writeS3Error(w, "‹SlowDown›", "Please wait.", 500)`,
  },
  {
    name: "argument before the code",
    left: pattern(
      "\\b\\w{0,40}(?:[Ee]rror|Err|[Rr]espond|[Rr]eply)\\w{0,40}!?\\((?:[\\w.]{1,40},\\s{0,9}){0,2}",
      STATUS,
      "\\s{0,9},\\s{0,40}",
    ),
    isSure: false,
    example: `respondError(res, 500, "‹SlowDown›")`,
  },
];
