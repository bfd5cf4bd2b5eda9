import { describe, expect, it } from "vitest";
import { statusShapes } from "../../server/src/recognition/shapes/statuses";
import { type StatusBeside, statusBeside } from "../../server/src/recognition/statusBeside";

/** What stands with the code in ‹angle quotes›. */
function beside(marked: string): StatusBeside | undefined {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  return statusBeside(unmarked(marked), { start, end, position: "likely", fields: {} });
}

function unmarked(marked: string): string {
  return marked.replace(/[‹›]/g, "");
}

describe("the status that stands with a code", () => {
  it.each(statusShapes.map(({ name, example }) => [name, example] as const))("%s", (_, example) => {
    const found = beside(example);
    expect(found?.status).toBe(500);
    const { start, end } = found!.place!;
    expect(unmarked(example).slice(start, end)).toMatch(/^500$|InternalServerError/);
  });

  it.each<[text: string, status: number]>([
    [`statuses = {"NoSuchKey": 404, "‹SlowDown›": 503}`, 503],
    ["const statuses = { ‹NoSuchKey›: 404 };", 404],
    [`{ "code": "‹SlowDown›", "message": "Wait.", "status": "500" }`, 500],
    ["‹SlowDown›: 500\n", 500],
    ["- code: ‹SlowDown›\n  status: 500\n- code: NoSuchKey\n  status: 404\n", 500],
    [`ErrX: {\n\tCode: "‹SlowDown›",\n\tHTTPStatusCode: http.StatusServiceUnavailable,\n}`, 503],
    [`"‹InvalidRange›": http.StatusRequestedRangeNotSatisfiable,`, 416],
    [`"‹NoSuchKey›" => StatusCode::NOT_FOUND,`, 404],
    [`{"‹NoSuchKey›": HTTPStatus.NOT_FOUND}`, 404],
    [`{"‹NoSuchKey›": status.HTTP_404_NOT_FOUND}`, 404],
    [`new S3Error("‹SlowDown›", HttpStatus.SERVICE_UNAVAILABLE)`, 503],
    [`if (resp.statusCode() == 404 && e.getErrorCode().equals("‹AccessDenied›")) {`, 404],
    [`if status == 404 and e.response["Error"]["Code"] == "‹AccessDenied›":`, 404],
    [`if (code === "‹AccessDenied›" &&\n    error.$metadata.httpStatusCode === 404) {`, 404],
    [`when (code) {\n  "‹SlowDown›" -> 503\n}`, 503],
    [`case "SlowDown", "‹Busy›":\n\t\treturn 503\n`, 503],
  ])("%s", (text, status) => {
    expect(beside(text)?.status).toBe(status);
  });

  it("is told where it stands in a long text", () => {
    const filler = "nothing\n".repeat(10_000);
    const example = `${filler}{ "‹SlowDown›": 503 }${filler}`;
    const start = unmarked(example).indexOf("503");
    expect(beside(example)?.place).toEqual({ start, end: start + 3 });
  });

  it("comes from the line of a log or a body that the code was read from", () => {
    const place = { start: 0, end: 8, position: "proven", fields: { status: "500" } } as const;
    expect(statusBeside("SlowDown", place)?.status).toBe(500);
  });
});

describe("a number that may be something else", () => {
  it.each([
    ["a delay", `DELAYS = {"‹SlowDown›": 500}`],
    ["a delay among others", `const waits = { "SlowDown": 1000, "‹RequestTimeout›": 500 };`],
    ["a map with numbers that are no statuses", `X = {"SlowDown": 20, "‹RequestTimeout›": 500}`],
    ["a count", `errorCount: {"‹SlowDown›": 412}`],
    ["an argument of a retry", `retryOnError("‹SlowDown›", 500)`],
    ["a delay that a case returns", `func backoff() {\n case "‹SlowDown›":\n  return 500\n`],
    ["an answer that is none of an error", `{"‹SlowDown›": 200}`],
    ["a longer number", `{"‹SlowDown›": 5000}`],
    ["a part of a version", `{"‹SlowDown›": 500.1}`],
    ["a status that is excluded", `if (status != 404 && code == "‹AccessDenied›")`],
    ["a code that is excluded", `if (status == 404 && code != "‹AccessDenied›")`],
    ["an alternative", `if (status == 404 || code == "‹AccessDenied›")`],
    ["the status of the next entry", "- code: ‹SlowDown›\n- code: NoSuchKey\n  status: 404\n"],
    ["the status of another object", `[{code: "‹SlowDown›"}, {code: "X", status: 404}]`],
    ["the status of another call", `fail(code="‹SlowDown›"); fail(status=404)`],
    ["another code's argument", `expect(code).toBe("‹SlowDown›"); expect(status).toBe(404)`],
  ])("%s", (_, text) => {
    expect(beside(text)).toBeUndefined();
  });
});
