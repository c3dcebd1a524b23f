// Sets and Maps at work: algebra, counting, graphs, caches by key objects, two-way maps, multisets, ordered merges, intervals.
const union = <T>(a: Set<T>, b: Iterable<T>): Set<T> => new Set([...a, ...b]);
const intersect = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a].filter((x) => b.has(x)));
const minus = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a].filter((x) => !b.has(x)));
const xor = <T>(a: Set<T>, b: Set<T>): Set<T> => union(minus(a, b), minus(b, a));
const show = (s: Iterable<unknown>): string => `{${[...s].join(" ")}}`;
const a = new Set([1, 2, 3, 4]), b = new Set([3, 4, 5]);
console.log(show(union(a, b)), show(intersect(a, b)), show(minus(a, b)), show(xor(a, b)), [...b].every((x) => a.has(x)), show(union(new Set<number>(), [])));
class Multiset<T> {
  #counts = new Map<T, number>();
  constructor(items: Iterable<T> = []) { for (const i of items) this.add(i); }
  add(item: T, n = 1): this { this.#counts.set(item, (this.#counts.get(item) ?? 0) + n); return this; }
  remove(item: T): boolean { const n = this.#counts.get(item); if (n === undefined) return false; if (n === 1) this.#counts.delete(item); else this.#counts.set(item, n - 1); return true; }
  get size(): number { let n = 0; for (const c of this.#counts.values()) n += c; return n; }
  [Symbol.iterator](): Iterator<T> { return [...this.#counts].flatMap(([x, n]) => Array<T>(n).fill(x))[Symbol.iterator](); }
  most(n: number): [T, number][] { return [...this.#counts].sort(([, x], [, y]) => y - x).slice(0, n); }
}
const letters = new Multiset("mississippi");
console.log(letters.size, [...letters].join(""), letters.most(2).join(" "), letters.remove("m"), letters.remove("m"), letters.size, new Set(letters).size);
class TwoWay<K, V> { #to = new Map<K, V>(); #from = new Map<V, K>(); set(k: K, v: V): this { this.deleteKey(k); this.deleteValue(v); this.#to.set(k, v); this.#from.set(v, k); return this; } deleteKey(k: K): void { const v = this.#to.get(k); if (this.#to.delete(k)) this.#from.delete(v!); } deleteValue(v: V): void { const k = this.#from.get(v); if (this.#from.delete(v)) this.#to.delete(k!); } get = (k: K): V | undefined => this.#to.get(k); key = (v: V): K | undefined => this.#from.get(v); get size(): number { return this.#to.size; } }
const codes = new TwoWay<string, number>().set("a", 1).set("b", 2).set("c", 1);
console.log(codes.size, codes.get("a"), codes.get("c"), codes.key(1), codes.key(2), (codes.set("c", 2), codes.size), codes.get("b"));
const graph = new Map<string, Set<string>>();
for (const [x, y] of ["ab", "bc", "cd", "xy", "ca"]) { for (const [p, q] of [[x, y], [y, x]]) (graph.get(p) ?? graph.set(p, new Set()).get(p)!).add(q); }
const component = (from: string, seen = new Set<string>()): Set<string> => { if (!seen.has(from)) { seen.add(from); for (const n of graph.get(from) ?? []) component(n, seen); } return seen; };
const components: Set<string>[] = [];
for (const node of graph.keys()) if (!components.some((c) => c.has(node))) components.push(component(node));
console.log(components.map(show).join(" "), [...graph].map(([k, v]) => k + v.size).join());
const distances = (from: string): Map<string, number> => { const d = new Map([[from, 0]]); for (const [node, n] of d) for (const next of graph.get(node) ?? []) if (!d.has(next)) d.set(next, n + 1); return d; };
console.log([...distances("d")].map(([k, n]) => `${k}${n}`).join(" "));
const objects = [{ id: 1 }, { id: 2 }], meta = new Map<object, string[]>();
for (const o of [...objects, objects[0]]) meta.set(o, [...(meta.get(o) ?? []), `seen${meta.size}`]);
console.log(meta.size, meta.get(objects[0])!.join(), meta.get({ id: 1 }), meta.has(objects[1]), meta.delete(objects[0]), meta.size);
const merged = new Map([...new Map([["x", 1], ["y", 2]]), ...new Map([["y", 3], ["z", 4]])]);
console.log([...merged].join(" "), show(merged.keys()), [...merged.values()].reduce((p, q) => p + q), Object.entries(Object.fromEntries(merged)).length, new Map(Object.entries({ k: 1 })).get("k"));
const inverted = [...merged].reduce((m, [k, v]) => m.set(v % 2 ? "odd" : "even", [...(m.get(v % 2 ? "odd" : "even") ?? []), k]), new Map<string, string[]>());
console.log([...inverted].map(([k, v]) => `${k}=${v.join("")}`).join(" "));
const dedupe = <T, K>(list: T[], key: (x: T) => K): T[] => [...new Map(list.map((x) => [key(x), x])).values()], firsts = <T, K>(list: T[], key: (x: T) => K, seen = new Set<K>()): T[] => list.filter((x) => !seen.has(key(x)) && seen.add(key(x)));
console.log(dedupe(["apple", "avocado", "bean", "beet"], (w) => w[0]).join(), firsts(["apple", "avocado", "bean", "beet"], (w) => w[0]).join());
const power = <T>(s: Set<T>): Set<T>[] => [...s].reduce<Set<T>[]>((all, x) => [...all, ...all.map((sub) => new Set([...sub, x]))], [new Set()]);
console.log(power(new Set("abc")).map(show).join(""), power(a).length);
const first = new Set([3, 1, 2]).values().next().value, last = [...new Map([[1, "a"], [2, "b"]]).keys()].at(-1), [[k0, v0] = [], ...others] = new Map([["p", 1], ["q", 2]]);
console.log(first, last, k0, v0, others.length, new Set([NaN, NaN, 0, -0, "0", null, undefined]).size, new Set("hello").size, [...new Set([3, 1, 3])].join());
