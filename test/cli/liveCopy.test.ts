import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { liveCopy, PATIENCE } from "../../server/src/cli/liveCopy";
import { Annotator } from "../../server/src/log/annotator";
import { recogniser } from "../log/explained";

const encoder = new TextEncoder();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Pieces that come so many milliseconds after each other. */
async function* every(ms: number, pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    yield encoder.encode(piece);
    await vi.advanceTimersByTimeAsync(ms);
  }
}

/** What is shown by the time that each piece has had its milliseconds. */
async function shownAfterEach(ms: number, pieces: readonly string[]): Promise<string[]> {
  let shown = "";
  const after: string[] = [];
  const input = async function* () {
    for await (const piece of every(ms, pieces)) {
      if (after.length < pieces.length) after.push(shown);
      yield piece;
    }
    after.push(shown);
  };
  const annotator = new Annotator(recogniser, () => " ←");
  await liveCopy(input(), annotator, async (...written) => {
    for (const piece of written) shown += Buffer.from(piece).toString();
  });
  return after.slice(1);
}

it("shows a line that is still coming, a letter more often than it would wait", async () => {
  const shown = await shownAfterEach(PATIENCE - 2, ["a", "b", "c", "d"]);
  expect(shown.at(-1)).toContain("ab");
});

it("shows a line that waits for those below within their patience, though they keep coming", async () => {
  const line = "2026-02-11T10:00:01.000Z ERROR [app] error: NotFound\n";
  const shown = await shownAfterEach(PATIENCE - 2, [line, "1\n", "2\n", "3\n", "4\n", "5\n"]);
  expect(shown[4]).toContain(line);
});
