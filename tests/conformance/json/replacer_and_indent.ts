// JSON.stringify's second and third arguments.
const data = { name: "Ann", age: 30, tags: ["x", "y"], address: { city: "Oslo", zip: null }, empty: {}, none: [], secret: "pw" };
console.log(JSON.stringify(data, null, 2));
console.log(JSON.stringify(data, null, "--"));
console.log(JSON.stringify([1, [2, [3]], {}], null, 1));
console.log(JSON.stringify(data, ["name", "address", "city"]), JSON.stringify({ 1: "a", 2: "b" }, [1] as any), JSON.stringify([{ a: 1, b: 2 }], ["b"]));
console.log(JSON.stringify(data, (key, value) => (key === "secret" ? undefined : typeof value === "number" ? value + 1 : value)));
const seen: string[] = [];
JSON.stringify({ a: [1, { b: 2 }] }, function (this: unknown, key, value) { seen.push(`${key}:${Array.isArray(this) ? "in list" : "in object"}:${typeof value}`); return value; });
console.log(seen.join(" "));
console.log(JSON.stringify({ m: new Map([["a", 1]]), s: new Set([1, 2]) }, (_, v) => (v instanceof Map ? Object.fromEntries(v) : v instanceof Set ? [...v] : v)));
console.log(JSON.stringify([1, 2], null, 10).length, JSON.stringify([1, 2], null, 99).length, JSON.stringify([1, 2], null, -5), JSON.stringify([1], null, "long indentation text"), JSON.stringify([1], null, ""), JSON.stringify([1], null, 1.9));
console.log(JSON.stringify("text", null, 2), JSON.stringify([], null, 2), JSON.stringify({}, null, 2), JSON.stringify([[]], null, 2), JSON.stringify({ a: undefined }, null, 2));
const cyclic: any = { name: "c", list: [] };
cyclic.list.push({ up: cyclic });
try { JSON.stringify(cyclic); } catch (e) { console.log((e as Error).name); }
const safe = (value: unknown): string => { const stack = new Set<unknown>(); return JSON.stringify(value, (_, v) => { if (typeof v === "object" && v !== null) { if (stack.has(v)) return "[seen]"; stack.add(v); } return v; }); };
console.log(safe(cyclic), safe([1, [2]]));
console.log(JSON.stringify({ date: { toJSON: () => "2024" } }, (k, v) => (k === "date" ? v + "!" : v)), JSON.stringify(5, () => ({ replaced: true }).replaced), JSON.stringify({ a: 1 }, () => undefined));
console.log(JSON.stringify({ a: 1, b: [1, 2] }, (k, v) => (Array.isArray(v) ? v.length : v)), JSON.stringify(data, []), JSON.stringify({ k: "v" }, null, "\t"));
const sorted = (value: any): any => (Array.isArray(value) ? value.map(sorted) : value !== null && typeof value === "object" ? Object.fromEntries(Object.keys(value).sort().map((k) => [k, sorted(value[k])])) : value);
console.log(JSON.stringify(sorted({ z: 1, a: { d: 1, c: [{ y: 1, x: 2 }] } })));
