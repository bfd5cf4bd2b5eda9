import { DASH, GAP, LIST_KEY, pattern, STRIPPED_MESSAGE } from "./fragments";
import type { Shape } from "./shape";

/** `<` and `>`, plain or escaped: in JSON, in JSON that another JSON holds, in HTML, in a URL. */
const LT = "(?:<|&lt;|\\\\{1,4}u003[cC]|%3[cC])";
const GT = "(?:>|&gt;|\\\\{1,4}u003[eE]|%3[eE])";
/** White space as it stands or escaped; a colour may begin or end in it. */
const SPACE = "(?:\\s|\\\\[nrt]|%0[aAdD]|%20|\\u001b\\[[\\d;]{0,9}m){0,40}";
const CODE_START = `${LT}Code${GT}${SPACE}`;
const CODE_END = `${SPACE}${LT}(?:/|%2[fF])Code${GT}`;

/** Codes in XML and YAML, where no quotes stand around them. */
export const bodyShapes: readonly Shape[] = [
  {
    name: "XML of another service",
    position: "foreign",
    around: "bare",
    completes: true,
    left: pattern(
      `${LT}(?:ErrorResponse|Response|Errors)\\b[^<>]{0,200}?${GT}`,
      `(?:(?!${LT}/(?:ErrorResponse|Response|Errors)${GT})[\\s\\S]){0,400}?`,
      CODE_START,
    ),
    example: "<ErrorResponse><Error><Type>Sender</Type><Code>‹AccessDenied›</Code>",
  },
  {
    name: "XML of Azure",
    position: "foreign",
    around: "bare",
    left: pattern(CODE_START),
    right: pattern(
      CODE_END,
      SPACE,
      `${LT}Message${GT}[^<]{0,400}?(?:\\n|\\\\n)\\s{0,9}RequestId:[^<]{0,80}?(?:\\n|\\\\n)\\s{0,9}Time:`,
    ),
    example:
      "<Error><Code>‹InvalidRange›</Code><Message>No.\nRequestId:1\nTime:2026-01-01Z</Message></Error>",
  },
  {
    name: "XML error body",
    position: "body",
    around: "bare",
    completes: true,
    left: pattern(
      `${LT}(?:Error|DeleteResult)\\b[^<>]{0,200}?${GT}`,
      `(?:(?!${LT}(?:/|%2[fF])?Error\\b)[\\s\\S]){0,2000}?`,
      CODE_START,
    ),
    right: pattern(CODE_END),
    example: "<Error><Code>‹NoSuchKey›</Code><Message>…</Message></Error>",
  },
  {
    name: "another element of an XML body",
    position: "foreign",
    around: "bare",
    left: pattern(`${LT}(?!(?:Error)?Code\\b)[A-Z]\\w{1,40}${GT}`),
    right: pattern(`${LT}(?:/|%2[fF])`),
    example: "<Deleted><Key>‹NoSuchKey›</Key></Deleted>",
  },
  {
    name: "XML code",
    position: "code",
    around: "bare",
    completes: true,
    left: pattern(`${LT}(?:Error)?Code${GT}${SPACE}`),
    right: pattern(`${SPACE}${LT}(?:/|%2[fF])(?:Error)?Code${GT}`),
    example: "<Code>‹NoSuchKey›</Code>",
  },
  {
    name: "XML with its tags stripped",
    position: "body",
    around: "bare",
    right: pattern(STRIPPED_MESSAGE),
    example: "‹AccessDenied›Access Denied5C5F0A",
  },
  {
    name: "YAML code",
    position: "code",
    around: "bare",
    completes: true,
    left: /(?:(?<![A-Za-z0-9_-])[Cc]ode|(?:[Ee]rror|[Ee]xception|[Ss]3|[Aa]ws)[_-]?[Cc]ode)[ \t]{0,9}:[ \t]{1,9}/,
    right: /(?<!\b[A-Z0-9]{1,40}_[A-Z0-9_]{1,60})[ \t]{0,20}(?:\r?\n|#|,|\}|$)/,
    example: "expected:\n  code: ‹SlowDown›\n",
  },
  {
    name: "YAML list of codes in one line",
    position: "code",
    around: "bare",
    list: "before",
    completes: true,
    left: pattern(LIST_KEY, /[ \t]{1,9}\[/, GAP),
    right: /(?<!\b[A-Z0-9]{1,40}_[A-Z0-9_]{1,60})[ \t]{0,20}(?:\r?\n|#|,|\]|$)/,
    example: "retryableErrorCodes: [RequestTimeout, ‹SlowDown›]\n",
  },
  {
    name: "YAML list of codes",
    position: "code",
    around: "bare",
    list: "before",
    completes: true,
    left: pattern(LIST_KEY, DASH),
    right: /(?<!\b[A-Z0-9]{1,40}_[A-Z0-9_]{1,60})[ \t]{0,20}(?:\r?\n|#|$)/,
    example: "retryableErrorCodes:\n  - RequestTimeout\n  - ‹SlowDown›\n",
  },
];
