import type * as z from "zod/mini";
import schema from "../../../data/vendor.schema.json";
import type { Translate } from "../l10n";
import { type JsonSchema, JsonSchemaChecks } from "./jsonSchema";

/** The checks of vendor files, and the language of their messages. */
export interface VendorFormat {
  readonly t: Translate;
  /** For a file that extends another vendor. */
  readonly derived: z.ZodMiniType;
  /** For one that doesn't. */
  readonly whole: z.ZodMiniType;
}

/** What `data/vendor.schema.json` asks of a vendor file. */
export function vendorFormat(t: Translate): VendorFormat {
  const checks = new JsonSchemaChecks(schema, t);
  const derived = schema as JsonSchema;
  const required = [...schema.required, ...schema.else.required];
  return { t, derived: checks.of(derived), whole: checks.of({ ...derived, required }) };
}
