import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const data = fileURLToPath(new URL("../data/", import.meta.url));

/**
 * The modules that `server/src/catalog/builtin.ts` imports the data from, each with what makes its
 * source. The data travels as one JSON string, which V8 parses faster than a literal.
 *
 * @type {Readonly<Record<string, () => { code: string, files: string[] }>>} the source of the
 *   module, and the files it was made of
 */
export const dataModules = {
  "virtual:vendor-files": vendorFilesModule,
  "virtual:conditions": conditionsModule,
  "virtual:other-names": otherNamesModule,
};

/** Exports every `data/vendors/*.json`, so that adding a vendor is adding a file. */
function vendorFilesModule() {
  const folder = join(data, "vendors");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
  return { code: `export default ${parsed(files.map(readJson))};`, files };
}

/** Exports what reads the conditions, since most of what a session does needs none of them. */
function conditionsModule() {
  const file = join(data, "conditions.json");
  const { conditions } = readJson(file);
  return { code: `export default () => ${parsed(conditions)};`, files: [file] };
}

/** Exports what reads the codes of other services and plain words: only a misspelt code asks. */
function otherNamesModule() {
  const files = ["other-codes.json", "plain-words.json"].map((name) => join(data, name));
  const [{ services }, { words }] = files.map(readJson);
  const codes = [...new Set(Object.values(services).flat())];
  return { code: `export default () => ${parsed({ codes, words })};`, files };
}

/** The content, without what begins with "$": the schema, and remarks for those who edit. */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"), (key, value) =>
    key.startsWith("$") ? undefined : value,
  );
}

function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** The esbuild plugin that resolves {@link dataModules}. */
export const dataModulesPlugin = {
  name: "data-modules",
  setup(build) {
    const namespace = "data-modules";
    build.onResolve({ filter: /^virtual:/ }, ({ path }) =>
      path in dataModules ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => {
      const { code, files } = dataModules[path]();
      return { contents: code, watchFiles: files };
    });
  },
};
