import type { Facts } from "./facts";
import { addTally, count, newTally, type Tally } from "./tally";
import { addTime, addTimeline, newTimeline, type Timeline } from "./timeline";
import { isYearless } from "./years";

/** How many requests of a group are kept: enough for any support case. */
export const REQUESTS_KEPT = 1000;
/** How many places of a group are kept, to be jumped to. */
export const LINES_KEPT = 1000;

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
  /** What says so, as a phrase: `host s3.eu-de.example`. */
  readonly evidence: string;
}

/**
 * All errors of a log with one code and one vendor. Plain data, so that it can go from one thread
 * to another; what it holds is bounded, whatever the log says.
 */
export interface Group {
  readonly code: string;
  readonly vendor: string | undefined;
  /** What said so first. */
  evidence: string | undefined;
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
  /** How many errors came with an id, those included whose id is kept. */
  withRequest: number;
  /** The one-based lines of the first ones. */
  lines: number[];
  /** The text of the first one, without secrets, and its beginning's line. */
  example: { readonly text: string; readonly line: number } | undefined;
}

/** The groups of a log, by code and vendor. */
export type Groups = Map<string, Group>;

/** The group of an error, made where it is the first of its kind. */
export function groupOf(groups: Groups, code: string, clue: VendorClue | undefined): Group {
  const key = clue ? `${code} ${clue.vendor}` : code;
  const known = groups.get(key);
  if (known) return known;
  const group: Group = {
    code,
    vendor: clue?.vendor,
    evidence: clue?.evidence,
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
    withRequest: 0,
    lines: [],
    example: undefined,
  };
  groups.set(key, group);
  return group;
}

/**
 * Counts an error. Those of one log have to come in its order.
 *
 * @param line the one-based line of its code
 * @param time milliseconds since 1970, UTC, if known
 */
export function addError(group: Group, facts: Facts, line: number, time: number | undefined): void {
  const { status, operation, bucket, requestId, hostId, host } = facts;
  group.count++;
  if (line < group.firstLine) group.firstLine = line;
  if (line > group.lastLine) group.lastLine = line;
  if (time === undefined) group.timeless++;
  else addTime(isYearless(time) ? group.yearlessTimes : group.times, time);
  if (status) count(group.statuses, status);
  if (operation) count(group.operations, operation);
  if (bucket) count(group.buckets, bucket);
  if (host) count(group.hosts, host);
  if (group.lines.length < LINES_KEPT) group.lines.push(line);
  if (!requestId) return;
  group.withRequest++;
  if (group.requests.size < REQUESTS_KEPT && !group.requests.has(requestId)) {
    group.requests.set(requestId, { id: requestId, hostId, time, line });
  }
}

/** Adds what was counted elsewhere: in other parts of the same log, or in a log behind it. */
export function addGroups(groups: Groups, others: Iterable<Group>): void {
  for (const other of others) {
    const { vendor, evidence } = other;
    const clue = vendor === undefined ? undefined : { vendor, evidence: evidence ?? "" };
    addGroup(groupOf(groups, other.code, clue), other);
  }
}

function addGroup(group: Group, other: Group): void {
  if (other.firstLine < group.firstLine) {
    group.evidence = other.evidence;
    group.example = other.example;
  }
  group.count += other.count;
  group.firstLine = Math.min(group.firstLine, other.firstLine);
  group.lastLine = Math.max(group.lastLine, other.lastLine);
  addTimeline(group.times, other.times);
  addTimeline(group.yearlessTimes, other.yearlessTimes);
  group.timeless += other.timeless;
  addTally(group.statuses, other.statuses);
  addTally(group.operations, other.operations);
  addTally(group.buckets, other.buckets);
  addTally(group.hosts, other.hosts);
  group.withRequest += other.withRequest;
  group.lines = [...group.lines, ...other.lines].sort((a, b) => a - b).slice(0, LINES_KEPT);
  group.requests = firstRequests([...group.requests.values(), ...other.requests.values()]);
}

/** The first requests by their lines, each id once. */
function firstRequests(requests: FailedRequest[]): Map<string, FailedRequest> {
  const first = new Map<string, FailedRequest>();
  for (const request of requests.sort((a, b) => a.line - b.line)) {
    if (first.size === REQUESTS_KEPT) break;
    if (!first.has(request.id)) first.set(request.id, request);
  }
  return first;
}
