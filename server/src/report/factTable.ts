import type { Fact } from "./sections";
import type { Style } from "./style";
import { table } from "./table";

/** Facts for a terminal, a name before each; it is not repeated for the next of the same name. */
export function factTable(facts: readonly Fact[], { faint, width }: Style): string {
  const rows = facts.map(({ name, value }, index) => {
    const isRepeated = facts[index - 1]?.name === name;
    return ["", isRepeated ? "" : faint(name), value];
  });
  return table(rows, { width });
}
