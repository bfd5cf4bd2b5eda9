import type { Annotator } from "../log/annotator";

/**
 * How long what has come may wait for more, in milliseconds. A line may wait for each of three below
 * it, and should be seen within fifty.
 */
export const PATIENCE = 12;

/**
 * Copies what comes through an annotator, and lets nothing wait for long that could wait for more.
 *
 * @param write resolves when there is room for more
 */
export async function liveCopy(
  input: AsyncIterable<Uint8Array>,
  annotator: Annotator,
  write: (...pieces: readonly Uint8Array[]) => Promise<void>,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopWaiting = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  for await (const chunk of input) {
    const ready = annotator.add(chunk);
    // What waits has waited since before this chunk, unless something has gone on its way.
    if (ready.length > 0) stopWaiting();
    await write(...ready);
    timer ??= setTimeout(() => {
      stopWaiting();
      void write(...annotator.flush());
    }, PATIENCE);
  }
  stopWaiting();
  await write(...annotator.end());
}
