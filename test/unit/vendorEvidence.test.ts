import { expect, it } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { logVendors } from "../../server/src/vendors/logVendors";
import { SignReader } from "../../server/src/vendors/signs/signReader";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";

const vendorOf = logVendors(new SignReader(vendorSignsOf(builtinCatalog).table.inTexts));

it.each([
  ["PUT https://b.s3.eu-central-2.wasabisys.com/k.", "b.s3.eu-central-2.wasabisys.com"],
  ["Endpoint: http://minio.storage.svc:9000/b/k", "minio.storage.svc"],
  ["Connect to https://minio.example.org.", "minio.example.org"],
  ['{"Code":"NoSuchKey","Server":"MinIO"}', "Server:MinIO"],
  ["< Server: Ceph Object Gateway (squid)", "Server: Ceph Object Gateway"],
])("what tells a vendor is shown as a whole, without quotes: %s", (text, evidence) => {
  expect(vendorOf(text)).toMatchObject({ evidence });
});
