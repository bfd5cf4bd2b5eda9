import reasons from "statuses/codes.json";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { type Tier, tierOf } from "../../server/src/recognition/tiers";
import { type EventKind, errorEvents } from "./errorEvents";
import { ABOUT_STORAGE } from "./explained";
import { foreignEvents, longEvents, quietEvents } from "./quietEvents";
import { shapeEvents } from "./shapeEvents";
import type { TimeFormat } from "./timeFormats";
import { vendorHeaders, vendorHosts } from "./vendorClues";

export const eventKinds: readonly EventKind[] = [...errorEvents, ...shapeEvents];
export const vendorIds: readonly string[] = builtinCatalog.vendors.map(({ id }) => id);

/** One thing that a log is made of; numbers choose among what there is. */
export interface Entry {
  /** An error of a kind, what looks like one, or a line that is very long. */
  readonly type: "error" | "quiet" | "long";
  readonly kind: number;
  readonly vendor: number;
  readonly code: number;
  /** Whether it names its vendor. */
  readonly isNamed: boolean;
  /** Its id, bucket, operation and status. */
  readonly facts: number;
  /** How long after the last one it happens, in milliseconds. */
  readonly gap: number;
}

/** What a log is made of. */
export interface LogPlan {
  readonly entries: readonly Entry[];
  /** How its lines begin; nothing where they begin with a level alone. */
  readonly format: TimeFormat | undefined;
  /** When it begins, in milliseconds since 1970. */
  readonly start: number;
  /** Whether it is about other services as well. */
  readonly isMixed: boolean;
}

/** What an error in a log is known to be. */
export interface Label {
  readonly code: string;
  /** Nothing where its event names none. */
  readonly vendor: string | undefined;
  /** Whom it can be about then. */
  readonly among: readonly string[];
  /** One-based. */
  readonly line: number;
  readonly time: number | undefined;
  readonly hasZone: boolean;
  readonly status?: string | undefined;
  readonly operation?: string | undefined;
  readonly bucket?: string | undefined;
  readonly id?: string | undefined;
}

/** A log, and what it is known to hold. */
export interface KnownLog {
  readonly text: string;
  readonly labels: readonly Label[];
  /** When it was last written to. */
  readonly modified: number;
}

const OPERATIONS = [
  "GetObject",
  "PutObject",
  "CreateMultipartUpload",
  "ListObjectsV2",
  "UploadPart",
];
const BUCKET_OPERATIONS = ["CreateBucket", "DeleteBucketPolicy", "PutObjectAcl"];
const REST_OPERATIONS = ["REST.GET.OBJECT", "REST.PUT.PART", "BATCH.DELETE.OBJECT"];
const RGW_OPERATIONS = ["get_obj", "put_obj", "list_bucket", "init_multipart"];
const R2_OPERATIONS = ["get", "put", "completeMultipartUpload"];
const BUCKETS = ["media", "backup-2026", "logs.example.com", "a0b"];
const STATUSES = ["400", "403", "404", "409", "412", "416", "429", "500", "503", "301"];

/** How a log without times begins its lines. */
const LEVEL = "ERROR: ";
const HOUR = 3_600_000;

/** Writes a log, and down what it holds. */
export function knownLog({ entries, format, start, isMixed }: LogPlan): KnownLog {
  const log = new LogWriter(format, start);
  log.write(`{head}${ABOUT_STORAGE}`);
  for (const entry of entries) {
    log.wait(entry.gap);
    if (entry.type === "error") log.writeError(entry, isMixed);
    else log.write(quietText(entry, isMixed, format !== undefined));
  }
  return log.known;
}

function quietText({ type, kind }: Entry, isMixed: boolean, hasTimes: boolean): string {
  if (type === "long") return longEvents[kind % longEvents.length]!;
  const all = isMixed ? [...quietEvents, ...foreignEvents] : quietEvents;
  const fitting = all.filter((text) => hasTimes || !OWN_TIME.test(text));
  return fitting[kind % fitting.length]!;
}

const OWN_TIME = /\{(?:iso|access|seconds|http|minio)\}/;

/** Whether an event says when it happened elsewhere than where its first line begins. */
function hasOwnTime(text: string): boolean {
  return !text.startsWith("{head}") && OWN_TIME.test(text);
}

