import type { Shape } from "./shape";

/** Codes in XML and YAML, where no quotes stand around them. */
export const bodyShapes: readonly Shape[] = [
  {
    name: "XML of another service",
    position: "foreign",
    around: "bare",
    completes: true,
    left: /<(?:ErrorResponse|Response|Errors)\b[^<>]{0,200}>(?:(?!<\/(?:ErrorResponse|Response|Errors)>)[\s\S]){0,400}?<Code>\s{0,40}/,
    example: "<ErrorResponse><Error><Type>Sender</Type><Code>‹AccessDenied›</Code>",
  },
  {
    name: "XML of Azure",
    position: "foreign",
    around: "bare",
    left: /<Code>\s{0,40}/,
    right:
      /\s{0,40}<\/Code>\s{0,40}<Message>[^<]{0,400}\n\s{0,9}RequestId:[^<]{0,80}\n\s{0,9}Time:/,
    example:
      "<Error><Code>‹InvalidRange›</Code><Message>No.\nRequestId:1\nTime:2026-01-01Z</Message>",
  },
  {
    name: "XML error body",
    position: "proven",
    around: "bare",
    completes: true,
    left: /<(?:Error|DeleteResult)\b[^<>]{0,200}>(?:(?!<\/?Error\b)[\s\S]){0,2000}?<Code>\s{0,40}/,
    right: /\s{0,40}<\/Code>/,
    example: "<Error><Code>‹NoSuchKey›</Code><Message>…</Message></Error>",
  },
  {
    name: "XML code",
    position: "code",
    around: "bare",
    completes: true,
    left: /<(?:Error)?Code>\s{0,40}/,
    right: /\s{0,40}<\/(?:Error)?Code>/,
    example: "<Code>‹NoSuchKey›</Code>",
  },
  {
    name: "YAML code",
    position: "code",
    around: "bare",
    completes: true,
    left: /(?<![Ss]tatus[_-]?)(?:\b[Cc]ode|Code|_code|-code)[ \t]{0,9}:[ \t]{1,9}/,
    right: /[ \t]{0,20}(?:\r?\n|#|,|\}|$)/,
    example: "expected:\n  code: ‹SlowDown›\n",
  },
  {
    name: "YAML list of codes",
    position: "code",
    around: "bare",
    completes: true,
    left: /(?:[Cc]odes|CODES|[Rr]etryable|[Ee]rrors)\w{0,40}[ \t]{0,9}:(?:[ \t]{1,9}\[(?:\s{0,40}[\w.]{1,80}\s{0,9},){0,40}\s{0,40}|[ \t]{0,9}\r?\n(?:[ \t]{0,40}-[ \t]{1,9}[^\n]{1,80}\n){0,40}[ \t]{0,40}-[ \t]{1,9})/,
    right: /[ \t]{0,20}(?:\r?\n|#|,|\]|$)/,
    example: "retryableErrorCodes:\n  - RequestTimeout\n  - ‹SlowDown›\n",
  },
];
