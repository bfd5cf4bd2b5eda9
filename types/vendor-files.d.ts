/** All of `data/vendors`, put together by `scripts/vendor-files.mjs` when a bundle is built. */
declare module "virtual:vendor-files" {
  const vendorFiles: import("../server/src/catalog/vendorFile").VendorFile[];
  export default vendorFiles;
}
