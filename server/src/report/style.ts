/** How a text is set. */
export interface Style {
  /** How many columns there are. */
  readonly width: number;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Nothing is set off, and no line is broken. */
export const PLAIN: Style = {
  width: Number.POSITIVE_INFINITY,
  strong: (text) => text,
  faint: (text) => text,
  bad: (text) => text,
};
