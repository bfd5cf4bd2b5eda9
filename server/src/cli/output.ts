/**
 * Writes to standard output.
 *
 * @returns resolves when there is room for more
 */
export function write(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once("drain", resolve);
  });
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
