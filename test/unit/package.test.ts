import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import manifest from "../../package.json";
import nls from "../../package.nls.json";
import nlsZhCn from "../../package.nls.zh-cn.json";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import {
  defaultSettings,
  SECTION,
  type Settings,
  settingSchemas,
} from "../../server/src/vendors/settings";

/** What a JSON schema and a setting of package.json have in common. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly pattern?: string;
}

const contributed: Readonly<Record<string, Schema & { default: unknown; scope: string }>> =
  manifest.contributes.configuration.properties;

/** How an id of the user's own looks: package.json, which doesn't know them, lets every such word pass. */
const OWN_ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** The part of a schema that both sides state. */
function gist({ type, enum: values, items, anyOf, properties, minimum }: Schema): Schema {
  if (anyOf?.[1]?.pattern === OWN_ID) return gist({ ...(type && { type }), ...anyOf[0] });
  return {
    ...(type && { type }),
    ...(values && { enum: [...values].sort() }),
    ...(items && { items: gist(items) }),
    ...(anyOf && { anyOf: anyOf.map(gist) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, schema]) => [key, gist(schema)]),
      ),
    }),
    ...(minimum !== undefined && { minimum }),
  };
}

describe("the settings in package.json", () => {
  const schemas = Object.entries(settingSchemas(builtinCatalog.vendors.map(({ id }) => id)));

  it("are those of the schema in code", () => {
    expect(Object.keys(contributed).sort()).toEqual(
      schemas.map(([key]) => `${SECTION}.${key}`).sort(),
    );
  });

  it.each(schemas)("%s: type, values and default are the schema's", (key, schema) => {
    const setting = contributed[`${SECTION}.${key}`]!;
    expect(gist(setting)).toEqual(gist(z.toJSONSchema(schema as z.ZodMiniType) as Schema));
    expect(setting.default).toEqual(defaultSettings[key as keyof Settings]);
    expect(setting.scope).toBe("resource");
  });

  it("name every vendor of data/", () => {
    const properties = manifest.contributes.configuration.properties;
    const { vendors } = builtinCatalog;
    for (const { items } of [
      properties["s3ErrorCodes.vendors"],
      properties["s3ErrorCodes.overrides"].items.properties.vendors,
    ]) {
      const [known] = items.anyOf;
      expect(known!.enum).toEqual(vendors.map(({ id }) => id));
      expect(known!.enumItemLabels).toEqual(vendors.map(({ name }) => name));
      expect(known!.enumDescriptions).toEqual(vendors.map(({ name }) => name));
    }
  });

  it.each([nls, nlsZhCn])("name them in the settings editor", (texts) => {
    for (const { id, name } of builtinCatalog.vendors) {
      expect(texts["setting.vendors"]).toContain(`\`${id}\` ${name}`);
    }
  });

  it("let vendors of the user's own pass", () => {
    const { items } = manifest.contributes.configuration.properties["s3ErrorCodes.vendors"];
    const isValid = new Ajv({ strict: false }).compile(items);
    expect(["acme", "acme-storage", "ibm-cos"].filter((id) => !isValid(id))).toEqual([]);
    expect(["Acme", "acme storage", "", 1].filter((id) => isValid(id))).toEqual([]);
  });
});

describe("the schema of vendor files", () => {
  it("comes along, and is there for files of the user's own", () => {
    const [{ fileMatch, url }] = manifest.contributes.jsonValidation as [
      { fileMatch: string[]; url: string },
    ];
    expect(fileMatch).toEqual(["*.s3-vendor.json", "s3-vendors/*.json"]);
    const file = url.replace(/^\.\//, "");
    expect(existsSync(new URL(`../../${file}`, import.meta.url))).toBe(true);
    const packed = readFileSync(new URL("../../.vscodeignore", import.meta.url), "utf8");
    expect(packed.split("\n")).toContain(`!${file}`);
  });
});

describe("package.json", () => {
  it("contributes no language of the name of VS Code's own", () => {
    expect(JSON.stringify(manifest.contributes)).not.toMatch(/"id":"log"/i);
  });

  it("needs nothing at run time but its bundles", () => {
    expect(manifest).not.toHaveProperty("dependencies");
  });
});
