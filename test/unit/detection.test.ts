import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
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
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => casesIn(name, readFileSync(new URL(name, folder), "utf8")));

function casesIn(set: string, content: string): Case[] {
  return content
    .split(/^=== /m)
    .slice(1)
    .map((source) => {
      const [head = "", ...lines] = source.trimEnd().split("\n");
      const [title = "", language = "", path = `file.${language}`] = head.split(" | ");
      const name = `${set}, ${title}`;
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

/** What came out for a marked code. */
interface Outcome {
  /** The case and the code, for whoever reads a failure. */
  readonly name: string;
  readonly isRecognised: boolean;
  readonly wanted: readonly string[];
  readonly named: readonly string[];
}

async function outcomesOf(one: Case): Promise<Outcome[]> {
  const { language, path, text, marks, workspace } = one;
  const uri = `${ROOT}${path}`;
  const document = new OpenDocument(TextDocumentItem.create(uri, language, 1, text), recogniser);
  const around = new WorkspaceEvidence(workspaceFiles(filesOf(workspace)));
  const { vendorsAt } = await documentVendors(
    document,
    undefined,
    (signs, usesAnyClient) => around.of(uri, ROOT, signs, usesAnyClient),
    builtinCatalog,
  );
  return marks.map(({ offset, code, vendors }) => ({
    name: `${one.name}: ${code}`,
    isRecognised: document.occurrenceAt(offset) !== undefined,
    wanted: vendors,
    named: vendorsAt({ start: offset }).vendors.map(({ id }) => id),
  }));
}

function isRight({ wanted, named }: Outcome): boolean {
  return [...named].sort().join() === [...wanted].sort().join();
}

describe("whose codes a text is about, with nothing set", async () => {
  const all = (await Promise.all(cases.map(outcomesOf))).flat();

  it("is labelled for every vendor, for more than 150 texts and 50 that don't tell", () => {
    const labels = new Set(all.flatMap(({ wanted }) => wanted));
    expect([...labels].sort()).toEqual(builtinCatalog.vendors.map(({ id }) => id));
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(all.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThanOrEqual(50);
  });

  it("is asked of places where a code is found", () => {
    expect(all.filter(({ isRecognised }) => !isRecognised)).toEqual([]);
  });

  it("is right for at least 95 %", () => {
    const others = all.filter((one) => !isRight(one));
    const list = others.map(
      ({ name, wanted, named }) => `${name}: wanted [${wanted}], named [${named}]`,
    );
    const share = 1 - others.length / all.length;
    expect(share, list.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("is never somebody where the evidence is missing", () => {
    const wrong = all.filter(({ wanted, named }) => wanted.length === 0 && named.length > 0);
    expect(wrong).toEqual([]);
  });
});
