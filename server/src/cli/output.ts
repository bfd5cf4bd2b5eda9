import type { Translate } from "../l10n";

/**
 * Writes to standard output, in the order of the calls.
 *
 * @returns resolves when there is room for more
 */
export function write(...pieces: readonly Uint8Array[]): Promise<void> {
  return new Promise((resolve) => {
    if (pieces.length === 0 || process.stdout.write(Buffer.concat(pieces))) resolve();
    else process.stdout.once("drain", resolve);
  });
}

/** Writes a text to standard output, and resolves when there is room for more. */
export function print(text: string): Promise<void> {
  return write(Buffer.from(text));
}

/** Tells the user what went wrong, beside the output. */
export function complain(message: string): void {
  process.stderr.write(`s3-error-codes: ${message}\n`);
}

/**
 * Ends when the output can't be written: quietly when nobody reads it any longer, as `head` does;
 * else with a sentence, and as `failed`.
 */
export function endWithOutput(failed: number, t: Translate): void {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit();
    complain(t("The output can't be written: {0}.", message));
    process.exit(failed);
  });
  // Where nobody reads complaints, they are for nobody.
  process.stderr.on("error", () => {});
}
