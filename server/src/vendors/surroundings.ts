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
  /** Asks to be told of changes. */
  readonly watch: (files: readonly WatchedFiles[]) => void;
  /** Told when files have been read without which answers were given. */
  readonly onLate: () => void;
}

/** What the workspace around documents says of their vendors, without keeping an answer waiting. */
export class Surroundings {
  private readonly watchedFolders = new Set<string>();

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
    let isLate = false;
    const reading = this.evidence.of(uri, root, signs, usesAnyClient);
    const waiting = delay(PATIENCE).then(() => {
      isLate = true;
      return NO_EVIDENCE;
    });
    void reading.then(() => (isLate ? this.host.onLate() : undefined));
    return Promise.race([reading, waiting]);
  }

  /** Takes note that files have changed. @returns whether that matters */
  changed(uris: readonly string[]): boolean {
    return this.evidence.changed(uris);
  }

  /** Takes note that any file may have changed. */
  forget(): void {
    this.evidence.forget();
  }

  private watch(folderUri: string): void {
    if (this.watchedFolders.has(folderUri)) return;
    this.watchedFolders.add(folderUri);
    this.host.watch([{ folderUri, pattern: EVIDENCE_FILES }]);
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
