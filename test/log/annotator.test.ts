import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Annotator, type Remark } from "../../server/src/log/annotator";
import type { Occurrence } from "../../server/src/recognition/occurrence";
import { Reading } from "../../server/src/recognition/reading";
import { allShapes } from "../../server/src/recognition/shapes";
import { chunkLengths, inChunks } from "./bytes";
import { ABOUT_STORAGE, isAboutStorage, recogniser } from "./explained";

/** How many logs are tried; `LOGS=10000` tries ten thousand. */
const RUNS = Number(process.env.LOGS ?? 100);

const TIMEOUT = 30_000 + RUNS * 300;

/** The codes of a line, in marks that no log has. */
const inMarks = (occurrences: readonly Occurrence[]) =>
  `⟦${[...new Set(occurrences.map(({ code }) => code))].join()}⟧`;

const remark: Remark = (codes) => inMarks(codes.map(({ occurrence }) => occurrence));

/** What an annotator makes of a log that comes in chunks, with pauses behind some of them. */
function annotated(
  bytes: Uint8Array,
  lengths: readonly number[],
  hasPauseBehind: (chunk: number) => boolean = () => false,
): Buffer {
  const annotator = new Annotator(recogniser, remark);
  const pieces: Buffer[] = [];
  const take = (ready: Uint8Array[]) => {
    for (const piece of ready) pieces.push(Buffer.from(piece));
  };
  let count = 0;
  for (const chunk of inChunks(bytes, lengths)) {
    take(annotator.add(chunk));
    if (hasPauseBehind(count++)) take(annotator.flush());
  }
  take(annotator.end());
  return Buffer.concat(pieces);
}

/** The log with a remark behind each line, as the whole text is read. */
function withRemarks(text: string): string {
  const { occurrences } = new Reading(recogniser, text, "log");
  let start = 0;
  const lines = text.split(/(?<=\n)/).map((line) => {
    const here = occurrences.filter((one) => one.start >= start && one.start < start + line.length);
    start += line.length;
    const said = here.length > 0 ? inMarks(here) : "";
    return line.replace(/\r?\n?$/, (end) => `${said}${end}`);
  });
  return lines.join("");
}

/** Bytes as they are, without the remarks. */
function withoutRemarks(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.toString("latin1").replace(/\u00e2\u009f\u00a6.*?\u00e2\u009f\u00a7/g, ""),
    "latin1",
  );
}

const BEGINNING = `${ABOUT_STORAGE}\n`;

/** Examples of all shapes that a log about storage can have and still be about nothing else. */
const examples = allShapes
  .map(({ example }) => `\n${example.replace(/[‹›]/g, "")}`)
  .filter(isAboutStorage);

/** What logs are made of: each shape, what surrounds codes, letters of one byte and of more. */
const part = fc.oneof(
  { arbitrary: fc.constantFrom(...examples), weight: 3 },
  fc.constantFrom(
    ...[
      "\n",
      "\r\n",
      "\n\n",
      "\r",
      " ",
      "\t",
      "🪣",
      "错误",
      "é",
      "\u001b[31m",
      "<Error>",
      "</Error>",
    ],
    ...["2026-11-20T10:02:11Z ERROR ", "{", "}", "plain words\n", "NoSuchKey", "SlowDown: no"],
    ...["NoSuchKey: no\n", "\tstatus code: 404, request id: 1, host id: 2\n", "x".repeat(3000)],
  ),
);
const logText = fc
  .array(part, { maxLength: 40, size: "max" })
  .map((parts) => BEGINNING + parts.join(""));

describe("an annotator", () => {
  it("leaves every byte as it is, whatever comes, in whatever chunks, with whatever pauses", {
    timeout: TIMEOUT,
  }, () => {
    const bytes = fc.oneof(
      logText.map((text) => Buffer.from(text)),
      logText.map((text) => Buffer.from(text, "utf16le")),
      fc.tuple(logText, fc.uint8Array({ maxLength: 200 })).map(([text, noise]) => {
        const half = Buffer.from(text);
        return Buffer.concat([half, noise, half, noise]);
      }),
    );
    fc.assert(
      fc.property(
        bytes,
        chunkLengths,
        fc.array(fc.boolean(), { minLength: 1 }),
        (log, lengths, pauses) => {
          const out = annotated(log, lengths, (chunk) => pauses[chunk % pauses.length]!);
          expect(withoutRemarks(out).equals(withoutRemarks(log))).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("says of each line what reading the whole text says", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(logText, chunkLengths, (text, lengths) => {
        expect(annotated(Buffer.from(text), lengths).toString()).toBe(withRemarks(text));
      }),
      { numRuns: RUNS },
    );
  });

  it("says the same behind lines of megabytes, wherever they are cut", () => {
    const error = "An error occurred (AccessDenied) when calling the PutObject operation: no; ";
    const filler = `{"path":"/media/é/part-00001.parquet","status":200},`;
    for (const shift of [0, 1, 33, 4000]) {
      const piece = filler.repeat(4000) + error;
      const long = `${"x".repeat(shift)}${piece.repeat(26)}`;
      const log = `${BEGINNING}${long}\r\n${error}\n${long}NoSuchKey`;
      const out = annotated(Buffer.from(log), [65_536]).toString();
      expect(out.length).toBe(
        log.length + "⟦AccessDenied⟧".length * 2 + "⟦AccessDenied,NoSuchKey⟧".length,
      );
      expect(out.slice(0, log.length)).toContain("no; ⟦AccessDenied⟧\r\n");
      expect(out.endsWith("NoSuchKey⟦AccessDenied,NoSuchKey⟧")).toBe(true);
    }
  });

  it("gives a line back as soon as it is there, unless the ones below may decide about it", () => {
    const annotator = new Annotator(recogniser, remark);
    const given = (text: string) => Buffer.concat(annotator.add(Buffer.from(text))).toString();
    expect(given(BEGINNING)).toBe(BEGINNING);
    expect(given("ERROR: S3 error: 404 (NoSuchKey): no\n")).toBe(
      "ERROR: S3 error: 404 (NoSuchKey): no⟦NoSuchKey⟧\n",
    );
    expect(given("SlowDown: no\n")).toBe("");
    expect(given("\tstatus code: 503, request id: 1, host id: 2\n")).toBe(
      "SlowDown: no⟦SlowDown⟧\n\tstatus code: 503, request id: 1, host id: 2\n",
    );
    expect(given("<Code>SlowDown</Code>\n")).toBe("");
    expect(Buffer.concat(annotator.flush()).toString()).toBe("<Code>SlowDown</Code>⟦SlowDown⟧\n");
  });
});
