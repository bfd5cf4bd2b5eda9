import { describe, expect, it } from "vitest";
import { UNKNOWN_WORDS_REACH, unknownWords } from "../../server/src/recognition/unknownWords";

/** The words that stand in a code's place, whatever they are. */
const words = (text: string) => unknownWords(text, () => true).map((word) => word.text);

describe("words in a code's place", () => {
  it.each<[text: string, found: string[]]>([
    [`if e.response["Error"]["Code"] == "Abcdef": pass`, ["Abcdef"]],
    [`code in ("404", "Abcdef", 'Ghijkl')`, ["Abcdef", "Ghijkl"]],
    ["<Error><Code>Abcdef</Code><Message>Some words</Message></Error>", ["Abcdef"]],
    ["<Error>\n  <Code>Abc def ghi</Code>\n</Error>", ["Abc def ghi"]],
    ["An error occurred (Abcdef) when calling the GetObject operation: no", ["Abcdef"]],
    ["retryableErrorCodes: [Abcdef, Ghijkl]\n", ["Abcdef", "Ghijkl"]],
    [`writeS3Error(w, "Abcdef", 501)`, ["Abcdef"]],
  ])("%s", (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it.each([
    ["values of which only the name fits", `res.json({ code: "Abcdef" })`],
    ["any literal", `print("Abcdef")`],
    ["names of classes", "rescue Aws::S3::Errors::Abcdef"],
    ["members", "case s3.ErrCodeAbcdef:"],
    ["numbers", `if e.code == "404.0": pass`],
    ["codes of other services", "rpc error: code = Abcdef desc = no"],
    ["words of a sentence", `if e.code == "404": print("Abcdef is here")`],
  ])("are not %s", (_, text) => {
    expect(words(text)).toEqual([]);
  });

  it("are told with their place, position and fields", () => {
    const [word] = unknownWords("ERROR: S3 error: 404 (Abcdef): No.", () => true);
    expect(word).toEqual({
      start: 22,
      end: 28,
      text: "Abcdef",
      position: "proven",
      fields: { status: "404" },
    });
  });

  it("are looked for in the first part of a long text", () => {
    const line = "<Error><Code>Abcdef</Code></Error>\n";
    const padding = (length: number) => "x ".repeat(length / 2);
    expect(words(padding(UNKNOWN_WORDS_REACH - 1000) + line)).toEqual(["Abcdef"]);
    expect(words(padding(UNKNOWN_WORDS_REACH) + line)).toEqual([]);
  });
});
