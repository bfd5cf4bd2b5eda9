import { UnitBytes } from "./unitBytes";

/** How many units of a beginning are compared at first, and how many in all. */
const FIRST = 4;
const LONGEST = 8;
/** How many units are looked through at a time. */
const PIECE = 32_768;
/** How many bits a hash has. */
const BITS = 16;
const SIZE = 1 << BITS;
/** Two odd numbers that spread what differs in few bits over the upper ones. */
const SPREAD = 0x9e3779b1;
const SPREAD_BEHIND = 0x85ebca6b;

/**
 * Beginnings are in four groups by their first unit, so that fewer pairs go together. What two units
 * can be: the first two of one of a group, a bit each; above them, the third and the fourth.
 */
const GROUPS = 4;
const FIRST_PAIR = (1 << GROUPS) - 1;
const SECOND_PAIR = FIRST_PAIR << GROUPS;

/** What four units say: a beginning stands there, or does if the next four are one's as well. */
const MAYBE = 1;
const YES = 2;

/**
 * Finds where a text has one of some beginnings, in one walk that costs about the same for ten of
 * them as for thousands: pairs of units are looked up in a table, four at a time, and nearly all
 * pairs of a text begin nothing. V8 walks four times as long with a pattern of all beginnings.
 */
export class Beginnings {
  /** What two units can be, the first one the lower byte. */
  private readonly pairs = new Uint8Array(SIZE);
  /** What four units say, by their hash. */
  private readonly fours = new Uint8Array(SIZE);
  /** Whether a beginning has eight units, by their hash. */
  private readonly eights = new Uint8Array(SIZE);
  private readonly bytes = new UnitBytes(PIECE + 2 * LONGEST);
  private readonly view = this.bytes.view;
  private readonly found = new Uint16Array(PIECE + FIRST);

  /** @param beginnings of a unit or more, of which the first eight count */
  constructor(beginnings: Iterable<string>) {
    for (const beginning of beginnings) this.add(beginning);
  }

  /**
   * @returns the UTF-16 offsets where one stands, in order. None is left out; where hashes are alike,
   *   there may be one too many.
   */
  offsetsIn(text: string): number[] {
    const offsets: number[] = [];
    for (let start = 0; start < text.length; start += PIECE) {
      this.bytes.fill(text.slice(start, start + PIECE + LONGEST));
      const count = this.walk(Math.min(PIECE, text.length - start));
      for (let at = 0; at < count; at++) offsets.push(start + this.found[at]!);
    }
    return offsets;
  }

  private add(beginning: string): void {
    const { pairs, fours, eights, view } = this;
    this.bytes.fill(beginning.slice(0, LONGEST));
    const four = view.getInt32(0, true);
    if (beginning.length < FIRST) {
      this.addShort(four, beginning.length);
      return;
    }
    const group = 1 << (four & (GROUPS - 1));
    pairs[four & 0xffff]! |= group;
    pairs[four >>> 16]! |= group << GROUPS;
    if (beginning.length < LONGEST) fours[hash(four)] = YES;
    else fours[hash(four)] ||= MAYBE;
    eights[hashOfTwo(four, view.getInt32(FIRST, true))] = 1;
  }

  /** One of less than four units, whatever follows it: no list has any, but a user's own may. */
  private addShort(four: number, length: number): void {
    const { pairs, fours } = this;
    const mask = length === 1 ? 0xff : 0xffff;
    for (let pair = 0; pair < SIZE; pair++) {
      if ((pair & mask) === (four & mask)) pairs[pair]! |= FIRST_PAIR;
      pairs[pair]! |= SECOND_PAIR;
    }
    fours.fill(YES);
  }

  /**
   * Walks along the bytes, four at a time.
   *
   * @returns how many places were found
   */
  private walk(length: number): number {
    const { pairs, view, found } = this;
    let count = 0;
    let four = view.getInt32(0, true);
    let first = pairs[four & 0xffff]!;
    let second = pairs[(four >>> 8) & 0xffff]!;
    for (let at = 0; at < length; at += FIRST) {
      const next = view.getInt32(at + FIRST, true);
      const third = pairs[four >>> 16]!;
      const fourth = pairs[(four >>> 24) | ((next & 0xff) << 8)]!;
      const fifth = pairs[next & 0xffff]!;
      const sixth = pairs[(next >>> 8) & 0xffff]!;
      const one = first & (third >> GROUPS);
      const two = second & (fourth >> GROUPS);
      const three = third & (fifth >> GROUPS);
      const last = fourth & (sixth >> GROUPS);
      if ((one | two | three | last) !== 0) {
        if (one !== 0 && this.isAt(at)) found[count++] = at;
        if (two !== 0 && this.isAt(at + 1)) found[count++] = at + 1;
        if (three !== 0 && this.isAt(at + 2)) found[count++] = at + 2;
        if (last !== 0 && this.isAt(at + 3)) found[count++] = at + 3;
      }
      four = next;
      first = fifth;
      second = sixth;
    }
    while (count > 0 && found[count - 1]! >= length) count--;
    return count;
  }

  /** Whether a beginning stands at an offset where its pairs do. */
  private isAt(offset: number): boolean {
    const four = this.view.getInt32(offset, true);
    const answer = this.fours[hash(four)];
    if (answer !== MAYBE) return answer === YES;
    return this.eights[hashOfTwo(four, this.view.getInt32(offset + FIRST, true))] === 1;
  }
}

function hash(four: number): number {
  return Math.imul(four, SPREAD) >>> (32 - BITS);
}

function hashOfTwo(four: number, next: number): number {
  return (Math.imul(four, SPREAD) ^ Math.imul(next, SPREAD_BEHIND)) >>> (32 - BITS);
}
