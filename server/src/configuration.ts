import type { WorkspaceFolder } from "vscode-languageserver";
import type { Catalog } from "./catalog/catalog";
import type { Translate } from "./l10n";
import { safeDecode } from "./uris";
import { checkSettings, defaultSettings, SECTION, type Settings } from "./vendors/settings";

/** What {@link Configuration} needs of the client. */
export interface ConfigurationClient {
  /** Asks for the section's settings of a resource; missing where the client can't be asked. */
  readonly ask: ((uri: string) => Promise<unknown>) | undefined;
  /** Shows a sentence to the user. */
  readonly complain: (sentence: string) => void;
}

/** The settings of each resource: asked from the client where it answers, else as it sent them. */
export class Configuration {
  private readonly answers = new Map<string, Promise<Settings>>();
  private readonly complained = new Set<string>();
  private sent: unknown;

  /**
   * @param sent settings that came with `initialize`, for clients that are never asked
   * @param folders the workspace's folders
   */
  constructor(
    private readonly client: ConfigurationClient,
    private readonly catalog: Catalog,
    private readonly t: Translate,
    sent: unknown,
    public folders: readonly WorkspaceFolder[],
  ) {
    this.sent = sectionOf(sent);
  }

  /** Forgets every answer; what the client sent along serves where it can't be asked. */
  changed(sent: unknown): void {
    this.answers.clear();
    this.complained.clear();
    this.sent = sectionOf(sent) ?? this.sent;
  }

  /**
   * The checked settings of a resource. A wrong value is told to the user once; where the client
   * fails to answer, the defaults serve until it is asked again.
   */
  settingsOf(uri: string): Promise<Settings> {
    const known = this.answers.get(uri);
    if (known) return known;
    const answer = this.ask(uri).then(
      (sent) => this.check(sent),
      () => {
        this.answers.delete(uri);
        return defaultSettings;
      },
    );
    this.answers.set(uri, answer);
    return answer;
  }

  forget(uri: string): void {
    this.answers.delete(uri);
  }

  /** The path of a resource below its workspace folder; its whole path outside of them. */
  pathOf(uri: string): string {
    const folder = this.folders
      .map((one) => one.uri.replace(/\/?$/, "/"))
      .filter((prefix) => uri.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
    const path = folder ? uri.slice(folder.length) : uri.replace(/^[^:]*:(?:\/\/[^/]*)?\/?/, "");
    return safeDecode(path.replace(/[?#].*$/, ""));
  }

  private async ask(uri: string): Promise<unknown> {
    return this.client.ask ? this.client.ask(uri) : this.sent;
  }

  private check(sent: unknown): Settings {
    const { settings, complaints } = checkSettings(sent, this.catalog, this.t);
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