class LogWriter {
  private text = "";
  private line = 1;
  private time: number;
  private last: number;
  private readonly labels: Label[] = [];

  constructor(
    private readonly format: TimeFormat | undefined,
    start: number,
  ) {
    this.time = start;
    this.last = start;
  }

  get known(): KnownLog {
    return { text: this.text, labels: this.labels, modified: this.last + HOUR };
  }

  wait(milliseconds: number): void {
    const step = this.format?.step ?? 1;
    this.time += Math.trunc(milliseconds / step) * step;
    this.last = Math.max(this.last, this.time);
  }

  /** Writes what has no error, with values in the places for them. */
  write(text: string, values: Readonly<Record<string, string>> = {}): void {
    this.put(`${this.filled(text, values)}\n`);
  }

  writeError(entry: Entry, isMixed: boolean): void {
    const fitting = eventKinds.filter(({ text }) => this.format || !OWN_TIME.test(text));
    const kind = fitting[entry.kind % fitting.length]!;
    const vendors = kind.vendors ?? vendorIds;
    const vendor = vendors[entry.vendor % Math.max(1, vendors.length)];
    // What has no beginning of its own would go on with what stands above.
    if (!kind.text.startsWith("{head}")) this.write("{head}next");
    const [before, between, behind] = kind.list ?? ["", "", ""];
    const count = kind.list ? 1 + (entry.facts % 4) : 1;
    this.put(before);
    for (let at = 0; at < count; at++) {
      if (at > 0) this.put(between);
      const facts = entry.facts + at;
      this.writeOne(kind, vendor, entry.isNamed, codeFor(kind, entry, isMixed, at), facts);
    }
    this.put(`${behind}\n`);
  }

  private writeOne(
    kind: EventKind,
    vendor: string | undefined,
    isNamed: boolean,
    code: string,
    facts: number,
  ): void {
    const clue = isNamed && vendor ? clueFor(vendor, facts) : undefined;
    const said = saidBy(facts, code, clue);
    const marked = this.filled(kind.text, said);
    const seen = new Set<string>();
    const names = clue && /\{(?:head|clue|jsonClue)\}/.test(kind.text);
    const isHosted = clue?.host && /\{(?:host|address)\}/.test(kind.text);
    const { time, hasZone } = this.timeOf(kind.text);
    const placeholders = [...kind.text.matchAll(MARK)].map(([mark]) => mark);
    for (const { 0: mark, 1: content = "", index } of marked.matchAll(MARK)) {
      const isAnyCode = placeholders.shift()!.startsWith("‹{code}");
      const counted = isAnyCode ? code : (content.split("→")[1] ?? content);
      if (seen.has(counted)) continue;
      seen.add(counted);
      this.labels.push({
        code: counted,
        vendor: names || isHosted ? vendor : kind.vendor,
        among: kind.among ?? vendorIds,
        line: this.line + linesIn(marked.slice(0, index + mark.length)),
        ...{ time, hasZone },
        status: saidIn(kind.text, said, "status", "ok", "busy", "forbidden"),
        operation: saidIn(
          kind.text,
          said,
          "operation",
          "bucketOperation",
          "restOperation",
          "rgwOperation",
          "r2Operation",
        ),
        bucket: saidIn(kind.text, said, "bucket"),
        id: saidIn(kind.text, said, "id"),
      });
    }
    this.put(marked.replace(/‹([^›→]*)(?:→[^›]*)?›/g, "$1"));
  }

  /** When an event happened, as its text tells. */
  private timeOf(text: string): { time: number | undefined; hasZone: boolean } {
    if (hasOwnTime(text)) return { time: seconds(this.time), hasZone: true };
    if (!this.format) return { time: undefined, hasZone: true };
    return { time: this.time, hasZone: this.format.hasZone };
  }

