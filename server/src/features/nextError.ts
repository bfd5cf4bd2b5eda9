import { type Position, type Range, RequestType } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";

/** Asks where the next error of an open document stands. */
export interface NextErrorParams {
  readonly uri: string;
  readonly position: Position;
  readonly backwards: boolean;
}

/** An error, and the how manieth of how many it is, from 1. */
export interface NextError {
  readonly range: Range;
  readonly code: string;
  readonly index: number;
  readonly count: number;
}

export const NextErrorRequest = new RequestType<NextErrorParams, NextError | null, void>(
  "s3ErrorCodes/nextError",
);

/** The error behind a position, or before it; from the last one on to the first again. */
export function nextError(
  document: OpenDocument,
  { position, backwards }: Omit<NextErrorParams, "uri">,
): NextError | null {
  const offset = document.offsetAt(position);
  const { errors } = document;
  const behind = errors.findIndex(({ start }) => start > offset);
  const before = errors.findLastIndex(({ start }) => start < offset);
  const index = backwards ? (before < 0 ? errors.length - 1 : before) : Math.max(0, behind);
  const error = errors[index];
  if (!error) return null;
  return {
    ...{ range: document.rangeOf(error), code: error.code },
    ...{ index: index + 1, count: errors.length },
  };
}
