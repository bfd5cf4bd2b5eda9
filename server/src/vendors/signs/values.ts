import { escaped } from "../../recognition/trie";
import { holds, NOTHING } from "./patterns";
import type { Sign } from "./sign";

/** A key with a value, as a header or a setting has it: `Server: Cleversafe/3.9`. */
interface KeyValue {
  readonly sign: Sign;
  readonly key: string;
  readonly value: string;
  /** Whether the value may go on. */
  readonly isOpen: boolean;
  readonly isHeader: boolean;
}

/** Is told of a sign, and of the UTF-16 offsets where its key begins and its value ends. */
export type OnValue = (sign: Sign, start: number, end: number) => void;

/** What stands between a key and its value, in all kinds of languages and formats. */
const BETWEEN =
  /["'\]]{0,2}\s{0,3}(?:=>|:=|[:=]|,(?=\s{0,3}["'`]))\s{0,3}[[(]?(?:[\w.]{1,20}\()?["'`]{0,2}/
    .source;
/** What may follow the key of a setting: `region_name`. */
const KEY_GOES_ON = "[\\w-]{0,20}";
const NAME_BEFORE = /(?<=[\w-])/y;
const NAME_BEHIND = /(?=[\w-])/y;

/** Keys with values, sought all at once. */
export class ValueSearch {
  private readonly byKey = new Map<string, KeyValue[]>();
  private readonly pattern: RegExp;

  /** @param signs of any kind; those without a value are left to others */
  constructor(signs: readonly Sign[]) {
    for (const pair of signs.flatMap(keyValueOf)) {
      this.byKey.set(pair.key, [...(this.byKey.get(pair.key) ?? []), pair]);
    }
    const keys = [...this.byKey.keys()].map(escaped).join("|") || NOTHING;
    this.pattern = new RegExp(`(${keys})(${KEY_GOES_ON})${BETWEEN}`, "gi");
  }

  /** Tells of what stands in a text. */
  find(text: string, onValue: OnValue): void {
    const { pattern } = this;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [all, key = "", more] = match;
      const start = match.index;
      pattern.lastIndex = start + 1;
      const isPart = more !== "" || holds(NAME_BEFORE, text, start);
      for (const pair of this.byKey.get(key.toLowerCase()) ?? []) {
        const end = start + all.length + pair.value.length;
        if (pair.isHeader && isPart) continue;
        if (!isValue(text.slice(start + all.length, end), pair)) continue;
        if (!pair.isOpen && holds(NAME_BEHIND, text, end)) continue;
        onValue(pair.sign, start, end);
      }
    }
  }
}

function keyValueOf(sign: Sign): KeyValue[] {
  const isHeader = sign.kind === "header";
  const separator = isHeader ? ":" : "=";
  if (!isHeader && sign.kind !== "configKey") return [];
  const at = sign.text.indexOf(separator);
  if (at < 0) return [];
  const key = sign.text.slice(0, at).trim().toLowerCase();
  const value = sign.text.slice(at + 1).trim();
  const isOpen = value.endsWith("*");
  return [{ sign, key, value: value.replace(/\*$/, ""), isOpen, isHeader }];
}

function isValue(written: string, { value, isHeader }: KeyValue): boolean {
  return isHeader ? written.toLowerCase() === value : written === value;
}
