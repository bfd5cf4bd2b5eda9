/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

/** What an HTML template takes: text, which it escapes, HTML, lists of both, and nothing. */
export type Content = string | number | Html | undefined | readonly Content[];

/** Puts contents into an HTML template. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(String.raw({ raw: strings }, ...contents.map(render)));
}

function render(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(render).join("");
  return String(content).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
