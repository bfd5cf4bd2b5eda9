import { defineConfig } from "vitest/config";
import { dataModules } from "./scripts/data-modules.mjs";

export default defineConfig({
  plugins: [
    {
      name: "data-modules",
      resolveId: (id) => (id in dataModules ? `\0${id}` : undefined),
      load: (id) => dataModules[id.slice(1)]?.().code,
    },
  ],
  test: { include: ["test/{unit,protocol,log,cli}/**/*.test.ts"], testTimeout: 30_000 },
});
