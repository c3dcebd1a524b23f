// JSON.stringify with a replacer function: order, holders, toJSON before it, what it drops; and indents of every kind.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
JSON.stringify({ a: 1, b: [2, { c: 3 }], d: undefined }, (key, value) => { log.push(`${key || "root"}:${typeof value}`); return value; });
flush("order");
const timed = { name: "n", toJSON(key: string) { log.push(`toJSON(${key})`); return { from: key }; } };
log.push(JSON.stringify({ x: timed, y: [timed] }, (key, value) => { log.push(`replace(${key})`); return value; }));
flush("toJSON first");
log.push(JSON.stringify(timed), JSON.stringify([timed, timed]));
flush("toJSON keys");
log.push(JSON.stringify({ a: 1, b: "two", c: [1, "x"] }, (_, v) => (typeof v === "number" ? v * 2 : typeof v === "string" ? undefined : v)));
flush("dropped");
log.push(JSON.stringify({ a: 1 }, function (this: any, key, value) { return key === "" ? { wrapped: value } : key === "wrapped" ? [Object.keys(this).join(), value] : value; }));
flush("holders");
log.push(String(JSON.stringify({ a: 1 }, () => undefined)), JSON.stringify([1, () => 1, undefined, NaN, -0, Infinity]), JSON.stringify({ f: () => 1, u: undefined, n: null, inf: -Infinity }));
flush("nothing");
const depth = (value: unknown, max: number): string => { const levels = new Map<object, number>(); return JSON.stringify(value, function (this: any, key, v) { if (typeof v !== "object" || v === null) return v; const level = key === "" ? 0 : (levels.get(this) ?? 0) + 1; levels.set(v, level); return level > max ? "…" : v; }); };
log.push(depth({ a: { b: { c: { d: 1 } } }, e: [[[1]]] }, 2));
flush("depth");
const seen = new Set<object>();
const loop: any = { name: "loop", list: [] };
loop.self = loop; loop.list.push(loop, { loop });
log.push(JSON.stringify(loop, (_, v) => { if (typeof v === "object" && v !== null) { if (seen.has(v)) return "[again]"; seen.add(v); } return v; }));
flush("cycles cut");
try { JSON.stringify(loop); } catch (e) { log.push((e as Error).name, (e as Error).message.split("\n")[0]); }
flush("cycle");
const small = { a: [], b: {}, c: [1, [2]], d: { e: [] } };
for (const space of [0, 1, 3, "--", "", 11, "12345678901", -1, 2.9, "\t", true, null] as never[]) console.log(JSON.stringify(String(space)), JSON.stringify(JSON.stringify([{ a: 1 }], null, space)));
console.log(JSON.stringify(small, null, 2));
console.log(JSON.stringify([undefined, () => 1, { u: undefined }], null, 1));
console.log(JSON.stringify({ b: 1, a: { b: 2, c: 3 }, list: [{ a: 1, z: 2 }] }, ["a", "b", "list"], " "));
console.log(JSON.stringify({ 2: "b", 1: "a", x: 0, "-1": "m" }), JSON.stringify({ "quo\"te": 1, "new\nline": 2, "\u2028": 3, "": 4 }));
console.log(JSON.stringify("\u{1F600} \ud83d \udc00 \x7f \b\f\t"), JSON.stringify({ get g() { return this.v; }, v: 1 }), JSON.stringify(Object.freeze([1])), JSON.stringify(new Map([[1, 2]])), JSON.stringify(new Set([1])));
class Base { a = 1; #hidden = 2; get shown(): number { return this.#hidden; } method(): void {} }
class Sub extends Base { b = [this.a]; static s = 1; }
console.log(JSON.stringify(new Sub()), JSON.stringify(Sub), JSON.stringify([Sub]), JSON.stringify(new Error("e")), JSON.stringify({ p: Promise.resolve(1) }), JSON.stringify(null), String(JSON.stringify(undefined)));
