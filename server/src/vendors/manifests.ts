/** A kind of dependency manifest: what its files are called, and what they declare. */
interface Manifest {
  /** A name or a glob without a folder. */
  readonly files: string;
  /** The language under which vendor files list its packages. */
  readonly language: string;
  /** The names of the packages that a manifest declares, each once or more. */
  readonly packagesIn: (text: string) => Iterable<string>;
}

/** How much of a dependency of Maven is looked at, in UTF-16 units. */
const LONGEST_DEPENDENCY = 4096;

/** The manifests that are read. None is run: their lines are looked at. */
export const MANIFESTS: readonly Manifest[] = [
  {
    files: "package.json",
    language: "javascript",
    packagesIn: (text) =>
      namesOf(text, "dependencies", "devDependencies", "peerDependencies", "optionalDependencies"),
  },
  {
    files: "composer.json",
    language: "php",
    packagesIn: (text) => namesOf(text, "require", "require-dev"),
  },
  {
    files: "go.mod",
    language: "go",
    // What is indirect belongs to somebody else's code.
    packagesIn: (text) =>
      found(/^[ \t]*(?:require[ \t]+)?([\w.-]+\.\w+\/[^\s"]+)[ \t]+v\d(?!.*\/\/ indirect)/gm, text),
  },
  {
    files: "requirements*.txt",
    language: "python",
    packagesIn: (text) => found(/^[ \t]*([A-Za-z0-9][\w.-]*)[ \t]*(?:\[|[=<>~!;@#]|\r?$)/gm, text),
  },
  {
    files: "pyproject.toml",
    language: "python",
    packagesIn: (text) => {
      const said = withoutComments(text, /^[ \t]*#.*$/gm);
      return [
        ...found(/^[ \t]*["']?([A-Za-z0-9][\w.-]*)["']?[ \t]*=/gm, said),
        ...found(/["']([A-Za-z0-9][\w.-]*)[ \t]*(?:\[|[=<>~!;@]|["'])/g, said),
      ];
    },
  },
  { files: "pom.xml", language: "java", packagesIn: mavenPackages },
  { files: "build.gradle", language: "java", packagesIn: gradlePackages },
  { files: "build.gradle.kts", language: "java", packagesIn: gradlePackages },
  {
    files: "Cargo.toml",
    language: "rust",
    packagesIn: (text) =>
      found(/^[ \t]*(?:\[[\w.-]*dependencies\.)?([\w-]+)[ \t]*(?:=|\]|\.)/gm, text),
  },
  {
    files: "Gemfile",
    language: "ruby",
    packagesIn: (text) => found(/^[ \t]*gem[ \t]*\(?[ \t]*["']([\w./-]+)["']/gm, text),
  },
  {
    files: "*.csproj",
    language: "csharp",
    packagesIn: (text) =>
      found(/<PackageReference\s[^<>]{0,200}?(?:Include|Update)="([\w.-]+)"/g, text),
  },
];

/** Files beside manifests that say where the program finds its storage. */
export const SETTINGS_BESIDE: readonly string[] = [
  ".env",
  ".env.*",
  "application*.properties",
  "application*.yml",
  "application*.yaml",
  "docker-compose*.yml",
  "docker-compose*.yaml",
  "compose*.yml",
  "compose*.yaml",
];

/** Where a project of Java keeps them. */
export const SETTINGS_BELOW = "src/main/resources/application*.{properties,yml,yaml}";

/** The names in an object of JSON, under some of its keys; none where it is broken. */
function namesOf(text: string, ...keys: string[]): string[] {
  let manifest: Readonly<Record<string, unknown>> | null;
  try {
    manifest = JSON.parse(text);
  } catch {
    return [];
  }
  return keys.flatMap((key) => Object.keys(manifest?.[key] ?? {}));
}

/** `<groupId>com.aliyun.oss</groupId> … <artifactId>aliyun-sdk-oss</artifactId>`, in either order. */
function* mavenPackages(text: string): Iterable<string> {
  const said = withoutComments(text, /<!--[\s\S]{0,5000}?-->/g);
  for (const part of said.split("<dependency>").slice(1)) {
    const dependency = part.slice(0, LONGEST_DEPENDENCY).split("</dependency>", 1)[0]!;
    const group = /<groupId>\s{0,99}([^<\s]+)/.exec(dependency)?.[1];
    const artifact = /<artifactId>\s{0,99}([^<\s]+)/.exec(dependency)?.[1];
    if (group && artifact) yield `${group}:${artifact}`;
  }
}

/** `"com.aliyun.oss:aliyun-sdk-oss:3.17.4"`, and `group: "com.aliyun.oss", name: "aliyun-sdk-oss"`. */
function* gradlePackages(text: string): Iterable<string> {
  const said = withoutComments(text, /^[ \t]*\/\/.*$/gm);
  yield* found(/["']([\w.-]+:[\w.-]+)(?=[:"'@])/g, said);
  const apart = /\bgroup ?[:=] ?["']([\w.-]+)["'],\s{0,99}name ?[:=] ?["']([\w.-]+)["']/g;
  for (const [, group, name] of said.matchAll(apart)) yield `${group}:${name}`;
}

function withoutComments(text: string, comment: RegExp): string {
  return text.replace(comment, "");
}

function found(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
