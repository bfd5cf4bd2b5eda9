/** What a pattern's outline has for whatever is no plain unit. */
const UNKNOWN = "\0";
/** Where the outline keeps units that mean something unless they are escaped. */
const ESCAPED = 0xe000;

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|([\s\S]))/g;
const CLASS = /\[[^\]]*\]/g;
const GROUP = /\([^()]*\)/g;
const QUANTIFIER = /[?*+}]/;

/**
 * The unit that every text ends with which a pattern matches; nothing where that takes a closer
 * look, as into a group. A place without that unit needs not be tried.
 */
export function lastUnit(pattern: RegExp): string | undefined {
  return plainUnit(outline(pattern).slice(-1));
}

/** The unit that every text begins with which a pattern matches. */
export function firstUnit(pattern: RegExp): string | undefined {
  const [first = "", next = ""] = outline(pattern);
  return /[?*{]/.test(next) ? undefined : plainUnit(first);
}

/** The pattern with {@link UNKNOWN} for classes and groups; empty where it has alternatives. */
function outline({ source, flags }: RegExp): string {
  let flat = source
    .replace(ESCAPE, (_, unit = "") =>
      /\W/.test(unit) ? String.fromCharCode(ESCAPED + unit.charCodeAt(0)) : UNKNOWN,
    )
    .replace(CLASS, UNKNOWN);
  for (let deeper = ""; deeper !== flat; flat = flat.replace(GROUP, UNKNOWN)) deeper = flat;
  return flat.includes("|") || flags.includes("i") ? "" : flat;
}

function plainUnit(unit: string): string | undefined {
  if (unit === "" || unit === UNKNOWN || /[$^.]/.test(unit) || QUANTIFIER.test(unit))
    return undefined;
  const code = unit.charCodeAt(0);
  return code >= ESCAPED && code < ESCAPED + 128 ? String.fromCharCode(code - ESCAPED) : unit;
}
