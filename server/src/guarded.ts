/** Where it is written down what went wrong; an LSP connection's console is one. */
export interface ErrorLog {
  error(message: string): void;
}

/**
 * Makes a handler that never rejects: what goes wrong is logged, and the fallback is the answer.
 *
 * @param name what the handler is for, as the log says it
 */
export type Guard = <Arguments extends unknown[], Answer>(
  name: string,
  fallback: Answer,
  handler: (...args: Arguments) => Promise<Answer>,
) => (...args: Arguments) => Promise<Answer>;

/** Guards that write to a log. */
export function guardWith(log: ErrorLog): Guard {
  return (name, fallback, handler) =>
    async (...args) => {
      try {
        return await handler(...args);
      } catch (error) {
        log.error(`${name}: ${error instanceof Error ? error.stack : error}`);
        return fallback;
      }
    };
}
