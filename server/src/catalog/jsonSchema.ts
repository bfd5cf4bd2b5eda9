import * as z from "zod/mini";
import type { Translate } from "../l10n";

/** As much of JSON Schema (draft 7) as `data/vendor.schema.json` makes use of. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly minProperties?: number;
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Phrase = (t: Translate) => string;

/** What the patterns of the schema ask for, in words. */
const PATTERNS: Readonly<Record<string, Phrase>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": (t) => t("lower-case words with hyphens, like acme-storage"),
  "^\\S(.*\\S)?$": (t) => t("a line of text without blanks around it"),
  "^\\S([\\s\\S]*\\S)?$": (t) => t("a text without blanks around it"),
};

/** What the formats of the schema ask for, in words, and what fits. */
const FORMATS: Readonly<Record<string, { name: Phrase; fits: (text: string) => boolean }>> = {
  date: {
    name: (t) => t("a day like 2024-02-26"),
    fits: (text) => z.safeParse(z.iso.date(), text).success,
  },
  uri: { name: (t) => t("a web address"), fits: (text) => URL.canParse(text) },
  regex: { name: (t) => t("a regular expression of JavaScript"), fits: isRegExp },
};

/** Makes checks of the schemas in a document, with messages that people understand. */
export class JsonSchemaChecks {
  /**
   * @param root the document, to which `$ref`s refer
   * @param t the language of the messages
   */
  constructor(
    private readonly root: object,
    private readonly t: Translate,
  ) {}

  /**
   * The check of a schema. The message of an issue is what has to stand there: "a whole number from
   * 100 to 599 or null".
   */
  of(schema: JsonSchema): z.ZodMiniType {
    if (schema.$ref) return this.of(this.resolve(schema.$ref));
    const types = [schema.type ?? []].flat();
    const name = this.nameOf(schema);
    if (!types.includes("null")) return this.ofType(schema, name);
    return z.nullable(this.ofType(schema, this.t("{0} or null", name)));
  }

  private ofType(schema: JsonSchema, name: string): z.ZodMiniType {
    switch (typeOf(schema)) {
      case "string":
        return z.string(name).check(z.refine((text) => fitsText(schema, text), name));
      case "integer":
        return z.int(name).check(z.refine((number) => fitsNumber(schema, number), name));
      case "boolean":
        return z.boolean(name);
      case "array":
        return this.ofArray(schema, name);
      default:
        return this.ofObject(schema, name);
    }
  }

  private ofArray({ items = {}, minItems = 0, uniqueItems }: JsonSchema, name: string) {
    const isSet = (all: unknown[]) =>
      new Set(all.map((one) => JSON.stringify(one))).size === all.length;
    return z.array(this.of(items), name).check(
      z.refine((all) => all.length >= minItems, name),
      z.refine((all) => !uniqueItems || isSet(all), this.t("a list without repetitions")),
    );
  }

  private ofObject(schema: JsonSchema, name: string): z.ZodMiniType {
    const { properties = {}, required = [], additionalProperties, minProperties = 0 } = schema;
    if (typeof additionalProperties === "object") {
      const key = this.of({ type: "string", ...schema.propertyNames }) as z.ZodMiniString;
      return z.record(key, this.of(additionalProperties), name);
    }
    const fields = Object.entries(properties).map(([key, property]) => {
      const check = this.of(property);
      return [key, required.includes(key) ? check : z.optional(check)] as const;
    });
    const isFull = (value: object) => Object.keys(value).length >= minProperties;
    return z
      .strictObject(Object.fromEntries(fields), name)
      .check(z.refine(isFull, name), ...this.ofDependencies(schema));
  }

  private ofDependencies({ dependencies = {} }: JsonSchema) {
    return Object.entries(dependencies).flatMap(([key, others]) =>
      others.map((other) =>
        z.refine<object>((value) => !(key in value) || other in value, {
          error: this.t("left out, or stand beside {0}", other),
          path: [key],
        }),
      ),
    );
  }

  private nameOf(schema: JsonSchema): string {
    const { t } = this;
    const { pattern, format, maxLength, minItems, minimum = 0, maximum = 0 } = schema;
    switch (typeOf(schema)) {
      case "string": {
        const name = FORMATS[format ?? ""]?.name ?? PATTERNS[pattern ?? ""];
        const text = name?.(t) ?? (pattern ? t("a text that fits {0}", pattern) : t("a text"));
        return maxLength ? t("{0}, of at most {1} characters", text, maxLength) : text;
      }
      case "integer":
        return t("a whole number from {0} to {1}", minimum, maximum);
      case "boolean":
        return t("true or false");
      case "array":
        return minItems ? t("a list with something in it") : t("a list");
      default:
        return t("a group of keys and values in braces");
    }
  }

  private resolve(ref: string): JsonSchema {
    const path = ref.replace(/^#\//, "").split("/");
    return path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)[key],
      this.root,
    ) as JsonSchema;
  }
}

function typeOf({ type = "object" }: JsonSchema): string | undefined {
  return [type].flat().find((one) => one !== "null");
}

/** JSON Schema counts characters where JavaScript counts UTF-16 units. */
function fitsText(
  { pattern, format, minLength = 0, maxLength }: JsonSchema,
  text: string,
): boolean {
  const { length } = [...text];
  if (length < minLength || length > (maxLength ?? length)) return false;
  if (pattern && !new RegExp(pattern, "u").test(text)) return false;
  return FORMATS[format ?? ""]?.fits(text) ?? true;
}

function fitsNumber({ minimum, maximum }: JsonSchema, number: number): boolean {
  return number >= (minimum ?? number) && number <= (maximum ?? number);
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, "u") !== undefined;
  } catch {
    return false;
  }
}
