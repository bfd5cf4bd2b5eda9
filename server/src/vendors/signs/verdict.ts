import type { Owner, Sign, SignKind } from "./sign";
import { type Hit, RANKS } from "./signReader";

/** Whom signs speak of together, and the ones that tell. */
export interface Verdict<Told extends Hit = Hit> {
  /** Nobody where they say too little; several where they can't tell, or where several are named. */
  readonly owners: readonly Owner[];
  /** One hit of each sign that told, in the order of the text. */
  readonly told: readonly Told[];
  /** Whether every strong sign agrees, so that what stands elsewhere can be read in the same way. */
  readonly isUnanimous: boolean;
  /** Whether an SDK for every vendor is in use, with which the codes may come from anybody. */
  readonly usesAnyClient: boolean;
}

/** Kinds that say the same thing twice: a port stands behind its host. */
const KIND_OF_TRACE: Readonly<Record<SignKind, string>> = {
  host: "endpoint",
  port: "endpoint",
  header: "header",
  requestId: "header",
  import: "package",
  package: "package",
  word: "package",
  uri: "address",
  configKey: "configKey",
  environment: "environment",
};

/** How many kinds of weak signs make up for a strong one. */
const KINDS_OF_TRACES = 2;

/**
 * Whom a heap of signs speaks of. The strongest rank that has a sign decides, so that an endpoint
 * goes before the SDK with which it is called. A sign that several vendors have speaks of the one
 * that others name; the rest of them, of any rank and strength, tell vendors apart that it can't.
 * Where nothing is strong, two kinds of weak signs for one vendor count; and a vendor's own SDK is
 * weak beside one that is for every vendor, since the codes may come from either.
 *
 * @param hints signs from further around, which only tell apart what the heap leaves open
 */
export function verdictOf<Told extends Hit>(
  hits: Iterable<Told>,
  hints: readonly Hit[] = [],
): Verdict<Told> {
  const different = oneOfEachSign(hits);
  const usesAnyClient = different.some(({ sign }) => sign.isForAny);
  const strong = different.filter(
    ({ sign, rank }) =>
      rank !== "trace" && sign.owners.length > 0 && !(usesAnyClient && isSdk(sign)),
  );
  const rank = RANKS.find((one) => strong.some((hit) => hit.rank === one));
  if (!rank) return { ...verdictOfTraces(different), usesAnyClient };
  const deciding = strong.filter((hit) => hit.rank === rank);
  const owners = settled(
    deciding.map(({ sign }) => sign.owners),
    [...different, ...hints].map(({ sign }) => [...sign.owners, ...sign.weakOwners]),
  );
  return {
    owners,
    told: deciding.filter(({ sign }) => owners.some((owner) => has(sign.owners, owner))),
    isUnanimous: strong.every(({ sign }) => owners.every((owner) => has(sign.owners, owner))),
    usesAnyClient,
  };
}

function isSdk({ kind }: Sign): boolean {
  return kind === "import" || kind === "package" || kind === "word";
}

/** Of each sign the first hit of its highest rank, in the order of the text. */
export function oneOfEachSign<Told extends Hit>(hits: Iterable<Told>): Told[] {
  const best = new Map<unknown, Told>();
  for (const hit of hits) {
    const known = best.get(hit.sign);
    if (!known || RANKS.indexOf(hit.rank) < RANKS.indexOf(known.rank)) best.set(hit.sign, hit);
  }
  return [...best.values()].sort((a, b) => a.start - b.start);
}

/** Those that some sign names alone; and for a sign that speaks of none of them, all it may mean. */
function settled(
  named: readonly (readonly Owner[])[],
  hints: readonly (readonly Owner[])[],
): Owner[] {
  const result = named.filter(({ length }) => length === 1).flatMap(([owner]) => owner!);
  for (const several of named.filter(({ length }) => length > 1)) {
    if (!several.some((owner) => has(result, owner))) result.push(...narrowed(several, hints));
  }
  return result.filter((owner, at) => result.findIndex(({ id }) => id === owner.id) === at);
}

function narrowed(
  several: readonly Owner[],
  hints: readonly (readonly Owner[])[],
): readonly Owner[] {
  const singled = hints
    .map((hint) => several.filter((owner) => has(hint, owner)))
    .filter(({ length }) => length > 0 && length < several.length);
  return singled.length > 0 ? singled.flat() : several;
}

function verdictOfTraces<Told extends Hit>(
  hits: readonly Told[],
): Omit<Verdict<Told>, "usesAnyClient"> {
  const kinds = new Map<string, { readonly owner: Owner; readonly kinds: Set<string> }>();
  for (const { sign } of hits) {
    for (const owner of [...sign.owners, ...sign.weakOwners]) {
      const known = kinds.get(owner.id) ?? { owner, kinds: new Set() };
      kinds.set(owner.id, known);
      known.kinds.add(KIND_OF_TRACE[sign.kind]);
    }
  }
  const all = [...kinds.values()];
  const most = Math.max(KINDS_OF_TRACES, ...all.map((one) => one.kinds.size));
  const owners = all.filter((one) => one.kinds.size === most).map(({ owner }) => owner);
  const told = hits.filter(({ sign }) =>
    owners.some((owner) => has(sign.owners, owner) || has(sign.weakOwners, owner)),
  );
  return { owners, told, isUnanimous: owners.length <= 1 };
}

function has(owners: readonly Owner[], { id }: Owner): boolean {
  return owners.some((owner) => owner.id === id);
}
