/**
 * Turns an interruption into an exit, at which servers are stopped and folders removed. A second
 * signal, which npm sends after the terminal's, must not cut that short.
 *
 * @param {number} code
 */
export function exitOnSignal(code) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => process.exit(code));
}
