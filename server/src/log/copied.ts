const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The same text in memory of its own. A part of a longer text keeps all of that from being
 * forgotten, and what is kept of a log must not keep the log.
 */
export function copied(text: string): string {
  return decoder.decode(encoder.encode(text));
}
