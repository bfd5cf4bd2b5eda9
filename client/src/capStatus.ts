import {
  Disposable,
  env,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from "vscode";
import type { LogSummaries } from "./log/logSummaries";
import { SERVED } from "./servedDocuments";

/** Diagnostics carry it, so that ours can be told from others'. */
const SOURCE = "s3-error-codes";

/** The editor shows no more problems than this of one file, whatever an extension finds. */
const MOST_PROBLEMS = 1000;

/** The language-status item that says what is left out of the active document's lists. */
export class CapStatusItem implements Disposable {
  private item: LanguageStatusItem | undefined;
  private readonly changes: Disposable;

  constructor(private readonly summaries: LogSummaries) {
    this.changes = Disposable.from(
      summaries.onDidChange(() => this.show()),
      languages.onDidChangeDiagnostics(() => this.show()),
    );
  }

  dispose(): void {
    this.changes.dispose();
    this.item?.dispose();
  }

  private show(): void {
    const sentences = [this.outlineCap(), problemCap()].filter((one) => one !== undefined);
    if (sentences.length === 0) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= languages.createLanguageStatusItem("s3ErrorCodes.caps", SERVED);
    this.item.name = l10n.t("Storage Errors Left Out");
    this.item.severity = LanguageStatusSeverity.Information;
    [this.item.text, this.item.detail] = [sentences[0]!, sentences.slice(1).join(" ")];
  }

  private outlineCap(): string | undefined {
    const { errors = 0, outlined = 0 } = this.summaries.active ?? {};
    if (outlined >= errors) return undefined;
    const [some, all] = [outlined, errors].map((count) => count.toLocaleString(env.language));
    return l10n.t("The outline has the first {0} of {1} storage errors.", some!, all!);
  }
}

function problemCap(): string | undefined {
  const uri = window.activeTextEditor?.document.uri;
  if (!uri) return undefined;
  const shown = languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE).length;
  const most = workspace
    .getConfiguration("s3ErrorCodes", uri)
    .get<number>("diagnostics.maxPerFile", Number.POSITIVE_INFINITY);
  if (shown > MOST_PROBLEMS) {
    const [some, all] = [MOST_PROBLEMS, shown].map((count) => count.toLocaleString(env.language));
    return l10n.t("The editor shows {0} of {1} problems.", some!, all!);
  }
  if (shown < most) return undefined;
  return l10n.t("No more than {0} problems are shown (s3ErrorCodes.diagnostics.maxPerFile).", most);
}
