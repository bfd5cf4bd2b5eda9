import { FIRST_TRUE_TIME, NO_YEAR } from "./time";

/** The longest year, in milliseconds. */
const YEAR = 366 * 86_400_000;
const DAY = 86_400_000;
const BASE = Date.UTC(NO_YEAR, 0);

/**
 * Where a log is in the years that its times don't name (`Nov 20 10:02:11`). A log goes forward, so
 * when a time is earlier in the year than the one before, a year has turned.
 */
export interface YearTurn {
  /** The last such time, in {@link NO_YEAR}. */
  readonly last: number;
  /** How many years have turned before it. */
  readonly turns: number;
}

/** @param time in {@link NO_YEAR}, behind all that was read before */
export function followYears(before: YearTurn | undefined, time: number): YearTurn {
  if (!before) return { last: time, turns: 0 };
  return { last: time, turns: before.turns + (time < before.last - DAY ? 1 : 0) };
}

/**
 * Tells times of different years apart: each turned year is a year of its own.
 *
 * @param time in {@link NO_YEAR}, of an event
 * @param end where the log is somewhat behind that event; lines that wrote each other out of order
 *   for less than a day count as one year's
 */
export function inTurn(time: number, end: YearTurn): number {
  const turns = time > end.last + DAY ? end.turns - 1 : end.turns;
  return time + turns * YEAR;
}

/** Whether a time comes from {@link inTurn}. */
export function isYearless(time: number): boolean {
  return time < FIRST_TRUE_TIME;
}

/**
 * What gives times their years: the log's end gets the latest year that does not put it into the
 * future.
 *
 * @param end where the log ended
 * @param now when the log was last written, or read: milliseconds since 1970
 * @returns makes a time from {@link inTurn} one of its true year; leaves others alone
 */
export function yearSetter(end: YearTurn, now: number): (time: number) => number {
  const lastYear = latestYear(end.last, now);
  return (time) => {
    if (!isYearless(time)) return time;
    const turns = turnsOf(time);
    return atYear(time - turns * YEAR, lastYear - (end.turns - turns));
  };
}

/** What a time from {@link inTurn} is if it is less than a year ago; other times as they are. */
export function withinLastYear(time: number, now: number): number {
  if (!isYearless(time)) return time;
  const inYear = time - turnsOf(time) * YEAR;
  return atYear(inYear, latestYear(inYear, now));
}

/** The latest year in which a time is not in the future, or less than a day. */
function latestYear(time: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  return atYear(time, thisYear) > now + DAY ? thisYear - 1 : thisYear;
}

function turnsOf(time: number): number {
  return Math.floor((time - BASE) / YEAR);
}

function atYear(time: number, year: number): number {
  const date = new Date(time);
  date.setUTCFullYear(year);
  return date.getTime();
}
