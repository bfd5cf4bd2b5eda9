import type { SignLists, Signs } from "../../catalog/vendorFile";

/** Whom a sign speaks of: a vendor of the catalog, or a service that has no list there. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** What kind of thing a sign is; the status item says it to the user. */
export type SignKind =
  | "host"
  | "port"
  | "header"
  | "requestId"
  | "import"
  | "package"
  | "word"
  | "uri"
  | "configKey"
  | "environment";

/** Something that a text can hold, and whom it speaks of then. */
export interface Sign {
  readonly kind: SignKind;
  /** As the vendor file writes it; headers in lower case. */
  readonly text: string;
  /** Several where it can't tell them apart. */
  readonly owners: readonly Owner[];
  /** Those for whom it proves little alone. */
  readonly weakOwners: readonly Owner[];
  /** Whether it is an SDK that people use with every vendor. */
  readonly isForAny: boolean;
}

/** The signs of all vendors. */
export interface SignTable {
  /** Those that stand in texts. */
  readonly inTexts: readonly Sign[];
  /** Those that stand in manifests, by language and by the package's name. */
  readonly packages: ReadonlyMap<string, ReadonlyMap<string, Sign>>;
}

/** One sign while it is being gathered from several files. */
interface Gathered extends Sign {
  readonly owners: Owner[];
  readonly weakOwners: Owner[];
  isForAny: boolean;
}

/** Says on a sign whose it is. */
type Claim = (sign: Gathered) => void;

/**
 * Puts the signs of vendors and other services together: what several have in common is one sign.
 *
 * @param forAny signs of the SDKs that people use with every vendor
 */
export function signTable(
  sources: Iterable<{ readonly id: string; readonly name: string; readonly signs: Signs }>,
  forAny: SignLists,
): SignTable {
  const inTexts = new Map<string, Gathered>();
  const packages = new Map<string, Map<string, Gathered>>();
  const add = (lists: SignLists, claim: Claim) => {
    for (const [kind, text] of textSigns(lists)) {
      claim(gathered(inTexts, `${kind} ${text}`, kind, text));
    }
    for (const [language, names] of Object.entries(lists.packages ?? {})) {
      const known = packages.get(language) ?? new Map<string, Gathered>();
      packages.set(language, known);
      for (const name of names) {
        claim(gathered(known, packageKey(language, name), "package", name));
      }
    }
  };
  for (const { id, name, signs } of sources) {
    const owner = { id, name };
    add(signs, ({ owners }) => include(owners, owner));
    add(signs.weak ?? {}, ({ weakOwners }) => include(weakOwners, owner));
  }
  add(forAny, (sign) => {
    sign.isForAny = true;
  });
  return { inTexts: [...inTexts.values()], packages };
}

/** The name under which a package is found: PyPI and NuGet take several spellings for one. */
export function packageKey(language: string, name: string): string {
  if (language === "python") return name.toLowerCase().replace(/[-_.]+/g, "-");
  return language === "csharp" ? name.toLowerCase() : name;
}

function* textSigns(lists: SignLists): Iterable<readonly [SignKind, string]> {
  const byKind: [SignKind, Iterable<string | number>][] = [
    ["host", lists.hosts ?? []],
    ["port", lists.ports ?? []],
    ["header", [...(lists.headers ?? []), ...(lists.requestIdHeaders ?? [])].map(lowerCase)],
    ["requestId", lists.requestIds ?? []],
    ["import", lists.imports ?? []],
    ["word", lists.words ?? []],
    ["uri", lists.uris ?? []],
    ["configKey", lists.configKeys ?? []],
    ["environment", lists.environment ?? []],
  ];
  for (const [kind, texts] of byKind) {
    for (const text of texts) yield [kind, String(text)];
  }
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

function gathered(
  table: Map<string, Gathered>,
  key: string,
  kind: SignKind,
  text: string,
): Gathered {
  const sign = table.get(key) ?? { kind, text, owners: [], weakOwners: [], isForAny: false };
  table.set(key, sign);
  return sign;
}

function include(owners: Owner[], owner: Owner): void {
  if (!owners.some(({ id }) => id === owner.id)) owners.push(owner);
}
