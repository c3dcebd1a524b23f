// JSON.parse: values, white space, escapes, revivers, errors.
const show = (v: unknown): string => JSON.stringify(v);
for (const text of ["1", "-0.5e2", "\"text\"", "true", "null", "[]", "{}", " [1 , 2 ,{\"a\" : [ ] } ] ", "\"\\u0041\\n\\\\\\/\"", "{\"a\":1,\"a\":2}", "1E400", "-0"]) {
  const value: unknown = JSON.parse(text);
  console.log(typeof value, show(value), Array.isArray(value));
}
const data = JSON.parse('{"name": "loom", "threads": [1, 2, 3], "nested": {"deep": {"on": true}}, "10": 1, "2": 2}') as { name: string; threads: number[]; nested: { deep: { on: boolean } } };
console.log(data.name, data.threads.length, data.nested.deep.on, Object.keys(data).join());
console.log(show(JSON.parse('{"a":1,"b":{"c":2},"d":[3,4]}', (key, value) => (typeof value === "number" ? value * 2 : key === "b" ? undefined : value))));
const keys: string[] = [];
JSON.parse('{"x":{"y":1},"z":[true]}', (key, value) => (keys.push(key), value));
console.log(keys.join("|"));
for (const bad of ["", "{", "[1,]", "{a:1}", "'x'", "01", "1.", "undefined", "[1] x", "\"\n\"", "nul", "{\"a\" 1}", "\"\\x\"", "+1", ".5", "NaN"]) {
  try {
    console.log("accepted", show(JSON.parse(bad)));
  } catch (error) {
    console.log(show(bad), (error as Error).name, error instanceof SyntaxError);
  }
}
const original = { list: [1, "two", null, { three: [3.5] }], empty: "", flag: false };
const copy = JSON.parse(JSON.stringify(original)) as typeof original;
console.log(show(copy) === show(original), copy !== original, copy.list.length);
let deep = "1";
for (let i = 0; i < 200; i++) deep = `[${deep}]`;
let value: unknown = JSON.parse(deep);
let depth = 0;
while (Array.isArray(value)) {
  value = value[0];
  depth++;
}
console.log(depth, value);
