import type { Groups } from "./groups";
import { addTimeline, newTimeline } from "./timeline";
import { withinLastYear, type YearTurn, yearSetter } from "./years";

/**
 * The groups with times that all have their year, now that the log has been read.
 *
 * @param end where it ended, if that is known
 * @param now when it was last written, or read: milliseconds since 1970
 */
export function settleYears(groups: Groups, end: YearTurn | undefined, now: number): Groups {
  const settled = end ? yearSetter(end, now) : (time: number) => withinLastYear(time, now);
  const entries = [...groups].map(([key, group]) => {
    const times = newTimeline();
    addTimeline(times, group.times);
    addTimeline(times, group.yearlessTimes, settled);
    const requests = [...group.requests].map(([id, request]) => {
      const time = request.time === undefined ? undefined : settled(request.time);
      return [id, { ...request, time }] as const;
    });
    const dated = { ...group, times, yearlessTimes: newTimeline(), requests: new Map(requests) };
    return [key, dated] as const;
  });
  return new Map(entries);
}
