import { escaped } from "../../recognition/trie";

/** What stands in a host's place of a name that only the running program knows. */
const PLACEHOLDER = [
  /[$#]?\{{1,2}[^{}\n]{1,60}\}{1,2}/, // {region}, ${region}, #{region}, {{ region }}
  /<[^<>\n]{1,40}>/, // <region>
  /%[a-z]/, // %s
  /\$\w{1,40}(?!\w)/, // $REGION
  /["'`] ?[+.] ?[\w.()[\]$]{1,60} ?[+.] ?["'`]/, // " + region + "
]
  .map(({ source }) => source)
  .join("|");

/** The source of a pattern for one label of a host name, or a part of one. */
export const HOST_LABEL = `(?:[a-z0-9-]|${PLACEHOLDER}){1,40}`;

/** What is sought of a host pattern, and what has to stand around it. */
export interface HostParts {
  /** The longest end of the host that is fixed, or its beginning for `name.**`. */
  readonly fixed: string;
  /** What must hold at the place where {@link fixed} begins. */
  readonly before: RegExp;
  /** What must hold behind it. */
  readonly after: RegExp;
}

const NO_LABEL_BEFORE = /(?<![\w-])/y;
const ANYTHING = /(?:)/y;
const NO_WORD_BEHIND = /(?!\w)/y;
/** Not a longer host; and not the namespace of an XML schema, which every vendor copies. */
const HOST_ENDS = /(?![\w-]|\.[a-z0-9]|\/doc\/\d{4}-)/iy;

/** @param host a host as vendor files write it (see `hosts` in the schema) */
export function hostParts(host: string): HostParts {
  if (host.endsWith(".**")) {
    return { fixed: `://${host.slice(0, -3)}`, before: ANYTHING, after: NO_WORD_BEHIND };
  }
  const star = host.lastIndexOf("*");
  if (star < 0) return { fixed: host, before: NO_LABEL_BEFORE, after: HOST_ENDS };
  const head = host
    .slice(0, star + 1)
    .split("*")
    .map(escaped)
    .join(HOST_LABEL);
  const edge = host.startsWith("*") ? "" : "(?<![\\w-])";
  return {
    fixed: host.slice(star + 1),
    before: new RegExp(`(?<=${edge}${head})`, "iy"),
    after: HOST_ENDS,
  };
}
