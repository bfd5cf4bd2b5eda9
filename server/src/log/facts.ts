import type { Fields } from "../recognition/occurrence";

/** What an event says beside its code. */
export interface Facts {
  /** The HTTP status, three digits. */
  readonly status?: string | undefined;
  readonly operation?: string | undefined;
  readonly bucket?: string | undefined;
  /** The id under which the service knows the request. */
  readonly requestId?: string | undefined;
  /** The second id that some services give, which their support asks for as well. */
  readonly hostId?: string | undefined;
  /** The name of the host that was asked. */
  readonly host?: string | undefined;
}

/** How much of an event is looked through, in UTF-16 units around the code. */
const REACH = 6000;

/**
 * What separates the name of a field from its value: `: `, `=`, `">`, `\": \"`, ` = [`, `\u003e`. An
 * escaped `<` is no value, but what follows the name where it ends an element.
 */
const SEPARATOR = `["'\\\\)\\]]{0,4}\\s?(?:[:=]>?|>|u003[eE]| \\[)\\s{0,3}["'\\\\([]{0,4}(?!u003[cC])`;
/**
 * What a field begins behind: no part of a word, but an escaped `<`. It is taken along, since V8 is
 * twice as slow where it has to look back at each unit.
 */
const EDGE = "(^|[^A-Za-z0-9-]|u003[cC])";

/**
 * The fields that programs print beside codes, one group each, so that an event is walked along
 * once. The names are those of SDKs, tools, servers and headers.
 */
