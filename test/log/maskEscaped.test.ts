import { describe, expect, it } from "vitest";
import { mask } from "../../server/src/log/mask";

const BODY =
  "<Error><Code>SignatureDoesNotMatch</Code><AWSAccessKeyId>AKIAIOSFODNN7EXAMPLE</AWSAccessKeyId><SignatureProvided>c2VjcmV0example</SignatureProvided><RequestId>EXAMPLE1</RequestId></Error>";
const ANSWER = '{"code":"ExpiredToken","secretAccessKey":"c2VjcmV0example","requestId":"EXAMPLE1"}';
const URL =
  "https://b.example/k?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260211&X-Amz-Signature=c2VjcmV0example&x-id=EXAMPLE1";

/** A text as Go writes it into JSON. */
const inJson = (text: string) =>
  JSON.stringify({ text })
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026");
const inHtml = (text: string) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** How a log may write what another program wrote. */
const WAYS: readonly (readonly [string, (text: string) => string])[] = [
  ["as it stands", (text) => text],
  ["in JSON", inJson],
  ["in JSON of JSON", (text) => inJson(inJson(text))],
  ["in a string of JSON", (text) => JSON.stringify(JSON.stringify(text))],
  ["in a URL", encodeURIComponent],
  ["in HTML", inHtml],
  ["behind an escaped line break", (text) => `sent:\\n${text}`],
];

describe.each(WAYS)("secrets %s", (_, written) => {
  it.each([BODY, ANSWER, URL])("are masked, and nothing else: %s", (text) => {
    const shown = mask(written(text));
    expect(shown).not.toMatch(/AKIA|c2Vj/);
    expect(shown.match(/\*\*\*/g)).toHaveLength(text === ANSWER ? 1 : 2);
    expect(shown).toContain("EXAMPLE1");
  });
});
