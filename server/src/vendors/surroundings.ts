import type { WatchedFiles } from "../watching";
import type { VendorSigns } from "./signs/vendorSigns";
import { NO_EVIDENCE, type VendorEvidence } from "./vendorEvidence";
import { EVIDENCE_FILES, type WorkspaceEvidence } from "./workspaceEvidence";

/** How long an answer waits for the files around a document, in ms. */
const PATIENCE = 500;

/** What {@link Surroundings} needs. */
export interface SurroundingsHost {
  /** The URI of the workspace folder that holds a resource, with a `/` at its end. */
  readonly folderOf: (uri: string) => string | undefined;
  /** Asks to be told of changes, until it is disposed of. */
  readonly watch: (files: readonly WatchedFiles[]) => { dispose(): void };
  /** Told when files have been read without which answers were given. */
  readonly onLate: () => void;
}

/** What the workspace around documents says of their vendors, without keeping an answer waiting. */
export class Surroundings {
  /** By the URI of the workspace folder, with a `/` at its end. */
  private readonly watches = new Map<string, { dispose(): void }>();
  /** The documents around which files are still being read, though answers were given without. */
  private readonly late = new Set<string>();

  constructor(
    private readonly evidence: WorkspaceEvidence,
    private readonly host: SurroundingsHost,
  ) {}

  /**
   * What the files around a document say; nothing yet where reading them takes long.
   *
   * @param usesAnyClient whether the document uses an SDK for every vendor
   */
  async of(uri: string, signs: VendorSigns, usesAnyClient: boolean): Promise<VendorEvidence> {
    const root = this.host.folderOf(uri);
    if (root === undefined) return NO_EVIDENCE;
    this.watch(root);
    const reading = this.evidence.of(uri, root, signs, usesAnyClient);
    const inTime = await within(PATIENCE, reading);
    if (!inTime) this.tellOnceRead(uri, reading);
    return inTime ?? NO_EVIDENCE;
  }

  /** Takes note that files have changed. @returns whether that matters */
  changed(uris: readonly string[]): boolean {
    const matters = this.evidence.changed(uris);
    if (matters) this.late.clear();
    return matters;
  }

  /** Takes note that any file may have changed. */
  forget(): void {
    this.evidence.forget();
    this.late.clear();
  }

  /** Takes note that a workspace has a folder no longer. */
  folderRemoved(folderUri: string): void {
    const root = folderUri.replace(/\/?$/, "/");
    this.watches.get(root)?.dispose();
    this.watches.delete(root);
  }

  private watch(folderUri: string): void {
    if (this.watches.has(folderUri)) return;
    this.watches.set(folderUri, this.host.watch([{ folderUri, pattern: EVIDENCE_FILES }]));
  }

  /** Several answers may wait for the same files; one of them is enough to have them all anew. */
  private tellOnceRead(uri: string, reading: Promise<VendorEvidence>): void {
    if (this.late.has(uri)) return;
    this.late.add(uri);
    const tell = () => {
      this.late.delete(uri);
      this.host.onLate();
    };
    reading.then(tell, tell);
  }
}

/** What a promise resolves to; nothing where that takes longer than some ms. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