const FIELD = new RegExp(
  `${EDGE}(?:${[
    `(?:x-[a-z]{1,9}-request-id|[Rr]equest[ _-]?[Ii][Dd]|REQUEST_ID|Rid|trans_id)${SEPARATOR}([\\w.:/+=-]{3,127}[\\w/+=-])`,
    `(?:x-amz-id-2|x-obs-id-2|(?:s3_)?[Ee]xtended[ _-]?[Rr]equest[ _-]?[Ii][Dd]|[Hh]ost[ _]?[Ii][Dd]|ExtRid)${SEPARATOR}([\\w.:/+=-]{3,199}[\\w/+=-])`,
    `(?:(?:(?:HTTP|[Hh]ttp)[ _]?)?[Ss]tatus(?:[ _]?[Cc]ode)?|Status=|(?:HTTP )?[Rr]esponse[ _]?[Cc]ode|ResponseCode|response_status)${SEPARATOR}(20[0-9]|[345]\\d\\d)(?!\\w|\\.\\d)`,
    `(?:HTTP/[\\d.]{1,3}["']? |resulted in a \`)(20[0-9]|[345]\\d\\d)(?!\\d)`,
    `(?:[Oo]peration(?:[ _]?[Nn]ame)?|eventName|api(?:[Nn]ame|_name)?|API|op|command(?:[Nn]ame)?)${SEPARATOR}(\\w[\\w.:]{2,60})`,
    `(?:operation error (?:S3|S3 Control): |Error executing ["'])(\\w{3,60})`,
    `(?:s3_)?[Bb]ucket(?:[ _]?[Nn]ame)?${SEPARATOR}([a-z0-9][a-z0-9._-]{0,61}[a-z0-9])(?![\\w:/-])`,
    `(?:<(?:Resource|BucketName)>/?|[Rr]esource${SEPARATOR}/)([a-z0-9][a-z0-9._-]{1,62})(?=[/<"'])`,
    `(?:s3[an]?|obs|oss|cosn?|gs|tos|bos|r2)://([a-z0-9][a-z0-9._-]{0,61}[a-z0-9])(?![\\w-])`,
    `https?://([a-z0-9][a-z0-9.-]{2,200})(?::\\d{1,5})?(/[^\\s"'<>?\\\\]{0,100})?`,
    `[Hh]ost["']?: ["']?([a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){1,8})(?![\\w-])`,
    `> [A-Z]{3,7} (/\\S{0,200}) HTTP/`,
  ].join("|")})`,
  "g",
);

/** The group of {@link FIELD} that holds the edge. */
const EDGE_GROUP = 1;
/** What the others hold, in their order. */
const GROUPS = [
  "requestId",
  "hostId",
  "status",
  "status",
  "operation",
  "goOperation",
  "bucket",
  "resourceBucket",
  "uriBucket",
  "urlHost",
  "urlPath",
  "host",
  "path",
] as const;

/** What an access log has before the code, from the bucket to the time. */
const ACCESS_LOG = /^\S{1,70} ([a-z0-9][a-z0-9._-]{1,62}) \[\d\d\/[A-Z][a-z]{2}\//;
/** An operation of the API, an entry of an access log, or Ceph's name of one. */
const OPERATION =
  /^(?:[a-z0-9]{2,12}:)?(?:[A-Z][A-Za-z]{0,30}(?:Object|Bucket|Upload|Part|Session|Blob)[A-Za-z0-9]{0,40}|[A-Z]{2,9}\.[A-Z0-9_.]{2,80}|[a-z]{2,12}(?:_[a-z]{2,12}){0,3}_(?:obj|objs|bucket|buckets|multipart|object|part|acls?|policy)(?:_[a-z]{2,12}){0,3})$/;
/** The bucket before the name of a storage service: `media.s3.eu-de.example`. */
const BUCKET_IN_HOST =
  /^([a-z0-9][a-z0-9.-]{1,62}?)\.(?=(?:s3|obs|oss|cos|tos|bos|nos)(?:[.-]|express))/;
/** A host that serves storage at its root, so that a path begins with the bucket. */
const STORAGE_HOST =
  /^(?:s3|obs|oss|cos|tos|bos|nos|minio|ceph|rgw|radosgw|objectstorage|storage)[.\d-]/;
const FIRST_SEGMENT = /^\/([a-z0-9][a-z0-9._-]{1,62})(?:\/|$)/;

/** A code, or what stands for one. */
const WORD = /[\w.-]{0,100}/y;

type Name = (typeof GROUPS)[number];
type FoundFields = Partial<Record<Name, string>>;

/** What each request has its own of, so that the nearest to a code counts. */
const IDS: ReadonlySet<Name> = new Set(["requestId", "hostId"]);

/**
 * What an event says beside its code.
 *
 * @param event the event's text
 * @param at UTF-16 offset of the code in it: of several statuses the last before it counts
 * @param fields what the shape has read, which goes first
 */
export function factsOf(event: string, at: number, fields: Fields): Facts {
  const from = Math.max(0, at - REACH);
  const found = fieldsIn(event.slice(from, at + REACH), at - from);
  const operation = found.operation ?? found.goOperation;
  const host = hostOf(found);
  return {
    status: fields.status ?? found.status,
    operation: fields.operation ?? (operation && OPERATION.test(operation) ? operation : undefined),
    bucket: bucketOf(event, found, host),
    requestId: fields.requestId ?? found.requestId,
    hostId: found.hostId,
    host,
  };
}

/**
 * A value of each field: of ids the one that is nearest to the code, of statuses the last error
 * before it, of anything else, and of statuses behind it, the first.
 */
function fieldsIn(text: string, at: number): FoundFields {
  const found: FoundFields = {};
  const distances: Partial<Record<Name, number>> = {};
  const end = wordEnd(text, at);
  FIELD.lastIndex = 0;
  for (let match = FIELD.exec(text); match; match = FIELD.exec(text)) {
    const group = match.findIndex((value, index) => index > EDGE_GROUP && value !== undefined);
    const name = GROUPS[group - EDGE_GROUP - 1]!;
    const value = match[group]!;
    const start = match.index + match[EDGE_GROUP]!.length;
    const distance = start < at ? at - FIELD.lastIndex : start - end;
    const isBetter =
      name === "status"
        ? start < at && value >= "300"
        : IDS.has(name) && distance <= distances[name]!;
    if (found[name] !== undefined && !isBetter) continue;
    found[name] = value;
    distances[name] = distance;
    // A URL has a path as well.
    if (name === "urlHost") found.urlPath = match[group + 1] ?? "";
  }
  return found;
}

/** Where the word ends that begins at an offset. */
function wordEnd(text: string, offset: number): number {
  WORD.lastIndex = offset;
  WORD.test(text);
  return WORD.lastIndex;
}

function hostOf({ host, urlHost }: FoundFields): string | undefined {
  const name = host ?? urlHost;
  return name?.includes(".") ? name : undefined;
}

function bucketOf(event: string, found: FoundFields, host: string | undefined): string | undefined {
  const named = found.bucket ?? found.resourceBucket ?? found.uriBucket;
  if (named) return named;
  const logged = ACCESS_LOG.exec(event)?.[1];
  if (logged) return logged;
  if (!host) return undefined;
  const inHost = BUCKET_IN_HOST.exec(host)?.[1];
  if (inHost) return inHost;
  if (!STORAGE_HOST.test(host)) return undefined;
  return FIRST_SEGMENT.exec(found.urlPath ?? found.path ?? "")?.[1];
}
