import type { InitializeParams, WorkspaceFolder } from "vscode-languageserver";
import { type Markup, markupFor } from "./features/markup";

/** What our own client asks for beyond LSP, and what it offers. */
interface InitializationOptions {
  /** Whether it wants to be told of the vendors of each document. */
  readonly vendorStatus?: boolean;
  /** The client's commands that hovers may link to and code actions may run. */
  readonly commands?: readonly string[];
  /** Whether the client reads files for the server (see `clientFiles.ts`). */
  readonly files?: boolean;
  /** Whether it wants to be told of the errors of each log, and a lens that explains logs. */
  readonly logs?: boolean;
}

/** What a client can do and what it wants, by what it said with `initialize`. */
export interface ClientAbilities {
  /** Whether it asks for diagnostics; they are pushed to one that does not. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesAnnotations: boolean;
  readonly takesCodeActions: boolean;
  /** Whether edits can name the version of the document that they are for. */
  readonly takesVersions: boolean;
  readonly hoverMarkup: Markup;
  readonly completionMarkup: Markup;
  /** Whether it answers which settings hold for a resource. */
  readonly answersConfiguration: boolean;
  /** Whether it can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  readonly hasFolders: boolean;
  /** The commands that it offers. */
  readonly commands: ReadonlySet<string>;
  readonly readsFiles: boolean;
  readonly wantsVendorStatus: boolean;
  readonly wantsLogs: boolean;
}

/** What a client can do and what it wants. */
export function clientAbilities(params: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = params.capabilities;
  const options: InitializationOptions = params.initializationOptions ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesAnnotations: workspace?.inlayHint?.refreshSupport ?? false,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    takesVersions: workspace?.workspaceEdit?.documentChanges ?? false,
    hoverMarkup: markupFor(textDocument?.hover?.contentFormat),
    completionMarkup: markupFor(textDocument?.completion?.completionItem?.documentationFormat),
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    hasFolders: workspace?.workspaceFolders ?? false,
    commands: new Set(options.commands),
    readsFiles: options.files ?? false,
    wantsVendorStatus: options.vendorStatus ?? false,
    wantsLogs: options.logs ?? false,
  };
}

/** The folders that a client opens; an old one knows only a root. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): WorkspaceFolder[] {
  return workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: "root" }] : []);
}
