const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What V8 never keeps as a part of a longer text, in UTF-16 units. */
const SHORT = 12;

/**
 * The same text in memory of its own. A part of a longer text keeps all of that from being
 * forgotten, and what is kept of a log, or of a document's last version, must not keep the whole.
 */
export function copied(text: string): string {
  return text.length <= SHORT ? text : decoder.decode(encoder.encode(text));
}
