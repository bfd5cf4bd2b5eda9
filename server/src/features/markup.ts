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
  /** @param items each a first line, and lines that belong below it */
  list(items: readonly (readonly string[])[]): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): string;
}

const markdown: Markup = {
  kind: MarkupKind.Markdown,
  text: (value) => value.replace(/[\\`*_{}[\]<>()#+!|~]/g, "\\$&"),
  strong: (value) => `**${value}**`,
  emphasis: (value) => `*${value}*`,
  code: (value) => `\`${value}\``,
  link: (label, url) => `[${label}](${url})`,
  list: (items) => items.map((lines) => `- ${lines.join("  \n  ")}`).join("\n"),
  table: (head, rows) =>
    [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
};

const plainText: Markup = {
  kind: MarkupKind.PlainText,
  text: (value) => value,
  strong: (value) => value,
  emphasis: (value) => value,
  code: (value) => value,
  link: (label, url) => `${label} (${url})`,
  list: (items) => items.map((lines) => `- ${lines.join("\n  ")}`).join("\n"),
  table: (_, rows) => rows.map((cells) => cells.join(" · ")).join("\n"),
};

/** @param formats what the client shows, best first; none named: plain text */
export function markupFor(formats: readonly MarkupKind[] | undefined): Markup {
  return formats?.[0] === MarkupKind.Markdown ? markdown : plainText;
}
