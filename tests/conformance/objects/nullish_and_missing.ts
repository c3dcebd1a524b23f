// undefined, null and missing properties told apart in every way.
type Settings = { a?: number | null; b?: string | undefined; c?: { d?: boolean | null } | null };
const all: Settings[] = [{}, { a: undefined, b: undefined, c: undefined }, { a: null, c: null }, { a: 0, b: "", c: {} }, { a: 1, b: "x", c: { d: null } }, { c: { d: false } }];
for (const s of all) {
  console.log("a" in s, s.a === undefined, s.a === null, s.a == null, s.a ?? "none", s.a || "falsy", Object.hasOwn(s, "b"), s.c?.d, s.c?.d ?? "no d", Object.keys(s).length);
}
console.log(all.map((s) => JSON.stringify(s)).join(" "));
const merged = all.reduce<Settings>((m, s) => ({ ...m, ...s }), {});
console.log(JSON.stringify(merged), merged.a, "b" in merged);
const { a = "default a", b = "default b", c } = all[1], { d = "default d" } = c ?? {};
console.log(a, b, d);
const { a: nullKept = "default" } = all[2];
console.log(nullKept, all[2].c ?? "null c");
const clean = <T extends object>(o: T): Partial<T> => Object.fromEntries(Object.entries(o).filter(([, v]) => v != null)) as Partial<T>;
console.log(all.map((s) => Object.keys(clean(s)).join("+") || "-").join(" "));
const list: (number | null | undefined)[] = [1, null, undefined, 0, NaN];
console.log(list.map((x) => x ?? -1).join(), list.filter((x) => x != null).length, list.map((x) => typeof x).join(), list.join("|"), list.indexOf(null), list.indexOf(undefined));
class Node1 { next?: Node1; value: number | null = null; label: string | undefined; declare ghost?: string; }
const node = new Node1();
console.log("next" in node, "value" in node, "label" in node, "ghost" in node, Object.keys(node).join(), JSON.stringify(node));
const find = (id: number): { name?: string } | undefined => [{ name: "one" }, {}][id];
console.log(find(0)?.name, find(1)?.name, find(2)?.name, find(2) === undefined, find(1)?.name?.length, find(0)?.name?.toUpperCase() ?? "nobody");
const orThrow = <T>(x: T | null | undefined, what: string): T => { if (x == null) throw new Error(`no ${what}`); return x; };
for (const id of [0, 1, 2]) try { console.log(orThrow(orThrow(find(id), "item").name, "name")); } catch (e) { console.log((e as Error).message); }
