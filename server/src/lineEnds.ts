/** The UTF-16 offsets behind each end of a line, which is CR LF, LF or CR, as in LSP. */
export function lineEnds(text: string): number[] {
  const ends: number[] = [];
  let feed = text.indexOf("\n");
  // Most texts have no CR: then it is sought only once.
  let carriage = text.indexOf("\r");
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed || feed === carriage + 1 ? feed + 1 : carriage + 1;
    ends.push(end);
    if (feed >= 0 && feed < end) feed = text.indexOf("\n", end);
    if (carriage >= 0 && carriage < end) carriage = text.indexOf("\r", end);
  }
  return ends;
}
