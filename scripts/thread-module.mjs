import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entry = fileURLToPath(new URL("../server/src/cli/blockWorker.ts", import.meta.url));

/**
 * The esbuild plugin that resolves `virtual:block-worker`: the source of the command line's thread,
 * as text. A thread that loaded all of the command line would take ten megabytes more.
 *
 * @param {import("esbuild").BuildOptions} options how to build it
 * @returns {import("esbuild").Plugin}
 */
export function threadModulePlugin(options) {
  const namespace = "thread-module";
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:block-worker$/ }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /.*/, namespace }, async () => {
        const { outputFiles, metafile } = await build({
          ...options,
          entryPoints: [entry],
          sourcemap: false,
          metafile: true,
          write: false,
        });
        const watchFiles = Object.keys(metafile.inputs);
        return { contents: outputFiles[0].text, loader: "text", watchFiles };
      });
    },
  };
}
