// entries, keys and values of arrays, Maps, Sets and strings: by hand, half used, in patterns, spread, chained, as arguments, of subclasses.
const list = ["a", "b", "c"], map = new Map([["x", 1], ["y", 2]]), set = new Set([true, false]);
const step = (r: IteratorResult<unknown, unknown>): string => `${r.done ? "done" : "next"}:${String(r.value)}`;
for (const [name, it] of [["entries", list.entries()], ["keys", list.keys()], ["values", list.values()], ["map", map.entries()], ["map keys", map.keys()], ["map values", map.values()], ["set", set.values()], ["set keys", set.keys()], ["set entries", set.entries()], ["text", "hé"[Symbol.iterator]()]] as [string, Iterator<unknown> & Iterable<unknown>][]) {
  console.log(name, step(it.next()), [...it].length, step(it.next()), it[Symbol.iterator]() === it, typeof it.return, `${it}`);
}
const walk = list.entries();
const [[i0, v0]] = walk;
console.log(i0, v0, [...walk].join("|"), walk.next().done);
const half = list.values();
for (const v of half) { console.log(v); if (v === "b") break; }
console.log([...half].join() || "nothing left", half.next().done);
const keys = map.keys();
console.log(keys.next().value, (map.set("z", 3), [...keys].join()), (map.set("late", 4), keys.next().done));
console.log(Math.max(...list.keys()), String.fromCharCode(...[..."ab"].map((c) => c.charCodeAt(0))), new Map(list.entries()).get(1), new Set(map.values()).has(3), Object.fromEntries(map.entries()).y, Array.from(set.entries(), ([p, q]) => p === q).join());
console.log([...map].flat().join(), [...list.entries()].flatMap(([i, v]) => Array(i).fill(v)).join(""), [...[...list.keys()].entries()].join(" "));
const zip = <A, B>(p: Iterable<A>, q: Iterable<B>): [A, B][] => { const out: [A, B][] = [], it = q[Symbol.iterator](); for (const x of p) { const r = it.next(); if (r.done) break; out.push([x, r.value]); } return out; };
console.log(zip(list, map.values()).join(" "), zip(list.keys(), "pq").join(" "), zip(map, set).length, zip("", list).length);
class Table extends Map<string, number> { override get(k: string): number { return super.get(k) ?? -1; } override keys(): MapIterator<string> { return new Map([...super.keys()].map((k) => [k.toUpperCase(), 0])).keys(); } }
const table = new Table([["a", 1], ["b", 2]]);
console.log([...table.keys()].join(), [...table].join(" "), table.get("none"), [...table.values()].join(), [...table.entries()].length);
class Bag extends Set<string> { override add(v: string): this { return super.add(v.toLowerCase()); } get sorted(): string[] { return [...this.values()].sort(); } }
const bag = new Bag(["B", "a", "b"]).add("C");
console.log(bag.size, bag.sorted.join(), [...bag.entries()].map(([p]) => p).join(), bag instanceof Set);
const shared = list.values();
console.log([shared, shared, shared].map((s) => s.next().value).join(), [...zip(list.values(), list.values())].length, (({ next }) => typeof next)(list.values()));
const it = list.values(), { value, done } = it.next();
console.log(value, done, (([x, y]: Iterable<string>) => x + y)(it), [...it].length);
try { it.next.call({} as never); } catch (e) { console.log((e as Error).name); }
const long = Array.from({ length: 1000 }, (_, i) => i).values();
let sum = 0;
for (const n of long) { if (n % 2) continue; if (n > 900) break; sum += n; }
console.log(sum, long.next().value, [...long].length);
for (const [k, v] of Object.entries({ p: 1, q: [2] })) console.log(k, String(v));
for (const [k, [v0, v1 = "dflt"]] of new Map([["m", [1, 2]], ["n", [3]]] as [string, [number, number?]][])) console.log(k, v0, v1);
for (const [i, c] of [..."añ\u{1F600}"].entries()) console.log(i, c.length);
label: for (const [i, row] of [[1, 2], [3, 4]].entries()) for (const [j, v] of row.entries()) { if (v === 2) continue label; console.log(i, j, v); if (v === 3) break label; }
