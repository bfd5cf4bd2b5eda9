import { MarkupKind } from "vscode-languageserver";

/** How text is set off, in a format that the client shows. */
export interface Markup {
  readonly kind: MarkupKind;
  /** Running text that may hold any character. */
  text(value: string): string;
  strong(value: string): string;
  emphasis(value: string): string;
  code(value: string): string;
  link(label: string, url: string): string;
  /** A link that runs a command of the client; nothing where the format has none. */
  command(label: string, command: string, json: string): string;
  list(items: readonly string[]): string;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

const markdown: Markup = {
  kind: MarkupKind.Markdown,
  text: (value) => value.replace(/[\\`*_{}[\]<>()#+!|~]/g, "\\$&"),
  strong: (value) => `**${value}**`,
  emphasis: (value) => `*${value}*`,
  code: (value) => `\`${value}\``,
  link: (label, url) => `[${label}](${url})`,
  command: (label, command, json) => `[${label}](command:${command}?${encodeURIComponent(json)})`,
  list,
};

const plainText: Markup = {
  kind: MarkupKind.PlainText,
  text: (value) => value,
  strong: (value) => value,
  emphasis: (value) => value,
  code: (value) => value,
  link: (label, url) => `${label} (${url})`,
  command: () => "",
  list,
};

/** @param formats what the client shows, best first; none named: plain text */
export function markupFor(formats: readonly MarkupKind[] | undefined): Markup {
  return formats?.[0] === MarkupKind.Markdown ? markdown : plainText;
}
