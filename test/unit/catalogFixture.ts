import { Catalog } from "../../server/src/catalog/catalog";
import { type Condition, Conditions } from "../../server/src/catalog/conditions";
import type { CaseRow, VendorFile } from "../../server/src/catalog/vendorFile";
import type { CatalogContext } from "../../server/src/features/context";
import { translator } from "../../server/src/l10n";

type Row = Pick<CaseRow, "status" | "description"> & Partial<CaseRow>;

function vendor(id: string, name: string, complete: boolean, rows: Record<string, Row[]>) {
  const codes = Object.entries(rows).map(([code, cases]) => [
    code,
    cases.map((one) => ({ list: "main", ...one })),
  ]);
  const url = `https://${id}.example/errors`;
  const lists = [{ id: "main", title: "Errors", date: "2025-03-01", url, complete }];
  return { id, name, lists, codes: Object.fromEntries(codes) } satisfies VendorFile;
}

const same = (text: string) => ({ en: text, "zh-cn": text });

const throttled: Condition = {
  id: "throttled",
  title: { en: "Too many requests", "zh-cn": "请求过多" },
  hint: same("throttled"),
  names: [{ code: "SlowDown" }, { code: "TooManyRequests" }, { code: "Busy", vendors: ["acme"] }],
  causes: [{ en: "A burst of requests hits one prefix.", "zh-cn": "同一前缀的请求突增。" }],
  retry: "backoff",
  remedies: [same("Spread the requests.")],
  support: [same("The request ID.")],
};
const serverBusy: Condition = {
  ...throttled,
  id: "server-busy",
  title: same("The server is busy"),
  names: [{ code: "Busy" }],
};

const files = [
  vendor("acme", "Acme Storage", true, {
    Busy: [{ status: 429, description: "Come back later." }],
    NoSuchKey: [{ status: 404, description: "There is no such key." }],
    QuotaFull: [{ status: 403, description: "The bucket is full." }],
    RequestTimeOut: [{ status: 400, description: "Too slow.", intended: "RequestTimeout" }],
  }),
  vendor("bolt", "Bolt Cloud", true, {
    AccessDenied: [
      { status: 403, description: "Access denied." },
      { status: null, description: "The account is frozen." },
    ],
    NoSuchKey: [{ status: 404, description: "The key is not there." }],
    RequestTimeout: [{ status: 408, description: "The socket was idle." }],
    SlowDown: [{ status: 503, description: "Reduce your rate." }],
  }),
  vendor("core", "Core Objects", false, {
    NoSuchKey: [{ status: 404, description: "Missing." }],
    NoSuchKeyVersion: [{ status: 404, description: "The version is missing." }],
    SlowDown: [{ status: 503, description: "Slow down." }],
    TooManyRequests: [{ status: 429, description: "Throttled by the gateway." }],
  }),
];

/** Three vendors: two complete ones, and one whose list may lack codes. */
export const catalog = new Catalog(files, new Conditions(() => [throttled, serverBusy]));

export const inEnglish: CatalogContext = { catalog, t: translator("en"), language: "en" };
export const inChinese: CatalogContext = { catalog, t: translator("zh-cn"), language: "zh-cn" };
