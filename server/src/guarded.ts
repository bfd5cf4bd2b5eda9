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

/** Guards that write to a log, as long as that can be written. */
export function guardWith(log: ErrorLog): Guard {
  return (name, fallback, handler) =>
    async (...args) => {
      try {
        return await handler(...args);
      } catch (error) {
        tell(log, `${name}: ${error instanceof Error ? error.stack : error}`);
        return fallback;
      }
    };
}

/** A log that is lost with its connection must not make more go wrong. */
function tell(log: ErrorLog, message: string): void {
  try {
    log.error(message);
  } catch {
    // There is nobody left to tell.
  }
}
