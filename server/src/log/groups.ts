import { copied } from "../recognition/copied";
import type { Facts } from "./facts";
import { addTally, count, newTally, type Tally } from "./tally";
import { addTime, addTimeline, newTimeline, type Timeline } from "./timeline";
import { isYearless } from "./years";

/** How many requests of a group are kept, and places to be jumped to: enough for any support case. */
const MOST_KEPT = 1000;
const FEWEST_KEPT = 20;
/** How many of them are kept of all groups together, or a little more. */
const KEPT_OF_ALL = 16_000;
/** How many fewer different buckets, operations and hosts are kept. */
const VALUES_SHARE = 5;

/** How many different statuses are kept: there are no more. */
const STATUSES = 64;

/** A request that failed, as support asks for it. */
export interface FailedRequest {
  readonly id: string;
  readonly hostId?: string | undefined;
  readonly time?: number | undefined;
  /** One-based line of the code. */
  readonly line: number;
}

/** What an event says of its vendor. */
export interface VendorClue {
  /** The vendor's id. */
  readonly vendor: string;
  readonly name: string;
  /** What says so, as it stands in the log or on the command line: `s3.eu-de.example`. */
  readonly evidence: string;
  /** Whether it stands elsewhere in the log. */
  readonly isElsewhere?: boolean | undefined;
}

/** What an event says of its vendor where it may be several. */
export interface VendorDoubt {
  /** The ids of those that it can't tell apart; none where it names several. */
  readonly among: readonly string[];
}

/**
 * All errors of a log with one code and one vendor. Plain data, so that it can go from one thread
 * to another; what it holds is bounded, whatever the log says.
 */
export interface Group {
  readonly code: string;
  /** What the first of its events says of the vendor; the vendor is the same for all. */
  clue: VendorClue | undefined;
  /** Whom its events may be about instead; nothing where they say nothing. */
  readonly doubt: VendorDoubt | undefined;
  count: number;
  firstLine: number;
  lastLine: number;
  readonly times: Timeline;
  /** The same for times without a year, see `years.ts`. */
  readonly yearlessTimes: Timeline;
  /** How many have no time that could be read. */
  timeless: number;
  readonly statuses: Tally;
  readonly operations: Tally;
  readonly buckets: Tally;
  readonly hosts: Tally;
  /** The first ones, by id. */
  requests: Map<string, FailedRequest>;
  /** Whether there was no room for more. */
  hasMoreRequests: boolean;
  /** The one-based lines of the first ones. */
  lines: number[];
  /** The text of the first one, without secrets, and its beginning's line. */
  example: { readonly text: string; readonly line: number } | undefined;
}

/** The groups of a log, by code and vendor. */
export type Groups = Map<string, Group>;

/**
 * The group of an error, made where it is the first of its kind.
 *
 * @param said what its event says of the vendor
 */
export function groupOf(
  groups: Groups,
  code: string,
  said: VendorClue | VendorDoubt | undefined,
): Group {
  const key = keyOf(code, said);
  const known = groups.get(key);
  if (known) return known;
  const doubt = said && "among" in said ? said : undefined;
  const clue = said && !("among" in said) ? said : undefined;
  const group: Group = {
    ...{ code, doubt },
    clue: clue && { ...clue, evidence: copied(clue.evidence) },
    count: 0,
    firstLine: Number.POSITIVE_INFINITY,
    lastLine: 0,
    times: newTimeline(),
    yearlessTimes: newTimeline(),
    timeless: 0,
    statuses: newTally(),
    operations: newTally(),
    buckets: newTally(),
    hosts: newTally(),
    requests: new Map(),
    hasMoreRequests: false,
    lines: [],
    example: undefined,
  };
  groups.set(key, group);
  return group;
}

/** Most events say nothing of their vendor, and a code's own text is looked up fastest. */
function keyOf(code: string, said: VendorClue | VendorDoubt | undefined): string {
  if (!said) return code;
  return "vendor" in said ? `${code}\n${said.vendor}` : `${code}\n\n${said.among.join()}`;
}

