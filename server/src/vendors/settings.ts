import * as z from "zod/mini";
import { idsLike } from "../catalog/idsLike";
import type { Translate } from "../l10n";
import { isGlob } from "./globs";

export const SECTION = "s3ErrorCodes";

export const RULES = [
  "unsupported-code",
  "partly-supported-code",
  "unknown-code",
  "status-mismatch",
] as const;
export type Rule = (typeof RULES)[number];

export const LEVELS = ["error", "warning", "information", "hint", "off"] as const;
export type Level = (typeof LEVELS)[number];

export const ANNOTATIONS = ["logs", "always", "off"] as const;
/** Where codes get annotations: in logs, in every text, or nowhere. */
export type Annotations = (typeof ANNOTATIONS)[number];

/** Vendors for some of the files. */
export interface Override {
  readonly files: string | readonly string[];
  readonly vendors: readonly string[];
}

/** The settings of one resource, checked, by their keys below {@link SECTION}. */
export interface Settings {
  readonly vendors: readonly string[];
  readonly overrides: readonly Override[];
  readonly customVendors: readonly string[];
  readonly ignoreCodes: readonly string[];
  readonly exclude: readonly string[];
  readonly "diagnostics.rules": Readonly<Record<Rule, Level>>;
  readonly "diagnostics.maxPerFile": number;
  readonly "diagnostics.inLogs": boolean;
  readonly annotations: Annotations;
}

export const defaultSettings: Settings = {
  vendors: [],
  overrides: [],
  customVendors: [],
  ignoreCodes: [],
  exclude: [],
  "diagnostics.rules": {
    "unsupported-code": "warning",
    "partly-supported-code": "hint",
    "unknown-code": "warning",
    "status-mismatch": "information",
  },
  "diagnostics.maxPerFile": 200,
  "diagnostics.inLogs": false,
  annotations: "logs",
};

/** The schema of {@link Settings.customVendors}, which is needed before the others. */
const customVendors = z.array(z.string().check(z.minLength(1)));

/**
 * The schema of every setting, by key. This is the one source: package.json repeats it for the
 * settings editor, and a test holds the two together.
 *
 * @param ids the vendors that settings may name
 */
export function settingSchemas(ids: readonly string[]) {
  const vendors = z.array(z.enum([...ids]));
  const glob = z.string().check(z.refine(isGlob));
  const globs = z.array(glob);
  return {
    vendors,
    overrides: z.array(z.object({ files: z.union([glob, globs]), vendors })),
    customVendors,
    ignoreCodes: z.array(z.string()),
    exclude: globs,
    "diagnostics.rules": z.object(
      Object.fromEntries(RULES.map((rule) => [rule, z.optional(z.enum(LEVELS))])),
    ),
    "diagnostics.maxPerFile": z.number().check(z.int(), z.minimum(1)),
    "diagnostics.inLogs": z.boolean(),
    annotations: z.enum(ANNOTATIONS),
  } satisfies Record<keyof Settings, z.ZodMiniType>;
}

/** Checked settings, and a sentence for each setting that was wrong and gave way to its default. */
export interface CheckedSettings {
  readonly settings: Settings;
  readonly complaints: readonly string[];
}

/** The names of the user's own vendor files in what a client sent; none where they are wrong. */
export function customVendorsIn(sent: unknown): readonly string[] {
  const value = valueAt(sent, "customVendors");
  const checked = z.safeParse(customVendors, value ?? defaultSettings.customVendors);
  return checked.data ?? defaultSettings.customVendors;
}

/**
 * Checks what a client sent for {@link SECTION}: nested (`{diagnostics: {inLogs}}`), as clients
 * send a section, or with dotted keys, as people write them.
 *
 * @param ids the vendors that settings may name
 */
export function checkSettings(
  sent: unknown,
  ids: readonly string[],
  t: Translate,
): CheckedSettings {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const complaints: string[] = [];
  for (const [key, schema] of Object.entries(settingSchemas(ids))) {
    const value = valueAt(sent, key);
    if (value === undefined || value === null) continue;
    const checked = z.safeParse(schema as z.ZodMiniType, value);
    if (checked.success) settings[key] = withDefaults(key as keyof Settings, checked.data);
    else complaints.push(complaint(key, value, checked.error.issues, ids, t));
  }
  return { settings: settings as unknown as Settings, complaints };
}

function valueAt(sent: unknown, key: string): unknown {
  if (!isRecord(sent)) return undefined;
  return (
    sent[key] ??
    key.split(".").reduce<unknown>((value, part) => {
      return isRecord(value) ? value[part] : undefined;
    }, sent)
  );
}

function withDefaults(key: keyof Settings, value: unknown): unknown {
  const preset: unknown = defaultSettings[key];
  return isRecord(preset) && isRecord(value) ? { ...preset, ...value } : value;
}

/** One sentence: which setting, what is wrong in it, and what serves instead. */
function complaint(
  key: string,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  ids: readonly string[],
  t: Translate,
): string {
  const [issue] = issues;
  const path = [`${SECTION}.${key}`, ...(issue?.path ?? [])].join("›");
  const wrong = JSON.stringify(issue?.path.reduce<unknown>(at, value)) ?? "undefined";
  const serves = JSON.stringify(defaultSettings[key as keyof Settings]);
  const expected = expectation(key, idsLike(wrong, ids), t);
  return t(
    "The setting {0} can't be {1}. {2} Until then {3} is used.",
    path,
    wrong,
    expected,
    serves,
  );
}

function expectation(key: string, ids: readonly string[], t: Translate): string {
  switch (key) {
    case "vendors":
      return t("It is a list of vendor ids, such as {0}.", ids.join(", "));
    case "overrides":
      return t(
        "It is a list of entries like {0}, with vendor ids such as {1}.",
        '{"files": "src/**", "vendors": ["ibm-cos"]}',
        ids.join(", "),
      );
    case "customVendors":
      return t("It is a list of paths or glob patterns of vendor files.");
    case "ignoreCodes":
      return t("It is a list of error codes.");
    case "exclude":
      return t("It is a list of glob patterns.");
    case "diagnostics.rules":
      return t("Each rule is one of {0}.", LEVELS.join(", "));
    case "diagnostics.maxPerFile":
      return t("It is a whole number of at least 1.");
    case "annotations":
      return t("It is one of {0}.", ANNOTATIONS.join(", "));
    default:
      return t("It is true or false.");
  }
}

function at(value: unknown, key: PropertyKey): unknown {
  return (value as Record<PropertyKey, unknown> | undefined)?.[key];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
