// structuredClone of values of every kind, nested, shared and circular; next to spread and JSON of the same.
const attempt = (label: string, f: () => unknown): void => { try { console.log(label, String(f())); } catch (e) { console.log(label, (e as Error).name); } };
for (const v of [1, -0, NaN, "text", true, null, undefined, Infinity]) attempt(`primitive ${String(v)}`, () => Object.is(structuredClone(v), v));
const date = { list: [1, [2, [3]]], map: new Map<unknown, unknown>([["k", { v: 1 }], [{ key: 1 }, new Set([1])]]), set: new Set([[1], [1]]), text: "t", none: undefined, nested: { deep: { deeper: [null] } } };
const copy = structuredClone(date);
attempt("equal", () => JSON.stringify(copy) === JSON.stringify(date));
attempt("apart", () => [copy !== date, copy.list !== date.list, copy.list[1] !== date.list[1], copy.map !== date.map, copy.map.get("k") !== date.map.get("k"), copy.set.size, "none" in copy].join());
attempt("changed", () => { (copy.map.get("k") as { v: number }).v = 9; copy.list.push(4); copy.nested.deep.deeper.push(null); return [(date.map.get("k") as { v: number }).v, date.list.length, date.nested.deep.deeper.length].join(); });
const shared = { id: 1 }, graph: any = { a: shared, b: shared, list: [shared], map: new Map([[shared, shared]]) };
graph.self = graph; graph.list.push(graph.list);
const g = structuredClone(graph);
attempt("shared", () => [g.a === g.b, g.list[0] === g.a, g.self === g, g.list[1] === g.list, g.map.get(g.a) === g.a, g.a !== shared].join());
class Point { constructor(public x: number, public y = 0) {} get sum(): number { return this.x + this.y; } #hidden = 1; reveal(): number { return this.#hidden; } }
attempt("class", () => { const c = structuredClone(new Point(1, 2)) as any; return [c instanceof Point, c.constructor === Object, Object.keys(c).join("+"), c.sum, c.x].join(); });
attempt("subclasses", () => { class M extends Map<string, number> { extra = 1; } class A extends Array<number> { double(): number { return this.length * 2; } } const m = structuredClone(new M([["k", 1]])) as any, a = structuredClone(A.of(1, 2)) as any; return [m instanceof M, m instanceof Map, m.get("k"), "extra" in m, a instanceof A, Array.isArray(a), a.length, "double" in a].join(); });
attempt("error", () => { const e = structuredClone(new RangeError("r", { cause: "c" })) as Error; return [e instanceof RangeError, e.name, e.message, typeof e.stack].join(); });
attempt("own error", () => { class E extends Error { override name = "E"; code = 5; } const e = structuredClone(new E("m")) as any; return [e instanceof E, e instanceof Error, e.name, e.message, e.code].join(); });
attempt("accessors", () => { const c = structuredClone({ get v() { return 5; }, set w(_: number) {} }) as any; return [c.v, "w" in c, c.w].join(); });
attempt("frozen", () => { const c = structuredClone(Object.freeze({ a: Object.freeze([1]) })); (c.a as number[]).push(2); return [Object.isFrozen(c), c.a.length].join(); });
attempt("holes", () => { const c = structuredClone([1, , 3]); return [c.length, 1 in c, 2 in c].join(); });
attempt("function", () => structuredClone(() => 1));
attempt("method inside", () => structuredClone({ f() {} }));
attempt("deep function", () => structuredClone([{ a: new Map([["k", [() => 1]]]) }]));
attempt("promise", () => structuredClone(Promise.resolve(1)));
attempt("class itself", () => structuredClone(Point));
attempt("instance with a function field", () => structuredClone(new (class { f = (): number => 1; })()));
attempt("getter throws", () => structuredClone({ get x(): never { throw new TypeError("getter"); } }));
attempt("nothing", () => (structuredClone as any)(undefined));
const versions: [string, <T>(v: T) => T][] = [["spread", (v) => ({ ...v })], ["assign", (v) => Object.assign({}, v)], ["json", (v) => JSON.parse(JSON.stringify(v))], ["clone", structuredClone], ["entries", (v) => Object.fromEntries(Object.entries(v as object)) as any]];
const source = { n: NaN, u: undefined, z: -0, list: [undefined, 1], inner: { v: 1 }, map: new Map([[1, 2]]), get got() { return this.inner.v; } };
for (const [name, f] of versions) { const c = f(source) as any; console.log(name, String(c.n), "u" in c, Object.is(c.z, -0), c.list.length, String(c.list[0]), c.inner === source.inner, c.map instanceof Map, c.map === source.map, (c.inner.v = 2, c.got), source.inner.v); source.inner.v = 1; }
