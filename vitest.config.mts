import { defineConfig } from "vitest/config";
import { VENDOR_FILES_MODULE, vendorFilesModule } from "./scripts/vendor-files.mjs";

const RESOLVED = `\0${VENDOR_FILES_MODULE}`;

export default defineConfig({
  plugins: [
    {
      name: "vendor-files",
      resolveId: (id) => (id === VENDOR_FILES_MODULE ? RESOLVED : undefined),
      load: (id) => (id === RESOLVED ? vendorFilesModule().code : undefined),
    },
  ],
  test: { include: ["test/{unit,protocol}/**/*.test.ts"], testTimeout: 30_000 },
});
