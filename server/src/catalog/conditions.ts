/** A text in the languages that hovers and pages speak. */
export interface Localised {
  readonly en: string;
  readonly "zh-cn": string;
}

/** Whether sending the same request again helps: never, after a pause, or once the cause is gone. */
export type Retry = "no" | "backoff" | "after-fix";

/** A code that stands for a condition. */
export interface ConditionName {
  readonly code: string;
  /** The ids of the vendors where the code has this meaning; none named: all that list it. */
  readonly vendors?: readonly string[];
}

/** What the text around a code can tell of its cause. Every pattern that is there has to match. */
export interface Variant {
  /** A regular expression for the message that the service sent. */
  readonly message?: string;
  /** A regular expression for the name of the operation (`HeadObject`). */
  readonly operation?: string;
  readonly cause: Localised;
  readonly remedy: Localised;
}

/** What went wrong, whatever a vendor calls it. Held by `data/conditions.schema.json`. */
export interface Condition {
  readonly id: string;
  /** A short phrase: "Too many requests". */
  readonly title: Localised;
  /** At most four words, for an annotation beside a code in a log. */
  readonly hint: Localised;
  /** The codes that stand for it, the usual one first. */
  readonly names: readonly ConditionName[];
  /** Whether the names are kin rather than the same, so that none stands in for another. */
  readonly family?: true;
  /** What usually causes it, most likely first. */
  readonly causes: readonly Localised[];
  readonly retry: Retry;
  /** What to do, and which setting to look at, most helpful first. */
  readonly remedies: readonly Localised[];
  /** What to send to the vendor's support. */
  readonly support: readonly Localised[];
  /** Narrower causes, the first that fits counts. */
  readonly variants?: readonly Variant[];
}

/** What stands around a code. */
export interface Circumstances {
  /** The text that belongs to the code, where a message may stand. */
  readonly text: string;
  /** The name of the operation that failed, where the text says it. */
  readonly operation?: string;
}

/** The variant of a condition that the circumstances tell, if any: the first that fits. */
export function variantOf(
  { variants = [] }: Condition,
  { text, operation = "" }: Circumstances,
): Variant | undefined {
  return variants.find(
    (variant) => matches(variant.message, text) && matches(variant.operation, operation),
  );
}

function matches(pattern: string | undefined, text: string): boolean {
  return pattern === undefined || new RegExp(pattern, "iu").test(text);
}

/** All conditions, indexed by code with the first question. Immutable. */
export class Conditions {
  private index: ReadonlyMap<string, Meanings> | undefined;

  /** @param read gives the conditions; called once, when they are first needed */
  constructor(private readonly read: () => readonly Condition[]) {}

  /**
   * What a code means at a vendor: what only this vendor means by it, else what all do.
   *
   * @param vendorId none: what the code means wherever nothing else is said
   */
  of(code: string, vendorId?: string): Condition | undefined {
    this.index ??= indexOf(this.read());
    const meanings = this.index.get(code);
    return (vendorId && meanings?.at.get(vendorId)) || meanings?.anywhere;
  }
}

/** What a code means where nothing else is said, and at single vendors. */
interface Meanings {
  anywhere: Condition | undefined;
  readonly at: Map<string, Condition>;
}

function indexOf(conditions: readonly Condition[]): Map<string, Meanings> {
  const index = new Map<string, Meanings>();
  for (const condition of conditions) {
    for (const { code, vendors } of condition.names) {
      const meanings = index.get(code) ?? { anywhere: undefined, at: new Map() };
      if (!vendors) meanings.anywhere = condition;
      for (const id of vendors ?? []) meanings.at.set(id, condition);
      index.set(code, meanings);
    }
  }
  return index;
}
