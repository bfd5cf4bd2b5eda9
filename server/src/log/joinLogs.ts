import type { ExplainedLog } from "./explainLog";
import { addGroups, type Group, type Groups } from "./groups";

/** Several logs as if they were one: the lines of each go on where those of the one before end. */
export function joinLogs(logs: readonly ExplainedLog[]): ExplainedLog {
  const groups: Groups = new Map();
  const longLines: number[] = [];
  let lines = 0;
  let bytes = 0;
  for (const log of logs) {
    const before = lines;
    addGroups(
      groups,
      [...log.groups.values()].map((group) => behind(group, before)),
    );
    longLines.push(...log.longLines.map((line) => line + before));
    lines += log.lines;
    bytes += log.bytes;
  }
  return { lines, bytes, groups, longLines, hasZoneless: logs.some((log) => log.hasZoneless) };
}

/** A group whose log stands behind so many lines. */
function behind(group: Group, lines: number): Group {
  const { example } = group;
  return {
    ...group,
    firstLine: group.firstLine + lines,
    lastLine: group.lastLine + lines,
    lines: group.lines.map((line) => line + lines),
    requests: new Map(
      [...group.requests].map(([id, one]) => [id, { ...one, line: one.line + lines }]),
    ),
    example: example && { ...example, line: example.line + lines },
  };
}
