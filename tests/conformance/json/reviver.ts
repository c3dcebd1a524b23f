// JSON.parse with a reviver: from the inside out, deleting, changing types.
const log: string[] = [];
const result = JSON.parse('{"a":1,"b":[2,{"c":3}],"d":null}', function (this: unknown, key, value) {
  log.push(`${key || "(root)"}=${JSON.stringify(value)}`);
  return value;
});
console.log(log.join(" "));
console.log(JSON.stringify(result));
console.log(JSON.stringify(JSON.parse('{"a":1,"b":"x","c":[1,"y"]}', (_, v) => (typeof v === "number" ? v * 10 : v))));
console.log(JSON.stringify(JSON.parse('{"keep":1,"drop":2,"list":[1,2,3]}', (k, v) => (k === "drop" || v === 2 ? undefined : v))));
const revived = JSON.parse('{"when":{"$date":5},"set":{"$set":[1,2,2]},"map":{"$map":[["k",1]]}}', (_, v) => {
  if (v && typeof v === "object") {
    if ("$set" in v) return new Set(v.$set);
    if ("$map" in v) return new Map(v.$map);
    if ("$date" in v) return { epoch: v.$date };
  }
  return v;
});
console.log(revived.set instanceof Set, revived.set.size, revived.map.get("k"), revived.when.epoch);
console.log(JSON.parse("5", (k, v) => (k === "" ? v + 1 : v)), JSON.parse('"x"', () => "replaced"), JSON.parse("[1]", () => undefined));
class User { constructor(readonly name: string, readonly age: number) {} greet() { return `hi ${this.name}`; } }
const users = JSON.parse('[{"type":"user","name":"ann","age":3},{"type":"other"}]', (_, v) => (v && typeof v === "object" && v.type === "user" ? new User(v.name, v.age) : v));
console.log(users[0] instanceof User, users[0].greet(), users[1].type);
const parents: string[] = [];
JSON.parse('{"x":{"y":[true]}}', function (this: any, key, value) { if (key !== "") parents.push(`${key} in ${Array.isArray(this) ? "array" : Object.keys(this).join()}`); return value; });
console.log(parents.join("; "));
for (const bad of ["{'a':1}", "[1 2]", '{"a":}', "tru", '"open', "01", "1.", "-", "[1,]", '{"a":1,}', "\u00a01", "nul", "[", "{", '{"a"', '{"a":1', "\"\n\"", "\"\\x\"", "1e", "+1", ".5", "NaN", "'x'", "", " "]) {
  try { console.log(JSON.stringify(bad), JSON.parse(bad)); } catch (e) { console.log(JSON.stringify(bad), (e as Error).message); }
}
console.log(JSON.parse(" true "), JSON.parse("null"), JSON.parse("[]").length, JSON.parse(' { "a" : [ ] } ').a.length, JSON.parse("123" as string) + 1);
