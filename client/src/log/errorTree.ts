import {
  type Disposable,
  EventEmitter,
  env,
  l10n,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from "vscode";
import type { LogKind, LogPlace } from "../../../server/src/features/logKinds";
import { type Ask, LogKindsRequest } from "../requests";
import type { LogSummaries } from "./logSummaries";

/** The view's id in package.json. */
const VIEW = "s3ErrorCodes.errors";

/** What the view shows: a code, one of its places, or how many more there are. */
type Entry =
  | { readonly type: "kind"; readonly uri: string; readonly kind: LogKind }
  | { readonly type: "place"; readonly uri: string; readonly place: LogPlace }
  | { readonly type: "more"; readonly count: number };

/** The view of the active log's errors: a node a code, and below it where it stands. */
export class ErrorTree implements TreeDataProvider<Entry>, Disposable {
  private readonly change = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.change.event;
  private readonly view = window.createTreeView<Entry>(VIEW, { treeDataProvider: this });
  private readonly summaryChange: Disposable;

  constructor(
    private readonly ask: Ask,
    private readonly summaries: LogSummaries,
  ) {
    this.summaryChange = summaries.onDidChange(() => this.change.fire(undefined));
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (!entry) return this.kinds();
    if (entry.type !== "kind") return [];
    const { uri, kind } = entry;
    const places = kind.places.map((place): Entry => ({ type: "place", uri, place }));
    const count = kind.count - places.length;
    return count > 0 ? [...places, { type: "more", count }] : places;
  }

  getTreeItem(entry: Entry): TreeItem {
    switch (entry.type) {
      case "kind":
        return kindItem(entry.kind);
      case "place":
        return placeItem(entry.uri, entry.place);
      case "more":
        return new TreeItem(l10n.t("and {0} more", written(entry.count)));
    }
  }

  dispose(): void {
    this.summaryChange.dispose();
    this.view.dispose();
    this.change.dispose();
  }

  private async kinds(): Promise<Entry[]> {
    const summary = this.summaries.active;
    if (!summary) return [];
    const { uri } = summary;
    const kinds = await this.ask(LogKindsRequest, { uri });
    return kinds.map((kind) => ({ type: "kind", uri, kind }));
  }
}

function kindItem({ code, count, hint }: LogKind): TreeItem {
  const item = new TreeItem(code, TreeItemCollapsibleState.Collapsed);
  item.id = code;
  item.description = [written(count), hint].filter(Boolean).join(" · ");
  item.iconPath = new ThemeIcon("error");
  item.contextValue = "code";
  const errors = count === 1 ? l10n.t("1 error") : l10n.t("{0} errors", written(count));
  item.accessibilityInformation = { label: [code, errors, hint].filter(Boolean).join(", ") };
  return item;
}

/** `1,204`, as the reader's language writes it. */
function written(count: number): string {
  return count.toLocaleString(env.language);
}

function placeItem(uri: string, { range, line }: LogPlace): TreeItem {
  const { start, end } = range;
  const item = new TreeItem(l10n.t("Line {0}", start.line + 1));
  item.description = line;
  item.tooltip = line;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = {
    command: "vscode.open",
    title: l10n.t("Go to Line"),
    arguments: [Uri.parse(uri), { selection, preserveFocus: true }],
  };
  return item;
}

/** The code of an entry, for the view's commands. */
export function codeOf(entry: Entry): string | undefined {
  return entry.type === "kind" ? entry.kind.code : undefined;
}
