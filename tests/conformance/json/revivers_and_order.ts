// JSON.parse with a reviver: order, holders, keys, what it deletes, replaces and adds while it walks.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
const show = (v: unknown): string => JSON.stringify(v) ?? String(v);
JSON.parse('{"a":1,"b":[2,{"c":3}],"d":{"e":null}}', function (this: any, key, value) { log.push(`${key || "root"}=${show(value)}`); return value; });
flush("order");
JSON.parse('{"2":"two","1":"one","x":0,"0":"zero"}', (key, value) => { log.push(key || "root"); return value; });
flush("index keys first");
log.push(show(JSON.parse('{"keep":1,"drop":2,"inner":{"drop":3,"keep":4}}', (key, value) => (key === "drop" ? undefined : value))));
flush("deleted");
const holes = JSON.parse("[1,2,3,4]", (key, value) => (key === "1" || key === "3" ? undefined : value)) as unknown[];
log.push(String(holes.length), String(1 in holes), String(3 in holes), show(holes));
flush("holes");
log.push(show(JSON.parse("[1,[2,[3]]]", (key, value) => (Array.isArray(value) ? value.toReversed() : value * 10))));
flush("inside out");
log.push(show(JSON.parse('{"a":1,"b":2,"c":3}', function (this: any, key, value) { if (key === "a") { delete this.b; this.c = 30; this.z = 99; } return value; })));
flush("changes its holder");
log.push(show(JSON.parse('{"list":[1,2,3]}', function (this: any, key, value) { if (key === "0") this.push(4); return value; })));
flush("grows the list");
log.push(show(JSON.parse('[{"n":1},{"n":2}]', function (this: any, key, value) { if (key === "n") this.sum = value + 100; return value; })));
flush("adds beside");
log.push(show(JSON.parse('"text"', function (this: any, key, value) { return `${show(this)} ${key.length} ${value}`; })));
flush("root alone");
log.push(String(JSON.parse("1", () => undefined)));
flush("root dropped");
class Money { constructor(readonly amount: number, readonly unit: string) {} toJSON(): object { return { $: "money", amount: this.amount, unit: this.unit }; } toString(): string { return `${this.amount}${this.unit}`; } }
const text = JSON.stringify({ price: new Money(5, "EUR"), list: [new Money(1, "USD")], when: new Map([["k", 1]]) }, (key, value) => (value instanceof Map ? { $: "map", entries: [...value] } : value));
log.push(text);
const back = JSON.parse(text, (_, v) => { const kind = typeof v === "object" && v !== null ? v.$ : undefined; return kind === "money" ? new Money(v.amount, v.unit) : kind === "map" ? new Map(v.entries) : v; });
log.push(`${back.price}`, String(back.list[0] instanceof Money), String(back.when.get("k")));
flush("types");
try { JSON.parse('{"a":[1,2]}', (key) => { log.push(key); if (key === "1") throw new RangeError("stop"); return key; }); } catch (e) { log.push(`${e}`); }
flush("throws");
log.push(show(JSON.parse('{"a":1,"a":2,"b":{"a":3}}', (k, v) => (typeof v === "number" ? v + 1 : v))));
flush("doubles");
log.push(show(JSON.parse("[1,2]", 5 as never)), show(JSON.parse("[1]", null as never)), show(JSON.parse(" [ ] ", (k, v) => v)), show(JSON.parse("{}", (k, v) => [v])));
flush("others");
