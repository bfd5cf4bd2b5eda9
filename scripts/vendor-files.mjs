import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The module name under which `server/src/catalog/builtin.ts` imports all vendor files. */
export const VENDOR_FILES_MODULE = "virtual:vendor-files";

const folder = fileURLToPath(new URL("../data/vendors/", import.meta.url));

/**
 * The source of a module that exports every `data/vendors/*.json`, so that adding a vendor is
 * adding a file. The data travels as one JSON string, which V8 parses faster than a literal.
 *
 * @returns {{ code: string, files: string[] }} the module's source, and the files it was made of
 */
export function vendorFilesModule() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
  // What begins with "$" is for those who edit the files: the schema, and remarks.
  const vendors = files.map((file) =>
    JSON.parse(readFileSync(file, "utf8"), (key, value) =>
      key.startsWith("$") ? undefined : value,
    ),
  );
  const json = JSON.stringify(JSON.stringify(vendors));
  return { code: `export default JSON.parse(${json});`, files };
}

/** The esbuild plugin that resolves {@link VENDOR_FILES_MODULE} to all of `data/vendors`. */
export const vendorFilesPlugin = {
  name: "vendor-files",
  setup(build) {
    const namespace = "vendor-files";
    build.onResolve({ filter: new RegExp(`^${VENDOR_FILES_MODULE}$`) }, ({ path }) => ({
      path,
      namespace,
    }));
    build.onLoad({ filter: /.*/, namespace }, () => {
      const { code, files } = vendorFilesModule();
      return { contents: code, watchFiles: files };
    });
  },
};
