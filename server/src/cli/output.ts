/**
 * Writes to standard output, in the order of the calls.
 *
 * @returns resolves when there is room for more
 */
export function write(...pieces: readonly Uint8Array[]): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(Buffer.concat(pieces))) resolve();
    else process.stdout.once("drain", resolve);
  });
}

/** Writes a text to standard output, and resolves when there is room for more. */
export function print(text: string): Promise<void> {
  return write(Buffer.from(text));
}

/** Ends quietly when nobody reads the output any longer, as `head` does. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

/** Tells the user what went wrong, beside the output. */
export function complain(message: string): void {
  process.stderr.write(`s3-error-codes: ${message}\n`);
}
