import type { WorkspaceFolder } from "vscode-languageserver";
import type { Translate } from "./l10n";
import { safeDecode } from "./uris";
import { builtinVendors, type KnownVendors } from "./vendors/knownVendors";
import {
  checkSettings,
  customVendorsIn,
  defaultSettings,
  SECTION,
  type Settings,
} from "./vendors/settings";

/** What {@link Configuration} needs of the client. */
export interface ConfigurationClient {
  /** Asks for the section's settings of a resource; missing where the client can't be asked. */
  readonly ask: ((uri: string) => Promise<unknown>) | undefined;
  /** Shows a sentence to the user. */
  readonly complain: (sentence: string) => void;
}

/** What holds for a resource. */
export interface ResourceConfiguration {
  readonly settings: Settings;
  readonly known: KnownVendors;
}

/** What holds for a resource, and what it was made of. */
interface Checked extends ResourceConfiguration {
  readonly sent: unknown;
}

/** The settings of each resource: asked from the client where it answers, else as it sent them. */
export class Configuration {
  private readonly answers = new Map<string, Promise<unknown>>();
  private readonly checked = new Map<string, Checked>();
  private readonly complained = new Set<string>();
  private sent: unknown;

  /**
   * @param vendorsOf the vendors known in a folder, with the value of `customVendors` there
   * @param sent settings that came with `initialize`, for clients that are never asked
   * @param folders the workspace's folders
   */
  constructor(
    private readonly client: ConfigurationClient,
    private readonly vendorsOf: (
      folder: string | undefined,
      customVendors: readonly string[],
    ) => Promise<KnownVendors>,
    private readonly t: Translate,
    sent: unknown,
    public folders: readonly WorkspaceFolder[],
  ) {
    this.sent = sectionOf(sent);
  }

  /** Forgets every answer; what the client sent along serves where it can't be asked. */
  changed(sent: unknown): void {
    this.answers.clear();
    this.checked.clear();
    this.complained.clear();
    this.sent = sectionOf(sent) ?? this.sent;
  }

  /**
   * The checked settings of a resource, and the vendors known there. A wrong value is told to the
   * user once; where the client fails to answer, the defaults serve until it is asked again.
   */
  async of(uri: string): Promise<ResourceConfiguration> {
    let sent: unknown;
    try {
      sent = await this.answerFor(uri);
    } catch {
      this.answers.delete(uri);
      return { settings: defaultSettings, known: builtinVendors };
    }
    const known = await this.vendorsOf(this.folderFor(uri), customVendorsIn(sent));
    const checked = this.checked.get(uri);
    if (checked && checked.sent === sent && checked.known === known) return checked;
    const settings = this.check(sent, known.ids);
    if (this.answers.has(uri)) this.checked.set(uri, { settings, known, sent });
    return { settings, known };
  }

  /** Forgets what holds for a resource, until somebody asks again. */
  forget(uri: string): void {
    this.answers.delete(uri);
    this.checked.delete(uri);
  }

  /** The path of a resource below its workspace folder; its whole path outside of them. */
  pathOf(uri: string): string {
    const folder = this.folderOf(uri);
    const path = folder ? uri.slice(folder.length) : uri.replace(/^[^:]*:(?:\/\/[^/]*)?\/?/, "");
    return safeDecode(path.replace(/[?#].*$/, ""));
  }

  /** The URI of the workspace folder that holds a resource, with a `/` at its end. */
  folderOf(uri: string): string | undefined {
    return this.folders
      .map((folder) => folder.uri.replace(/\/?$/, "/"))
      .filter((prefix) => uri.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
  }

  /** The folder to which the paths in a resource's settings are relative; unsaved ones have one too. */
  private folderFor(uri: string): string | undefined {
    const isFolder = this.folders.some((folder) => folder.uri === uri);
    return isFolder ? uri : (this.folderOf(uri) ?? this.folders[0]?.uri);
  }

  private answerFor(uri: string): Promise<unknown> {
    const known = this.answers.get(uri);
    if (known) return known;
    const answer = this.client.ask ? this.client.ask(uri) : Promise.resolve(this.sent);
    this.answers.set(uri, answer);
    return answer;
  }

  private check(sent: unknown, ids: readonly string[]): Settings {
    const { settings, complaints } = checkSettings(sent, ids, this.t);
    for (const complaint of complaints) {
      if (this.complained.has(complaint)) continue;
      this.complained.add(complaint);
      this.client.complain(complaint);
    }
    return settings;
  }
}

/**
 * Clients send `{s3ErrorCodes: {…}}`, the section's own content, or keys with the section's name
 * in front, as people write them. What holds nothing of the section is no answer.
 */
function sectionOf(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return undefined;
  if (SECTION in sent) return sent[SECTION];
  const entries = Object.entries(sent).map(
    ([key, value]) => [key.replace(`${SECTION}.`, ""), value] as const,
  );
  const known = entries.filter(([key]) => key in defaultSettings || key === "diagnostics");
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}
