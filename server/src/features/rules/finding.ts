import type { Vendor } from "../../catalog/catalog";
import type { OpenDocument } from "../../openDocument";
import type { Occurrence } from "../../recognition/occurrence";
import type { UnknownWord } from "../../recognition/unknownWords";
import type { FeatureContext } from "../context";

/** What a rule looks at beside one place of it. */
export interface Subject {
  readonly document: OpenDocument;
  readonly context: FeatureContext;
}

/** What a rule has found wrong at one place. */
export interface Finding {
  /** UTF-16 offset of the first unit that is marked. */
  readonly start: number;
  /** UTF-16 offset behind the last one. */
  readonly end: number;
  /** The code that it is about, as a setting or a comment would silence it. */
  readonly code: string;
  /** Plain sentences with the reason. */
  readonly message: string;
  /** The page that says so. */
  readonly url: string | undefined;
  /** What may stand between start and end instead, best first; empty where nothing is known. */
  readonly fixes: readonly Fix[];
}

/** A text that mends a finding. */
export interface Fix {
  readonly text: string;
  /** The names of the vendors that have it, where that is the reason. */
  readonly vendor?: string;
  /** Whether it is the one to take without a second look. */
  readonly isPreferred: boolean;
}

/** A rule for places where a code stands. */
export type OccurrenceRule = (occurrence: Occurrence, subject: Subject) => Finding | undefined;

/** A rule for places where a word stands that is no code. */
export type UnknownWordRule = (word: UnknownWord, subject: Subject) => Finding | undefined;

/** The page of the first list of some vendors that has one. */
export function pageOf(vendors: readonly Vendor[]): string | undefined {
  return vendors.flatMap(({ lists }) => lists).find(({ url }) => url)?.url ?? undefined;
}