  private filled(text: string, values: Readonly<Record<string, string>>): string {
    const { format, time } = this;
    const date = new Date(seconds(time));
    const iso = date.toISOString();
    const [day, month, year] = date.toUTCString().slice(5, 16).split(" ");
    const all: Readonly<Record<string, string>> = {
      clue: "",
      ...values,
      head:
        (format ? `${format.write(time)} ERROR [worker-3] ` : LEVEL) +
        (values.clue ?? "").trimStart(),
      iso: `${iso.slice(0, 19)}Z`,
      seconds: String(seconds(time) / 1000),
      http: date.toUTCString(),
      access: `[${day}/${month}/${year}:${iso.slice(11, 19)} +0000]`,
      minio: `${iso.slice(11, 19)} UTC ${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`,
    };
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => all[name] ?? placeholder);
  }

  private put(text: string): void {
    this.text += text;
    this.line += linesIn(text);
  }
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function seconds(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

/** What names a vendor, in an event of its own words. */
interface Clue {
  readonly host: string | undefined;
  readonly text: string;
  readonly json: string;
}

function clueFor(vendor: string, facts: number): Clue | undefined {
  const host = vendorHosts[vendor];
  if (host) {
    const address = `https://${host}/`;
    return { host, text: ` endpoint=${address} `, json: `"endpoint":"${address}",` };
  }
  const [name, id] = (vendorHeaders[vendor] ?? "").split(": ");
  const value = `${id}${facts.toString(16).padStart(21, "0")}-0065a1b2c3`;
  return { host, text: ` ${name}: ${value} `, json: `"${name}":"${value}",` };
}

function saidBy(facts: number, code: string, clue: Clue | undefined): Record<string, string> {
  const pick = (list: readonly string[]) => list[facts % list.length]!;
  return {
    code,
    clue: clue?.text ?? "",
    jsonClue: clue?.json ?? "",
    host: clue?.host ?? "192.0.2.1",
    address: `https://${clue?.host ?? "192.0.2.1"}/`,
    id: `REQ${facts.toString(36).toUpperCase().padStart(13, "0")}`,
    hostId: `ext/${facts.toString(36)}+Id=`,
    status: pick(STATUSES),
    ok: "200",
    busy: "503",
    forbidden: "403",
    bucket: pick(BUCKETS),
    operation: pick(OPERATIONS),
    bucketOperation: pick(BUCKET_OPERATIONS),
    restOperation: pick(REST_OPERATIONS),
    rgwOperation: pick(RGW_OPERATIONS),
    r2Operation: pick(R2_OPERATIONS),
    word: "state",
  };
}

function saidIn(
  text: string,
  said: Readonly<Record<string, string>>,
  ...names: readonly string[]
): string | undefined {
  const name = names.find((one) => text.includes(`{${one}}`));
  return name && said[name];
}

/** What counts, and the code that it stands for where that is another. */
const MARK = /‹([^›]*)›/g;

const SPELLINGS = {
  usual: /^[A-Z][A-Za-z0-9]+$/,
  capital: /^[A-Z]/,
  any: /^/,
} as const;

/** What only storage has, and what other services share with it, whatever else a log is about. */
const SURE: readonly Tier[] = ["distinct"];
const SHARED: readonly Tier[] = ["distinct", "shared"];
const ALL: readonly Tier[] = ["distinct", "shared", "http", "ordinary"];

function codeFor(kind: EventKind, { code }: Entry, isMixed: boolean, at: number): string {
  const fitting = codesFor(kind, isMixed);
  return fitting[(code + at) % fitting.length]!;
}

const REASONS: ReadonlySet<string> = new Set(Object.values(reasons));

const known = new Map<EventKind, readonly (readonly string[])[]>();

/** The codes that count in events of a kind. */
export function codesFor(kind: EventKind, isMixed: boolean): readonly string[] {
  const both = known.get(kind) ?? [false, true].map((mixed) => codesOf(kind, mixed));
  known.set(kind, both);
  return both[Number(isMixed)]!;
}

function codesOf({ codes = "usual", proof, text }: EventKind, isMixed: boolean): readonly string[] {
  const isType = text.includes("}Exception›");
  const tiers = proof === "nothing" || isType ? SURE : proof === "code" && isMixed ? SHARED : ALL;
  // Behind a status, its reason is no code but a part of the status line.
  const isStatusLine = text.includes("{status} ‹");
  return [...builtinCatalog.codes].filter(
    (one) =>
      SPELLINGS[codes].test(one) &&
      tiers.includes(tierOf(one)) &&
      !(isStatusLine && REASONS.has(one)),
  );
}
