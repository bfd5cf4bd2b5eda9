import vendorFiles from "virtual:vendor-files";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, positionAt } from "./client";
import { links } from "./harness";

/** Places in files about storage where every code is an occurrence, whatever its spelling. */
const texts = {
  xml: (codes: string[]) =>
    `<!-- S3Client -->\n${codes.map((code) => `<Error><Code>${code}</Code></Error>`).join("\n")}`,
  python: (codes: string[]) =>
    `s3 = boto3.client("s3")\n${codes.map((code) => `if e.response["Error"]["Code"] == "${code}": pass`).join("\n")}`,
};

const allCodes = [...new Set(vendorFiles.flatMap(({ codes }) => Object.keys(codes)))];

describe.each(Object.keys(links) as (keyof typeof links)[])(
  "every row of the vendor files, %s",
  (link) => {
    let vendors: string[] = [];
    let client: Client;
    const settings = () => ({ vendors, diagnostics: { maxPerFile: 5000 } });
    beforeAll(async () => {
      client = await Client.start({ link, settings });
    });
    afterAll(() => client.stop());

    async function use(...ids: string[]): Promise<void> {
      vendors = ids;
      await client.configure(settings);
    }

    describe.each(vendorFiles)("$id", ({ id, codes, lists }) => {
      it.each(Object.keys(texts) as (keyof typeof texts)[])(
        "a hover in %s shows status and description",
        async (language) => {
          await use(id);
          const text = texts[language](Object.keys(codes));
          const uri = await client.open(text, language);
          for (const [code, rows] of Object.entries(codes)) {
            const marks = [`>${code}<`, `"${code}"`];
            const start = Math.max(...marks.map((mark) => text.indexOf(mark))) + 1;
            const shown = unescaped(
              (await client.hoverText(uri, positionAt(text, start + 1))) ?? "",
            );
            for (const { status, description } of rows) {
              expect(shown, code).toContain(description);
              expect(shown, code).toContain(status === null ? "no HTTP status" : `${status}`);
            }
          }
          await client.close(uri);
        },
      );

      it("completion offers every code", async () => {
        await use(id);
        const line = 'if e.response["Error"]["Code"] == "';
        const uri = await client.open(`${line}"`, "python");
        const items = await client.complete(uri, { line: 0, character: line.length });
        const first = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
        const expected = Object.keys(codes);
        expect(new Set(first.slice(0, expected.length).map(({ label }) => label))).toEqual(
          new Set(expected),
        );
        await client.close(uri);
      });

      it("unsupported-code is reported for exactly the codes that a complete vendor lacks", async () => {
        await use(id);
        const text = texts.xml(allCodes);
        const uri = await client.open(text, "xml");
        const found = (await client.diagnostics(uri))
          .filter(({ code }) => code === "unsupported-code")
          .map(({ range }) =>
            text.split("\n")[range.start.line]!.slice(range.start.character, range.end.character),
          );
        const isComplete = lists.some(({ complete }) => complete);
        expect(found).toEqual(isComplete ? allCodes.filter((code) => !(code in codes)) : []);
        await client.close(uri);
      });
    });
  },
);

/** Markdown without its escapes. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([\\`*_{}[\]<>()#+!|~])/g, "$1");
}
