import fc from "fast-check";
import { expect, it } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
import { OpenDocument } from "../../server/src/openDocument";
import { recogniser } from "./marked";

/** How many logs are tried; `LOGS=1000` tries a thousand. */
const LOGS = Number(process.env.LOGS ?? 12);

const ERROR =
  "2026-11-20 10:02:11 ERROR An error occurred (SlowDown) when calling the PutObject operation\n";
const REPEATED = "  caused by: S3 error: 503 (SlowDown)\n  caused by: S3 error: 404 (NoSuchKey)\n";
const BODY = "<Error><Code>NoSuchBucket</Code>\n<Message>NoSuchBucket</Message></Error>\n";

/** So long that an edit at its beginning leaves alone what stands at its end. */
const log = `${ERROR}${REPEATED}${ERROR}${BODY}`.repeat(2500);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400), fc.nat(300_000)),
  inserted: fc.oneof(
    fc.constantFrom("", "\n", "x", "  ", ERROR, REPEATED, BODY, ERROR.repeat(2500)),
    fc.constant("x".repeat(20_000)),
  ),
  isAsked: fc.constantFrom("not", "begun", "wholly"),
});

function open(text: string): OpenDocument {
  return new OpenDocument(TextDocumentItem.create("file:///a.log", "log", 0, text), recogniser);
}

it("has after any edits the errors that a fresh text has", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const document = open(log);
      await document.readWhole();
      for (const { at, removed, inserted, isAsked } of edits) {
        const start = Math.floor(at * document.text.length);
        const range = {
          start: document.positionAt(start),
          end: document.positionAt(start + removed),
        };
        const reading = isAsked === "begun" ? document.readErrors() : undefined;
        document.update([{ range, text: inserted }], document.version + 1);
        await reading;
        if (isAsked !== "wholly") continue;
        expect(document.errors).toEqual(open(document.content).errors);
      }
      expect(document.errors).toEqual(open(document.content).errors);
    }),
    { numRuns: LOGS },
  );
});

it("tells the same in parts as in all of it, though lines are too long to be one event", () => {
  const codes = ["SlowDown", "NoSuchKey", "AccessDenied"].map(
    (code) => `S3 error: 404 (${code}), `,
  );
  const line = `2026-11-20 10:02:11 ERROR ${codes.join("").repeat(680)}\n`;
  const document = open(line.repeat(4));
  const { errors } = document;
  for (let from = 0; from < document.text.length; from += 997) {
    const to = from + 3000;
    const here = errors.filter(({ start, end }) => end >= from && start <= to);
    expect(document.errorsIn(from, to)).toEqual(here);
  }
});

it("forgets what was read again, though the text shrinks before that is told", () => {
  for (let from = 200_000; from <= 500_000; from += 20_000) {
    const document = open(log);
    const typed = document.positionAt(from + 245_000);
    const removed = { start: document.positionAt(from), end: document.positionAt(from + 270_000) };
    expect(document.errors.length).toBeGreaterThan(5000);
    document.update([{ range: { start: typed, end: typed }, text: "x" }], 1);
    document.update([{ range: removed, text: "" }], 2);
    expect(document.errors).toEqual(open(document.content).errors);
  }
});
