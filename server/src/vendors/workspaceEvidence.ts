import type { WorkspaceFiles } from "../files";
import { matchesGlob } from "./globs";
import { MANIFESTS, SETTINGS_BELOW, SETTINGS_BESIDE } from "./manifests";
import { packageKey } from "./signs/sign";
import type { Hit } from "./signs/signReader";
import type { VendorSigns } from "./signs/vendorSigns";
import { verdictOf } from "./signs/verdict";
import {
  evidenceBy,
  NO_EVIDENCE,
  type Reason,
  reasonIn,
  type VendorEvidence,
} from "./vendorEvidence";

/** How many folders are looked into for one document. */
const MOST_FOLDERS = 32;
/** How much of a file with settings is read, in UTF-16 units. */
const SETTINGS_REACH = 131_072;

/** What a file with settings is called that nobody uses as it is. */
const EXAMPLE = /example|sample|template|\bdist\b/i;
/** A line of settings that says nothing. */
const COMMENT = /^[ \t]*#.*$/gm;

/** A sign in a file of the workspace. */
interface FileHit extends Hit {
  readonly reason: Reason;
}

/** What a folder says, with its manifests and without. */
interface FolderEvidence {
  readonly all: VendorEvidence;
  readonly bySettings: VendorEvidence;
}

/** The same, by the signs with which it was asked. */
interface KnownFolder {
  readonly signs: VendorSigns;
  readonly evidence: Promise<FolderEvidence>;
}

/** A glob for every file that is read, in any folder. */
export const EVIDENCE_FILES = `**/{${[...MANIFESTS.map(({ files }) => files), ...SETTINGS_BESIDE].join(",")}}`;

/**
 * What the manifests and settings around a document say of its vendor: those of its own folder, else
 * of the next one above that says anything, up to the workspace folder. Above an SDK for every vendor
 * manifests say nothing, since the codes need not come from what others in the project use.
 * What was read is remembered until it changes. Nothing of a workspace is run.
 */
export class WorkspaceEvidence {
  private readonly folders = new Map<string, KnownFolder>();

  constructor(private readonly files: WorkspaceFiles) {}

  /**
   * @param uri a document's URI
   * @param root the URI of the workspace folder that holds it, with a `/` at its end
   * @param usesAnyClient whether the document uses an SDK for every vendor
   */
  async of(
    uri: string,
    root: string,
    signs: VendorSigns,
    usesAnyClient: boolean,
  ): Promise<VendorEvidence> {
    let countsManifests = !usesAnyClient;
    for (const folder of foldersAround(uri, root)) {
      const { all, bySettings } = await this.ofFolder(folder, signs);
      const evidence = countsManifests ? all : bySettings;
      if (evidence.owners.length > 0) return evidence;
      countsManifests &&= !all.usesAnyClient;
    }
    return NO_EVIDENCE;
  }

  /** Forgets what was read where one of some files is among it; says whether it was. */
  changed(uris: readonly string[]): boolean {
    const isRead = uris.some((uri) => matchesGlob(fileName(uri), EVIDENCE_FILES));
    if (isRead) this.forget();
    return isRead;
  }

  /** Forgets everything that was read. */
  forget(): void {
    this.folders.clear();
  }

  private ofFolder(folder: string, signs: VendorSigns): Promise<FolderEvidence> {
    const known = this.folders.get(folder);
    if (known?.signs === signs) return known.evidence;
    const evidence = this.read(folder, signs);
    this.folders.set(folder, { signs, evidence });
    return evidence;
  }

  private async read(folder: string, signs: VendorSigns): Promise<FolderEvidence> {
    const beside = await this.files.find(folder, EVIDENCE_FILES.replace("**/", ""));
    const isOfJava = beside.some((uri) => manifestOf(uri)?.language === "java");
    const below = isOfJava ? await this.files.find(folder, SETTINGS_BELOW) : [];
    const read = [...beside, ...below].filter((uri) => !EXAMPLE.test(fileName(uri)));
    const byFile = await Promise.all(
      read.map(async (uri) => {
        const text = await this.files.read(uri);
        return text === undefined ? [] : hitsInFile(uri, text, signs);
      }),
    );
    const hits = byFile.flat();
    const evidenceOf = (some: readonly FileHit[]) =>
      evidenceBy(verdictOf(some), ({ reason }) => reason);
    const bySettings = evidenceOf(hits.filter(({ sign }) => sign.kind !== "package"));
    return { all: evidenceOf(hits), bySettings };
  }
}

/** The packages that a manifest declares, or the signs in a file with settings. */
function hitsInFile(uri: string, text: string, { table, reader }: VendorSigns): FileHit[] {
  const manifest = manifestOf(uri);
  if (!manifest) {
    const settings = text.slice(0, SETTINGS_REACH).replace(COMMENT, "");
    return reader.read(settings, 0, settings.length, false).map((hit) => ({
      ...hit,
      rank: isLocal(hit) ? "trace" : hit.rank,
      reason: { ...reasonIn(settings, hit), file: uri },
    }));
  }
  const { language, packagesIn } = manifest;
  return [...packagesIn(text)].flatMap((name) => {
    const sign = signOfPackage(language, name, table.packages.get(language));
    const reason = { kind: "package" as const, text: name, file: uri };
    return sign ? [{ start: 0, end: 0, length: 0, sign, rank: "sdk" as const, reason }] : [];
  });
}

/**
 * Whether a sign is an endpoint on this machine or in its network. In the settings of a workspace
 * that is what people develop with; what they talk to in the end may be another vendor.
 */
function isLocal({ sign: { kind, text } }: Hit): boolean {
  return kind === "port" || (kind === "host" && !/\.[a-z]/.test(text));
}

/** A module of Go counts by the one that it lies in: `github.com/minio/minio-go/v7`. */
function signOfPackage<Sign>(
  language: string,
  name: string,
  signs: ReadonlyMap<string, Sign> | undefined,
): Sign | undefined {
  const sign = signs?.get(packageKey(language, name));
  if (sign || language !== "go" || !name.includes("/")) return sign;
  return signOfPackage(language, name.slice(0, name.lastIndexOf("/")), signs);
}

function manifestOf(uri: string) {
  const name = fileName(uri);
  return MANIFESTS.find(({ files }) => matchesGlob(name, files));
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}

/** The folders that hold a file, the nearest first, each with a `/` at its end. */
function* foldersAround(uri: string, root: string): Iterable<string> {
  let folder = uri.replace(/[?#].*$/, "").replace(/[^/]*$/, "");
  for (let count = 0; folder.startsWith(root) && count < MOST_FOLDERS; count++) {
    yield folder;
    folder = folder.replace(/[^/]*\/$/, "");
  }
}
