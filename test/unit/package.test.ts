import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import manifest from "../../package.json";
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
}

const contributed: Readonly<Record<string, Schema & { default: unknown; scope: string }>> =
  manifest.contributes.configuration.properties;

/** The part of a schema that both sides state. */
function gist({ type, enum: values, items, anyOf, properties, minimum }: Schema): Schema {
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
  const schemas = Object.entries(settingSchemas(builtinCatalog));

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
    const { items } = manifest.contributes.configuration.properties["s3ErrorCodes.vendors"];
    const { vendors } = builtinCatalog;
    expect(items.enum).toEqual(vendors.map(({ id }) => id));
    expect(items.enumItemLabels).toEqual(vendors.map(({ name }) => name));
    expect(items.enumDescriptions).toEqual(vendors.map(({ name }) => name));
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
