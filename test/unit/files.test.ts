import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { filesByScheme } from "../../server/src/clientFiles";
import { workspaceFiles } from "../../server/src/files";
import { nodeFiles } from "../../server/src/nodeFiles";
import { fileKey, uriBelow } from "../../server/src/uris";

const root = mkdtempSync(join(tmpdir(), "s3 ërror-codes-"));
const folder = pathToFileURL(join(root, "project")).href;
for (const path of [
  "project/acme.json",
  "project/vendors/a.json",
  "project/vendors/b.json",
  "project/vendors/deep/c.json",
  "project/vendors/notes.md",
  "project/.hidden/d.json",
  "project/node_modules/pack/e.json",
  "shared/f.json",
]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `\uFEFFtext of ${path}`);
}
afterAll(() => rmSync(root, { recursive: true }));

describe("the files of a workspace", () => {
  const files = workspaceFiles(nodeFiles);

  it.each([
    ["acme.json", ["project/acme.json"]],
    ["./acme.json", ["project/acme.json"]],
    ["vendors/*.json", ["project/vendors/a.json", "project/vendors/b.json"]],
    ["*/a.json", ["project/vendors/a.json"]],
    ["vendors/{a,deep/c}.json", ["project/vendors/a.json", "project/vendors/deep/c.json"]],
    ["vendors/**/c.json", ["project/vendors/deep/c.json"]],
    ["**/d.json", ["project/.hidden/d.json"]],
    ["**/e.json", []],
    ["node_modules/pack/*.json", ["project/node_modules/pack/e.json"]],
    ["../shared/*.json", ["shared/f.json"]],
    [`${root}/shared/*.json`, ["shared/f.json"]],
    ["nowhere/*.json", []],
  ])("%s are %j", async (glob, paths) => {
    expect((await files.find(folder, glob)).map(fileKey)).toEqual(
      paths.map((path) => fileKey(pathToFileURL(join(root, path)).href)),
    );
  });

  it("are read as text, and nothing is read that is no file", async () => {
    expect(await files.read(uriBelow(folder, "acme.json"))).toBe("text of project/acme.json");
    expect(await files.read(uriBelow(folder, "vendors"))).toBeUndefined();
    expect(await files.read(uriBelow(folder, "missing.json"))).toBeUndefined();
    expect(await files.read("file:///dev/zero")).toBeUndefined();
  });

  it("are the client's where the runtime does not know their scheme", async () => {
    const entries = [{ name: "a.json", isFolder: false }];
    const client = { read: async (uri: string) => `client's ${uri}`, list: async () => entries };
    const both = workspaceFiles(filesByScheme(nodeFiles, client));
    expect(await both.find("memory:/w", "*.json")).toEqual(["memory:/w/a.json"]);
    expect(await both.read("memory:/w/a.json")).toBe("client's memory:/w/a.json");
    expect(await both.read(uriBelow(folder, "acme.json"))).toBe("text of project/acme.json");
    const node = workspaceFiles(filesByScheme(nodeFiles, undefined));
    expect(await node.find("memory:/w", "*.json")).toEqual([]);
    expect(await node.read("memory:/w/a.json")).toBeUndefined();
  });

  it.each([
    ["a.json", "file:///w/a.json"],
    ["../a b/ü.json", "file:///a%20b/%C3%BC.json"],
    ["/x/a.json", "file:///x/a.json"],
    ["//host/share/a.json", "file:///host/share/a.json"],
    ["http://host/a.json", "file:///w/http%3A//host/a.json"],
    ["a?b#c%20.json", "file:///w/a%3Fb%23c%2520.json"],
  ])("never are on another host: %s", (path, uri) => {
    expect(uriBelow("file:///w", path)).toBe(uri);
  });

  it("are the same however their URIs are written", () => {
    expect(fileKey("file:///C%3A/a%20b.json")).toBe(fileKey("file:///c:/a b.json"));
    expect(fileKey("file:///a%2.json")).toBe("file:///a%2.json");
  });
});
