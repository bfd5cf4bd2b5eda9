import { describe, expect, it } from "vitest";
import { errorLine, quietLine, run } from "./program";

/** What annotate says of a line, if anything. */
const REMARK = / ← [^\r\n]*/g;

/** What is copied, and how many of its lines have a code. */
const CONTENTS: readonly (readonly [what: string, lines: number, content: Buffer])[] = [
  ["nothing", 0, Buffer.alloc(0)],
  ["no codes", 0, Buffer.from(quietLine().repeat(5))],
  ["Windows line ends", 1, Buffer.from(`${errorLine("NoSuchKey").trim()}\r\n\r\nnext\r\n`)],
  ["no line end at the end", 2, Buffer.from(`${errorLine("NoSuchKey").repeat(2).trim()}`)],
  ["blank lines", 1, Buffer.from(`\n\n${errorLine("NoSuchKey")}\n \n`)],
  ["carriage returns alone", 1, Buffer.from(`1 %\r50 %\r${errorLine("NoSuchKey")}`)],
  ["other scripts", 2, Buffer.from(`│ 错误 🪣\n${errorLine("NoSuchKey")}│ 错误\n`.repeat(2))],
  ["a mark of the byte order", 1, Buffer.from(`\ufeff${errorLine("NoSuchKey")}`)],
  [
    "invalid UTF-8 and zeros",
    1,
    Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 0, 0xc3, 0x28, 10]),
      Buffer.from(errorLine("NoSuchKey")),
      Buffer.from([0xe2, 0x82, 10, 0, 10, 0xf0, 0x9f]),
    ]),
  ],
  ["more than a pipe holds", 9000, Buffer.from(`${errorLine("NoSuchKey")}é\n`.repeat(9000))],
];

describe("annotate", () => {
  it("says behind each line with a code what it means, and nothing elsewhere", async () => {
    const lines = [quietLine(), errorLine("NoSuchKey"), quietLine(), errorLine("SlowDown")];
    const { code, output, complaints } = await run(["annotate"], { input: lines.join("") });
    const [quiet, gone, alsoQuiet, slow] = lines.map((line) => line.trim());
    expect(output.split("\n")).toEqual([
      quiet,
      `${gone} ← 404 · no such object`,
      alsoQuiet,
      `${slow} ← throttled, back off`,
      "",
    ]);
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });

  it("says of a code what stands beside it in its own line", async () => {
    const lines = [503, 400, 503].map(
      (status) => `ERROR: S3 error: ${status} (SlowDown): Please reduce your request rate.`,
    );
    const { output } = await run(["annotate"], { input: lines.join("\n") });
    expect(output.match(REMARK)).toEqual(
      [503, 400, 503].map((status) => ` ← ${status} · throttled, back off`),
    );
  });

  it.each(CONTENTS)("leaves every byte as it is: %s", async (_, lines, input) => {
    const { bytes, code } = await run(["annotate"], { input });
    const arrow = Buffer.from("←").toString("latin1");
    const remark = new RegExp(REMARK.source.replace("←", arrow), "g");
    const output = bytes.toString("latin1");
    expect(Buffer.from(output.replace(remark, ""), "latin1").equals(input)).toBe(true);
    expect(output.match(remark) ?? []).toHaveLength(lines);
    expect(code).toBe(0);
  });

  it("puts each remark behind its own line where the lines are not in ASCII", async () => {
    const lines = [
      "╷",
      "│ Error: error creating bucket state: BucketAlreadyExists,",
      "╵",
      ...["NoSuchKey", "SlowDown", "NoSuchBucket"].map((code) => errorLine(code).trim()),
      "< HTTP/1.1 404 Not Found",
      "< x-amz-error-code: NoSuchLifecycleConfiguration",
    ];
    const { output } = await run(["annotate"], { input: `${lines.join("\n")}\n` });
    const told = output.split("\n").map((line) => / ← (?:\d+ · )?(.*)/.exec(line)?.[1]);
    expect(told).toEqual([
      undefined,
      "bucket name taken",
      undefined,
      "no such object",
      "throttled, back off",
      "no such bucket",
      undefined,
      "no lifecycle rules",
      undefined,
    ]);
  });

  it("names each of a line's codes, each once and no more than five", async () => {
    const body = (...codes: string[]) =>
      `${codes.map((code) => `<Code>${code}</Code>`).join("")}\n`;
    const two = await run(["annotate"], { input: body("NoSuchKey", "SlowDown", "NoSuchKey") });
    expect(two.output.match(REMARK)).toEqual([
      " ← NoSuchKey · 404 · no such object; SlowDown · throttled, back off",
    ]);
    const codes = ["NoSuchKey", "SlowDown", "NoSuchBucket", "InternalError", "InvalidRange"];
    const seven = await run(["annotate"], {
      input: body(...codes, "NoSuchUpload", "NoSuchTagSet"),
    });
    expect(seven.output).toMatch(/; InvalidRange · [^;]*; and 2 more\n$/);
  });

  it("names the code that a message stands for", async () => {
    const input = "mc: <ERROR> Unable to stat `play/b/k`. The specified key does not exist.\n";
    const { output } = await run(["annotate"], { input });
    expect(output).toBe(`${input.trim()} ← NoSuchKey · 404 · no such object\n`);
  });

  it("speaks behind the end of a line, however long that is", async () => {
    const long = `{"records":[${'{"error":{"Code":"NoSuchKey","Message":"no"}},'.repeat(60_000)}]}`;
    const { output } = await run(["annotate"], { input: `${long}\nnext\n` });
    expect(long.length).toBeGreaterThan(2_000_000);
    expect(output === `${long} ← 404 · no such object\nnext\n`).toBe(true);
  });

  it("speaks the language of the environment", async () => {
    const env = { LANG: "zh_CN.UTF-8" };
    const { output } = await run(["annotate"], { input: errorLine("NoSuchKey"), env });
    expect(output).toBe(`${errorLine("NoSuchKey").trim()} ← 404 · 对象不存在\n`);
  });
});

