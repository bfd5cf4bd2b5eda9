/** How parts of a text are set off. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Nothing is set off. */
export const PLAIN: Style = {
  strong: (text) => text,
  faint: (text) => text,
  bad: (text) => text,
};
