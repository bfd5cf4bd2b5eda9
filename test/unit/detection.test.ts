import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { type FileSystem, workspaceFiles } from "../../server/src/files";
import { OpenDocument } from "../../server/src/openDocument";
import { documentVendors } from "../../server/src/vendors/documentVendors";
import { WorkspaceEvidence } from "../../server/src/vendors/workspaceEvidence";
import { recogniser } from "./marked";

/** A text with its workspace, and whom each marked code is about (see test/detection/README.md). */
interface Case {
  readonly name: string;
  readonly language: string;
  readonly path: string;
  readonly text: string;
  readonly marks: readonly {
    readonly offset: number;
    readonly code: string;
    readonly vendors: readonly string[];
  }[];
  readonly workspace: ReadonlyMap<string, string>;
}

const ROOT = "memory:/w/";
const folder = new URL("../detection/", import.meta.url);
const sets = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, casesIn(readFileSync(new URL(name, folder), "utf8"))] as const);

function casesIn(file: string): Case[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((source) => {
      const [head = "", ...lines] = source.trimEnd().split("\n");
      const [name = "", language = "", path = `file.${language}`] = head.split(" | ");
      const [marked = "", ...files] = lines.join("\n").split(/^--- /m);
      return { name, language, path, ...unmarked(marked), workspace: new Map(files.map(fileIn)) };
    });
}

function fileIn(section: string): [string, string] {
  const end = section.indexOf("\n");
  return [section.slice(0, end).trim(), section.slice(end + 1)];
}

function unmarked(marked: string): Pick<Case, "text" | "marks"> {
  const marks: Case["marks"][number][] = [];
  let text = "";
  for (const part of marked.split(/(‹[^›]*›)/)) {
    const [, code, vendors] = /^‹(.*)→(.*)›$/.exec(part) ?? [];
    if (code !== undefined && vendors !== undefined) {
      const ids = vendors === "" ? [] : vendors.split(",");
      marks.push({ offset: text.length, code, vendors: ids });
    }
    text += code ?? part;
  }
  return { text, marks };
}

function filesOf(workspace: ReadonlyMap<string, string>): FileSystem {
  return {
    read: async (uri) => workspace.get(uri.slice(ROOT.length)),
    list: async (uri) => {
      const below = [...workspace.keys()]
        .filter((path) => `${ROOT}${path}`.startsWith(uri))
        .map((path) => `${ROOT}${path}`.slice(uri.length).split("/"));
      const names = new Map(below.map(([name = "", ...rest]) => [name, rest.length > 0]));
      return [...names].map(([name, isFolder]) => ({ name, isFolder }));
    },
  };
}

/** Whom each marked code is found to be about, in the order of the marks. */
async function found({ language, path, text, marks, workspace }: Case): Promise<string[][]> {
  const uri = `${ROOT}${path}`;
  const document = new OpenDocument(TextDocument.create(uri, language, 1, text), recogniser);
  const around = new WorkspaceEvidence(workspaceFiles(filesOf(workspace)));
  const { vendorsAt } = await documentVendors(
    document,
    undefined,
    (signs, usesAnyClient) => around.of(uri, ROOT, signs, usesAnyClient),
    builtinCatalog,
  );
  for (const { offset, code } of marks)
    if (!document.occurrenceAt(offset))
      console.log("UNRECOGNISED", language, path, code, document.isAboutStorage);
  return marks.map(({ offset }) => vendorsAt({ start: offset }).vendors.map(({ id }) => id));
}

/** What came out for every mark of a set. */
async function outcomes(cases: readonly Case[]) {
  const all = await Promise.all(
    cases.map(async (one) => {
      const results = await found(one);
      return one.marks.map(({ code, vendors: wanted }, at) => {
        const named = results[at]!;
        const isRight = [...named].sort().join() === [...wanted].sort().join();
        const isWrong = named.some((id) => !wanted.includes(id));
        return { name: `${one.name}: ${code}`, wanted, named, isRight, isWrong };
      });
    }),
  );
  return all.flat();
}

describe("whose codes a text is about, with nothing set", async () => {
  const bySet = await Promise.all(
    sets.map(async ([name, cases]) => [name, await outcomes(cases)] as const),
  );
  const all = bySet.flatMap(([, some]) => some);
  const right = all.filter(({ isRight }) => isRight);
  const wrong = all.filter(({ isWrong }) => isWrong);
  console.table(
    Object.fromEntries(
      [...bySet, ["all", all] as const].map(([name, some]) => [
        name,
        {
          marks: some.length,
          right: some.filter(({ isRight }) => isRight).length,
          wrong: some.filter(({ isWrong }) => isWrong).length,
        },
      ]),
    ),
  );
  for (const { name, wanted, named } of all.filter(({ isRight }) => !isRight)) {
    console.log(`${name}: wanted [${wanted}], named [${named}]`);
  }

  it("is labelled for every vendor, for more than 150 texts and 50 that don't tell", () => {
    const labels = new Set(all.flatMap(({ wanted }) => wanted));
    expect([...labels].sort()).toEqual(builtinCatalog.vendors.map(({ id }) => id));
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(all.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThanOrEqual(50);
  });

  it("is right for at least 95 %", () => {
    expect(right.length / all.length).toBeGreaterThanOrEqual(0.95);
  });

  it("is never somebody where the evidence is missing", () => {
    expect(wrong.filter(({ wanted }) => wanted.length === 0)).toEqual([]);
  });
});
