/** All of `data/vendors`, put together by `scripts/data-modules.mjs` when a bundle is built. */
declare module "virtual:vendor-files" {
  const vendorFiles: import("../server/src/catalog/vendorFile").VendorFile[];
  export default vendorFiles;
}

/** The conditions of `data/conditions.json`, parsed anew by each call. */
declare module "virtual:conditions" {
  export default function readConditions(): import("../server/src/catalog/conditions").Condition[];
}

/** The codes of `data/other-codes.json` and the words of `data/plain-words.json`. */
declare module "virtual:other-names" {
  export default function readOtherNames(): {
    readonly codes: readonly string[];
    readonly words: readonly string[];
  };
}

/** The source of the command line's thread, put together by `scripts/thread-module.mjs`. */
declare module "virtual:block-worker" {
  const source: string;
  export default source;
}