describe("the vendor that annotate names", () => {
  const HOST = "s3.eu-de.cloud-object-storage.appdomain.cloud";
  const OTHER_HOST = "obs.eu-de.otc.t-systems.com";
  const request = (host: string) =>
    `2026-02-11T10:00:02.000Z ERROR [app] PUT https://${host}/b/k: <Code>SlowDown</Code>\n`;
  /** What is said of the lines with codes, one after the other. */
  const told = async (input: string, ...options: string[]) => {
    const { output } = await run(["annotate", ...options], { input });
    return output.match(REMARK)?.map((remark) => remark.replace(" ← ", ""));
  };
  const [NOBODY, IBM, OTC] = ["throttled, back off", "IBM COS", "OTC OBS"];

  it("is the one that the line names", async () => {
    expect(await told(request(HOST) + request(OTHER_HOST))).toEqual([
      `503 · ${NOBODY} · ${IBM}`,
      `503 · ${NOBODY} · ${OTC}`,
    ]);
  });

  it("is the one that other lines of the event name", async () => {
    const lines = [
      `> PUT /b/k HTTP/1.1`,
      `> Host: ${HOST}`,
      "< HTTP/1.1 503 Service Unavailable",
      "< x-amz-error-code: SlowDown",
      `> PUT /b/k HTTP/1.1`,
      `> Host: ${OTHER_HOST}`,
      "< HTTP/1.1 503 Service Unavailable",
      "< x-amz-error-code: SlowDown",
    ];
    expect(await told(`${lines.join("\n")}\n`)).toEqual([
      `503 · ${NOBODY} · ${IBM}`,
      `503 · ${NOBODY} · ${OTC}`,
    ]);
  });

  it("is the only one of the log so far, where the event names none", async () => {
    const slow = errorLine("SlowDown");
    const later = quietLine().repeat(3000);
    expect(await told(slow + later + request(HOST) + slow)).toEqual([
      NOBODY,
      `503 · ${NOBODY} · ${IBM}`,
      `503 · ${NOBODY} · ${IBM}`,
    ]);
    expect(await told(`connecting to https://${HOST}/b\n${slow}`)).toEqual([
      `503 · ${NOBODY} · ${IBM}`,
    ]);
  });

  it("is nobody's once the log has named several", async () => {
    const log = request(HOST) + request(OTHER_HOST) + errorLine("SlowDown");
    expect((await told(log))?.at(-1)).toBe(NOBODY);
  });

  it("is the one that the user names, whatever the log says", async () => {
    expect(await told(request(HOST), "--vendor", "jdcloud-oss")).toEqual([
      `400 · ${NOBODY} · JD Cloud OSS`,
    ]);
  });
});
