import type { Text } from "../recognition/text";
import type { Owner, SignKind } from "./signs/sign";
import type { Hit } from "./signs/signReader";
import type { Verdict } from "./signs/verdict";

/** Why a vendor is meant, for the user to see. */
export interface Reason {
  readonly kind: SignKind;
  /** What stands there: `s3.eu-de.cloud-object-storage.appdomain.cloud`. */
  readonly text: string;
  /** The URI of the file in the workspace where it stands, if that is another one. */
  readonly file?: string;
}

/** Whom a text, or what lies around it in the workspace, is about. */
export interface VendorEvidence {
  /** Vendors, and services without a list; nobody where nothing tells. */
  readonly owners: readonly Owner[];
  readonly reasons: readonly Reason[];
  /** Whether an SDK for every vendor is in use, so that packages elsewhere say nothing of it. */
  readonly usesAnyClient: boolean;
}

export const NO_EVIDENCE: VendorEvidence = { owners: [], reasons: [], usesAnyClient: false };

/** How much is shown of what stands in a text, in UTF-16 units. */
const SHOWN = 80;

/** A verdict in the words of the text, or of the texts, that its hits stand in. */
export function evidenceBy<Told extends Hit>(
  { owners, told, usesAnyClient }: Verdict<Told>,
  reasonOf: (hit: Told) => Reason,
): VendorEvidence {
  return { owners, reasons: told.map(reasonOf), usesAnyClient };
}

/** What stands at a hit: the whole host, the whole header, and not only what was sought of it. */
export function reasonIn(text: Text, { start, length, sign: { kind } }: Hit): Reason {
  const before = text.slice(Math.max(0, start - SHOWN), start);
  const behind = text.slice(start + length, start + length + SHOWN);
  const isHost = kind === "host" || kind === "port";
  const first = isHost ? /[\w.-]*$/.exec(before)![0] : "";
  const last = (isHost ? /^[\w.-]*\w/ : /^[\w-]+/).exec(behind)?.[0] ?? "";
  const whole = first + text.slice(start, start + length) + last;
  return {
    kind,
    text: whole
      .replace(/^\w*:\/\/|["'`]/g, "")
      .trim()
      .slice(-SHOWN),
  };
}
