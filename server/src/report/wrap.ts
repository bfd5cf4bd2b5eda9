import stringWidth from "string-width";

/** A word with the blanks before it; between Chinese characters a line may break anywhere. */
const WORD = /\s*(?:[（“]?(?:\p{Script=Han}[，。；：、）”！？]*|[^\s\p{Script=Han}（“]+)|[（“])/gu;

/** A text in lines of some columns; a word that is longer stays whole. */
export function wrapped(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  const lines = [""];
  for (const [word] of text.matchAll(WORD)) {
    const line = lines.at(-1)! + word;
    if (stringWidth(line) <= width || lines.at(-1) === "")
      lines[lines.length - 1] = line.trimStart();
    else lines.push(word.trimStart());
  }
  return lines;
}
