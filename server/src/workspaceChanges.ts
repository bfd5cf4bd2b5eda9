import {
  FileChangeType,
  type FileEvent,
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import type { ClientUpdates } from "./clientUpdates";
import type { Configuration } from "./configuration";
import type { Guard } from "./guarded";
import type { CustomVendors } from "./vendors/customVendors";
import type { Surroundings } from "./vendors/surroundings";

/** How long changes of vendor files have to rest before these are read again, in ms. */
const DELAY = 200;

/** Follows what changes around the documents: settings, folders, and files. */
export class WorkspaceChanges {
  private reload: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly customVendors: CustomVendors,
    private readonly surroundings: Surroundings,
    private readonly updates: ClientUpdates,
    private readonly guard: Guard,
  ) {}

  /** @param settings what the client sends along; many send nothing of use */
  async configurationChanged(settings: unknown): Promise<void> {
    this.configuration.changed(settings);
    this.customVendors.forget();
    await this.updates.everythingChanged();
  }

  /** Folders were added to the workspace, or removed from it. */
  async foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    for (const uri of gone) this.surroundings.folderRemoved(uri);
    const kept = this.configuration.folders.filter(({ uri }) => !gone.has(uri));
    this.configuration.folders = [...kept, ...added];
    await this.configurationChanged(undefined);
  }

  /** Files have come, gone, or changed on disk. */
  async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    if (this.surroundings.changed(changes.map(({ uri }) => uri))) {
      await this.updates.everythingChanged();
    }
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) {
      this.customVendors.filesCameOrWent();
      this.reloadVendors();
    }
    for (const { uri } of changes) this.textChanged(uri);
  }

  /** A file or an open document has another text; it may be a vendor file. */
  textChanged(uri: string): void {
    if (this.customVendors.textChanged(uri)) this.reloadVendors();
  }

  private reloadVendors(): void {
    const reload = this.guard("vendor files", undefined, async () => {
      if (await this.customVendors.reload()) await this.updates.everythingChanged();
    });
    clearTimeout(this.reload);
    this.reload = setTimeout(reload, DELAY);
  }
}
