/**
 * What a window's address says for it to open a file.
 *
 * @param {string} uri of the file, with `:LINE` behind it to go to a line
 */
export function openPayload(uri) {
  return [
    ["openFile", uri],
    ["gotoLineMode", "true"],
  ];
}
