import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Range,
  TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { Settings } from "../vendors/settings";
import type { FeatureContext } from "./context";
import { diagnostics, type Problem } from "./diagnostics";
import { disablingEdit, type Extent, silencingWord } from "./fixes/disable";
import { otherRetryableCodes } from "./fixes/retryableCodes";
import { UNKNOWN_VENDOR } from "./rules/unknownVendor";
import { namesOf } from "./vendorNames";

/** Mends at once, as on saving, what has one mend that needs no second look. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.s3ErrorCodes`;

/** The kinds of code actions that there are. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** Commands of the client's: none is offered that it has not said to have. */
export const IGNORE_CODE = "s3ErrorCodes.ignoreCode";
export const SELECT_VENDOR = "s3ErrorCodes.selectVendor";

/** What the client can do with code actions. */
export interface ActionClient {
  readonly commands: ReadonlySet<string>;
  /** Whether edits can name the version of the document that they are for. */
  readonly hasVersions: boolean;
  /** Whether there are settings of a workspace. */
  readonly hasWorkspace: boolean;
}

/** How many replacements are offered for one problem. */
const MOST_REPLACEMENTS = 3;

/** What can be done at a range of a document; of the kinds that are asked for, if any are named. */
export function codeActions(
  document: OpenDocument,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
  settings: Settings,
  context: FeatureContext,
  client: ActionClient,
): CodeAction[] {
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const actions = new Actions(document, settings, context, client);
  return [
    ...(isWanted(CodeActionKind.QuickFix, only)
      ? actions.quickFixes(diagnostics(document, settings, context, span))
      : []),
    ...(isWanted(CodeActionKind.RefactorRewrite, only) ? actions.rewrites(span) : []),
    ...(only && isWanted(FIX_ALL, only) ? actions.fixAll() : []),
  ];
}

/** Whether a kind is one of those asked for, or below one of them. */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only?.some((one) => one === "" || kind === one || kind.startsWith(`${one}.`)) ?? true;
}

/** The actions of one request. */
class Actions {
  constructor(
    private readonly document: OpenDocument,
    private readonly settings: Settings,
    private readonly context: FeatureContext,
    private readonly client: ActionClient,
  ) {}

  /** What mends some problems, best first, and then what silences them. */
  quickFixes(problems: readonly Problem[]): CodeAction[] {
    const ofCodes = problems.filter(({ code }) => code !== UNKNOWN_VENDOR);
    const offered = [
      ...problems.flatMap((problem) => this.replacements(problem)),
      ...this.allOfTheseKinds(ofCodes),
      ...ofCodes.flatMap((problem) => this.comments(problem)),
      ...ofCodes.flatMap((problem) => this.commands(problem)),
    ];
    return offered.filter(
      ({ title }, index) => offered.findIndex((other) => other.title === title) === index,
    );
  }

  /** Adds to a list of retryable codes what is missing in it. */
  rewrites(span: { start: number; end: number }): CodeAction[] {
    const { t, inUse } = this.context;
    const found = otherRetryableCodes(this.document, span, this.context);
    if (!found) return [];
    const vendors = namesOf(inUse.vendors, this.context);
    const title =
      found.codes.length === 1
        ? t("Add {0}, which is retryable at {1} too", found.codes[0]!, vendors)
        : t("Add {0} more retryable codes of {1}", found.codes.length, vendors);
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit: this.edit([found.edit]) }];
  }

  /** Every mend of the document that needs no second look. */
  fixAll(): CodeAction[] {
    // What a vendor has instead is a decision; this is also done on each save.
    const problems = this.mendable().filter((one) => one.code === "unknown-code");
    if (problems.length === 0) return [];
    return [
      {
        title: this.context.t("Fix all error codes that have one clear fix"),
        kind: FIX_ALL,
        diagnostics: problems,
        edit: this.edit(problems.map(preferredEdit)),
      },
    ];
  }

  private replacements(problem: Problem): CodeAction[] {
    const { t } = this.context;
    return problem.data.fixes.slice(0, MOST_REPLACEMENTS).map(({ text, vendor, isPreferred }) => ({
      title: vendor ? t("Change to {0} ({1})", text, vendor) : t("Change to {0}", text),
      kind: CodeActionKind.QuickFix,
      diagnostics: [problem],
      ...(isPreferred && { isPreferred }),
      edit: this.edit([TextEdit.replace(problem.range, text)]),
    }));
  }

  private allOfTheseKinds(problems: readonly Problem[]): CodeAction[] {
    const rules = new Set(problems.filter(isMendable).map(({ code }) => code));
    return [...rules].flatMap((rule) => {
      const same = this.mendable().filter(({ code }) => code === rule);
      if (same.length < 2) return [];
      return [
        {
          title: this.context.t("Fix all {0} problems of {1} in this file", same.length, rule),
          kind: CodeActionKind.QuickFix,
          diagnostics: same,
          edit: this.edit(same.map(preferredEdit)),
        },
      ];
    });
  }

  private comments(problem: Problem): CodeAction[] {
    const { t } = this.context;
    const word = silencingWord(problem);
    const titles: Readonly<Record<Extent, string>> = {
      line: t("Disable {0} for this line", word),
      "next-line": t("Disable {0} for this line, in a comment above", word),
      file: t("Disable {0} for the whole file", word),
    };
    return (Object.keys(titles) as Extent[]).flatMap((extent) => {
      const edit = disablingEdit(this.document, problem.range.start.line, word, extent);
      return edit ? [this.silencing(problem, titles[extent], { edit: this.edit([edit]) })] : [];
    });
  }

  private commands(problem: Problem): CodeAction[] {
    const { t } = this.context;
    const { code } = problem.data;
    const ignoring = (title: string, target: "workspace" | "user") =>
      this.commandAction(problem, title, IGNORE_CODE, [code, target, this.document.uri]);
    return [
      ...(this.client.hasWorkspace
        ? ignoring(t("Ignore {0} in the workspace settings", code), "workspace")
        : []),
      ...ignoring(t("Ignore {0} in the user settings", code), "user"),
      ...this.commandAction(problem, t("Select the vendors in use…"), SELECT_VENDOR, []),
    ];
  }

  private commandAction(
    problem: Problem,
    title: string,
    command: string,
    args: unknown[],
  ): CodeAction[] {
    if (!this.client.commands.has(command)) return [];
    return [this.silencing(problem, title, { command: { title, command, arguments: args } })];
  }

  private silencing(
    problem: Problem,
    title: string,
    doing: { edit: WorkspaceEdit } | { command: Command },
  ): CodeAction {
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [problem], ...doing };
  }

  private mendable(): Problem[] {
    const problems = diagnostics(this.document, this.settings, this.context);
    return problems.filter((one) => one.code !== UNKNOWN_VENDOR && isMendable(one));
  }

  private edit(edits: TextEdit[]): WorkspaceEdit {
    const { uri, version } = this.document;
    return this.client.hasVersions
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
  }
}

function isMendable({ data }: Problem): boolean {
  return data.fixes[0]?.isPreferred ?? false;
}

function preferredEdit({ range, data }: Problem): TextEdit {
  return TextEdit.replace(range, data.fixes[0]!.text);
}
