// Narrowing by typeof, instanceof, in, discriminants, predicates and assertions.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === "object" && v !== null && !Array.isArray(v);
const isStringList = (v: unknown): v is string[] => Array.isArray(v) && v.every((x) => typeof x === "string");
function assertNumber(v: unknown, name: string): asserts v is number {
  if (typeof v !== "number") throw new TypeError(`${name} is ${v === null ? "null" : typeof v}`);
}
const describe = (v: Json): string => {
  if (v === null) return "null";
  switch (typeof v) {
    case "boolean": return v ? "yes" : "no";
    case "number": return v.toFixed(1);
    case "string": return JSON.stringify(v);
  }
  if (Array.isArray(v)) return `[${v.map(describe).join(" ")}]`;
  return `{${Object.entries(v).map(([k, x]) => `${k}:${describe(x)}`).join(" ")}}`;
};
console.log(describe({ a: [1, "x", null, true], b: { c: false } }));
const parse = (text: string): { name: string; tags: string[]; age: number } => {
  const data: unknown = JSON.parse(text);
  if (!isRecord(data)) throw new TypeError("not a record");
  const { name, tags = [], age } = data;
  if (typeof name !== "string") throw new TypeError("no name");
  if (!isStringList(tags)) throw new TypeError("bad tags");
  assertNumber(age, "age");
  return { name, tags, age };
};
for (const text of ['{"name":"a","age":1}', '{"name":"b","tags":["x"],"age":2}', "[]", "{}", '{"name":"c","tags":[1]}', '{"name":"d","age":null}', "5"]) {
  try { console.log(JSON.stringify(parse(text))); } catch (error) { console.log(`${error}`); }
}
class Cat { meow(): string { return "meow"; } }
class Dog { bark(): string { return "woof"; } }
const sound = (pet: Cat | Dog | { sing(): string } | string): string => (typeof pet === "string" ? pet : pet instanceof Cat ? pet.meow() : "bark" in pet ? pet.bark() : pet.sing());
console.log([new Cat(), new Dog(), { sing: () => "la" }, "silence"].map(sound).join());
type Result = { ok: true; value: number } | { ok: false; error: string };
const half = (n: number): Result => (n % 2 ? { ok: false, error: `${n} is odd` } : { ok: true, value: n / 2 });
console.log([4, 5].map(half).map((r) => (r.ok ? r.value : r.error)).join("; "));
