// Validating data against a small schema, reading and writing by path, comparing documents.
type Schema = { type: "string" | "number" | "boolean" } | { type: "array"; items: Schema } | { type: "object"; properties: Record<string, Schema>; required?: string[] };
const validate = (schema: Schema, value: unknown, path = "$"): string[] => {
  switch (schema.type) {
    case "array": return Array.isArray(value) ? value.flatMap((v, i) => validate(schema.items, v, `${path}[${i}]`)) : [`${path}: not an array`];
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${path}: not an object`];
      const record = value as Record<string, unknown>;
      const missing = (schema.required ?? []).filter((k) => !(k in record)).map((k) => `${path}.${k}: missing`);
      return [...missing, ...Object.entries(schema.properties).filter(([k]) => k in record).flatMap(([k, s]) => validate(s, record[k], `${path}.${k}`))];
    }
    default: return typeof value === schema.type ? [] : [`${path}: not a ${schema.type}`];
  }
};
const schema: Schema = { type: "object", required: ["id", "tags"], properties: { id: { type: "number" }, tags: { type: "array", items: { type: "string" } }, inner: { type: "object", properties: { flag: { type: "boolean" } } } } };
for (const text of ['{"id":1,"tags":["a"],"inner":{"flag":true}}', '{"id":"1","tags":["a",2,null]}', "{}", "[]", '{"id":1,"tags":{},"inner":[]}', '{"id":1,"tags":[],"inner":{"flag":0}}']) {
  console.log(validate(schema, JSON.parse(text)).join("; ") || "valid");
}
const get = (value: any, path: string): unknown => path.split(".").reduce((v, k) => v?.[k], value);
const set = (value: any, [key, ...rest]: string[], to: unknown): any => (key === undefined ? to : Array.isArray(value) ? value.with(Number(key), set(value[Number(key)], rest, to)) : { ...value, [key]: set(value?.[key], rest, to) });
const doc = JSON.parse('{"a":{"b":[{"c":1},{"c":2}]},"d":null}');
console.log(get(doc, "a.b.1.c"), get(doc, "a.x.y"), get(doc, "d.e"), JSON.stringify(set(doc, "a.b.0.c".split("."), "new")), JSON.stringify(set(doc, ["n", "m"], 5)));
console.log(JSON.stringify(doc));
const diff = (a: any, b: any, at = ""): string[] => {
  if (Object.is(a, b)) return [];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return [`${at}: ${JSON.stringify(a)} -> ${JSON.stringify(b)}`];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((k) => diff(a[k], b[k], `${at}/${k}`));
};
console.log(diff(doc, set(set(doc, ["d"], 1), ["a", "b", "1", "c"], null)).join("; "), diff(doc, structuredClone(doc)).length);