/**
 * How much may be kept of each group: less where there are many.
 *
 * @returns how many requests and places; of other values a group keeps a fifth as many
 */
export function roomIn(groups: Groups): number {
  return Math.max(FEWEST_KEPT, Math.min(MOST_KEPT, Math.floor(KEPT_OF_ALL / groups.size)));
}

/**
 * Counts an error. Those of one log have to come in its order.
 *
 * @param room see {@link roomIn}
 * @param line the one-based line of its code
 * @param time milliseconds since 1970, UTC, if known
 */
export function addError(
  group: Group,
  facts: Facts,
  line: number,
  time: number | undefined,
  room: number,
): void {
  const { status, operation, bucket, requestId, hostId, host } = facts;
  const values = Math.ceil(room / VALUES_SHARE);
  group.count++;
  if (line < group.firstLine) group.firstLine = line;
  if (line > group.lastLine) group.lastLine = line;
  if (time === undefined) group.timeless++;
  else addTime(isYearless(time) ? group.yearlessTimes : group.times, time, 1, room);
  if (status) count(group.statuses, status, 1, STATUSES);
  if (operation) count(group.operations, operation, 1, values);
  if (bucket) count(group.buckets, bucket, 1, values);
  if (host) count(group.hosts, host, 1, values);
  if (group.lines.length < room) group.lines.push(line);
  if (!requestId || group.requests.has(requestId)) return;
  if (group.requests.size >= room) {
    group.hasMoreRequests = true;
    return;
  }
  const id = copied(requestId);
  group.requests.set(id, { id, hostId: hostId && copied(hostId), time, line });
}

/**
 * Adds what was counted elsewhere: in other parts of the same log, or in a log behind it.
 *
 * @param others are taken over, and may be changed
 */
export function addGroups(groups: Groups, others: Iterable<Group>): void {
  for (const other of others) {
    const key = keyOf(other.code, other.clue ?? other.doubt);
    const known = groups.get(key);
    if (known) addGroup(known, other, roomIn(groups));
    else groups.set(key, inLineOrder(other));
  }
}

/** A group whose blocks may have been read in any order. */
function inLineOrder(group: Group): Group {
  group.lines.sort((a, b) => a - b);
  const requests = [...group.requests.values()];
  if (requests.every(({ line }, at) => at === 0 || requests[at - 1]!.line <= line)) return group;
  requests.sort((a, b) => a.line - b.line);
  group.requests = new Map(requests.map((request) => [request.id, request]));
  return group;
}

function addGroup(group: Group, other: Group, room: number): void {
  const values = Math.ceil(room / VALUES_SHARE);
  if (other.firstLine < group.firstLine) {
    group.clue = other.clue;
    group.example = other.example;
  }
  group.count += other.count;
  group.firstLine = Math.min(group.firstLine, other.firstLine);
  group.lastLine = Math.max(group.lastLine, other.lastLine);
  addTimeline(group.times, other.times);
  addTimeline(group.yearlessTimes, other.yearlessTimes);
  group.timeless += other.timeless;
  addTally(group.statuses, other.statuses, STATUSES);
  addTally(group.operations, other.operations, values);
  addTally(group.buckets, other.buckets, values);
  addTally(group.hosts, other.hosts, values);
  group.lines = [...group.lines, ...other.lines].sort((a, b) => a - b).slice(0, room);
  addRequests(group, other, room);
}

/** Keeps the first requests by their lines, each id once. */
function addRequests(group: Group, other: Group, room: number): void {
  const requests = [...group.requests.values(), ...other.requests.values()];
  group.requests = new Map();
  group.hasMoreRequests ||= other.hasMoreRequests;
  for (const request of requests.sort((a, b) => a.line - b.line)) {
    if (group.requests.has(request.id)) continue;
    if (group.requests.size >= room) group.hasMoreRequests = true;
    else group.requests.set(request.id, request);
  }
}
