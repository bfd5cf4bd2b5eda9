import zhCn from "../../l10n/bundle.l10n.zh-cn.json";

/** Puts a sentence into the reader's language, and the arguments into its `{0}`, `{1}`, … */
export type Translate = (message: string, ...args: (string | number)[]) => string;

const bundles: Record<string, Readonly<Record<string, string>>> = { "zh-cn": zhCn };

/**
 * @param locale the client's locale, as in `initialize`: `zh-cn`, `zh-CN`, `en`
 * @returns a translator to that language; to English where there is no other
 */
export function translator(locale: string | undefined): Translate {
  const bundle = bundles[bundleLanguage(locale)] ?? {};
  return (message, ...args) =>
    (bundle[message] ?? message).replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)]));
}

/** The language whose notes and sentences a reader sees: `zh-cn` or `en`. */
export function bundleLanguage(locale: string | undefined): "zh-cn" | "en" {
  return /^zh(?:-(?:cn|hans|sg)\b|$)/i.test(locale?.replace("_", "-") ?? "") ? "zh-cn" : "en";
}
