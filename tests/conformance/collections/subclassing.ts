// Classes that extend Map and Set: overridden methods, defaults, extra state.
class DefaultMap<K, V> extends Map<K, V> {
  constructor(private readonly make: (key: K) => V, entries: Iterable<readonly [K, V]> = []) {
    super();
    for (const [k, v] of entries) this.set(k, v);
  }
  override get(key: K): V {
    if (!this.has(key)) this.set(key, this.make(key));
    return super.get(key)!;
  }
}
const lists = new DefaultMap<string, number[]>(() => []);
lists.get("a").push(1);
lists.get("a").push(2);
lists.get("b").push(3);
console.log(lists.size, [...lists].map(([k, v]) => `${k}:${v.join("+")}`).join(" "), lists instanceof Map, lists instanceof DefaultMap);
class Counter<T> extends Map<T, number> {
  add(item: T, by = 1): this { return this.set(item, (this.get(item) ?? 0) + by); }
  get total(): number { let sum = 0; for (const n of this.values()) sum += n; return sum; }
  top(n: number): [T, number][] { return [...this].sort((a, b) => b[1] - a[1]).slice(0, n); }
  static of<T>(items: Iterable<T>): Counter<T> { const c = new Counter<T>(); for (const i of items) c.add(i); return c; }
}
const letters = Counter.of("abracadabra");
console.log(letters.total, letters.top(2).join(" "), letters.add("z", 10).size);
class OrderedSet extends Set<number> {
  readonly log: string[] = [];
  override add(value: number): this { this.log?.push(`add ${value}`); return super.add(value); }
  override delete(value: number): boolean { this.log.push(`delete ${value}`); return super.delete(value); }
  get sorted(): number[] { return [...this].sort((a, b) => a - b); }
}
const set = new OrderedSet();
set.add(3).add(1).add(3);
set.delete(3);
console.log(set.sorted.join(), set.log.join(", "), set.size);
class LruCache<V> extends Map<string, V> {
  constructor(private readonly limit: number) { super(); }
  override set(key: string, value: V): this {
    super.delete(key);
    super.set(key, value);
    if (this.size > this.limit) super.delete(this.keys().next().value!);
    return this;
  }
  override get(key: string): V | undefined { const v = super.get(key); if (v !== undefined) this.set(key, v); return v; }
}
const lru = new LruCache<number>(2);
lru.set("a", 1).set("b", 2);
lru.get("a");
lru.set("c", 3);
console.log([...lru.keys()].join(), lru.get("b"), lru.size);
class Bidirectional extends Map<string, string> { readonly back = new Map<string, string>(); override set(k: string, v: string): this { this.back?.set(v, k); return super.set(k, v); } }
console.log(new Bidirectional().set("x", "y").size, new Bidirectional([["p", "q"]]).get("p"), new Bidirectional().set("x", "y").get("x"));
console.log(Object.keys(set).join(), letters.constructor.name, Counter.name, [...new Set(set)].join(), new Map(letters).get("a"));
