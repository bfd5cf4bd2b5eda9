const TIMEOUT = 10_000;
const INTERVAL = 100;

/**
 * Reads until a value is acceptable, because an editor answers when it is ready. After a while it
 * returns what it read last, for the test to say what is wrong with it.
 */
export async function eventually<T>(
  read: () => T | PromiseLike<T>,
  accept: (value: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + TIMEOUT;
  for (;;) {
    const value = await read();
    if (accept(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
