import picomatch from "picomatch/posix";

/**
 * Whether one of the globs names the file. A glob is relative to the workspace folder; one without
 * a slash names files by their base name in any folder; braces and `**` work as in VS Code.
 *
 * @param path the file's path relative to its workspace folder, with `/`, or its whole path
 */
export function matchesGlob(path: string, globs: string | readonly string[]): boolean {
  return [globs].flat().some((glob) => matcher(glob)(path));
}

const matchers = new Map<string, (path: string) => boolean>();

function matcher(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known) return known;
  const pattern = glob.replace(/^\.?\//, "").replace(/\/$/, "/**");
  const made = picomatch(pattern, { dot: true, basename: !pattern.includes("/") });
  matchers.set(glob, made);
  return made;
}

/** Whether a glob can be matched with. */
export function isGlob(glob: string): boolean {
  try {
    matcher(glob);
    return glob !== "";
  } catch {
    return false;
  }
}
