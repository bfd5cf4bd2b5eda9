/** How a language writes a comment. */
export interface CommentSyntax {
  readonly open: string;
  /** What closes it; none: the end of the line. */
  readonly close?: string;
  /** Whether one may follow code on its line. */
  readonly isTrailing: boolean;
}

const line = (open: string): CommentSyntax => ({ open, isTrailing: true });
const block = (open: string, close: string): CommentSyntax => ({ open, close, isTrailing: true });

/** The languages of each syntax, by their ids in editors. */
const LANGUAGES: readonly (readonly [CommentSyntax, string])[] = [
  [
    line("//"),
    "c cpp cuda-cpp csharp d dart fsharp glsl go groovy haxe hlsl java javascript javascriptreact json5 jsonc jsonnet kotlin less objective-c objective-cpp php proto proto3 rust scala scss solidity swift typescript typescriptreact v verilog systemverilog zig bicep",
  ],
  [
    line("#"),
    "awk bazel starlark cmake coffeescript conf crystal dockercompose dockerfile dotenv elixir env fish gdscript github-actions-workflow graphql hcl helm ignore julia makefile nginx nim nix perl perl6 raku powershell properties puppet python r robot robotframework ruby shell shellscript snakemake tcl terraform toml yaml zsh",
  ],
  [line("--"), "ada applescript elm haskell lua mysql pgsql plsql purescript sql vhdl"],
  [line(";"), "asm clojure commonlisp elisp ini lisp racket scheme"],
  [line("%"), "erlang matlab octave prolog"],
  [block("<!--", "-->"), "html svg xaml xml xsl xhtml"],
  [block("/*", "*/"), "css"],
  [{ open: "'", isTrailing: false }, "vb"],
  [{ open: "!", isTrailing: false }, "fortran FortranFreeForm"],
];

const byLanguage: ReadonlyMap<string, CommentSyntax> = new Map(
  LANGUAGES.flatMap(([syntax, ids]) => ids.split(" ").map((id) => [id, syntax] as const)),
);

/** @returns nothing for a language without comments, as JSON, and for one that is not known */
export function commentSyntax(languageId: string): CommentSyntax | undefined {
  return byLanguage.get(languageId);
}

/** A comment that says something. */
export function comment({ open, close }: CommentSyntax, content: string): string {
  return close ? `${open} ${content} ${close}` : `${open} ${content}`;
}
