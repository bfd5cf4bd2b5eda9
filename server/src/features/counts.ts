import type { CatalogContext } from "./context";

/** `1,204`, as the reader's language writes it. */
export function number(value: number, { language }: CatalogContext): string {
  return value.toLocaleString(language);
}

/** `1,204 storage errors of 5 kinds` */
export function countedErrors(errors: number, kinds: number, context: CatalogContext): string {
  const { t } = context;
  if (errors === 1) return t("1 storage error");
  if (kinds === 1) return t("{0} storage errors of 1 kind", number(errors, context));
  return t("{0} storage errors of {1} kinds", number(errors, context), number(kinds, context));
}
