/** The properties that a JSON schema leaves without a description, by path. */
export function unexplained(schema: unknown, path = ""): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const properties = key === "properties" ? Object.entries(value as Record<string, object>) : [];
    const silent = properties.filter(([, one]) => !("description" in one || "$ref" in one));
    return [...silent.map(([name]) => `${path}/${name}`), ...unexplained(value, `${path}/${key}`)];
  });
}
