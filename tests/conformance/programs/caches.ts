// Caches: least recently used over a linked list, a time-to-live with a clock of its own, memoising decorators by hand, statistics.
interface Cache<K, V> extends Iterable<[K, V]> { get(key: K): V | undefined; set(key: K, value: V): this; readonly size: number; }
class Node<K, V> { before: Node<K, V> | null = null; after: Node<K, V> | null = null; constructor(readonly key: K, public value: V) {} }
abstract class Counting {
  protected hits = 0;
  protected misses = 0;
  get ratio(): string { const all = this.hits + this.misses; return all === 0 ? "-" : `${Math.round((100 * this.hits) / all)} %`; }
  protected note(found: boolean): void { found ? this.hits++ : this.misses++; }
  abstract readonly kind: string;
  toString(): string { return `${this.kind} ${this.ratio}`; }
}
class Lru<K, V> extends Counting implements Cache<K, V> {
  readonly kind: string = "lru";
  #map = new Map<K, Node<K, V>>();
  #newest: Node<K, V> | null = null;
  #oldest: Node<K, V> | null = null;
  onEvict?: (key: K, value: V) => void;
  constructor(readonly capacity: number) { super(); if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError(`capacity ${capacity}`); }
  get size(): number { return this.#map.size; }
  get(key: K): V | undefined {
    const node = this.#map.get(key);
    this.note(node !== undefined);
    if (!node) return undefined;
    this.#unlink(node); this.#link(node);
    return node.value;
  }
  set(key: K, value: V): this {
    const known = this.#map.get(key);
    if (known) { known.value = value; this.#unlink(known); this.#link(known); return this; }
    if (this.size === this.capacity) {
      const { key: gone, value: lost } = this.#oldest!;
      this.#unlink(this.#oldest!); this.#map.delete(gone);
      this.onEvict?.(gone, lost);
    }
    const node = new Node(key, value);
    this.#map.set(key, node); this.#link(node);
    return this;
  }
  #link(node: Node<K, V>): void { node.after = this.#newest; if (this.#newest) this.#newest.before = node; this.#newest = node; this.#oldest ??= node; }
  #unlink(node: Node<K, V>): void {
    if (node.before) node.before.after = node.after; else this.#newest = node.after;
    if (node.after) node.after.before = node.before; else this.#oldest = node.before;
    node.before = node.after = null;
  }
  [Symbol.iterator](): Iterator<[K, V]> {
    let at = this.#newest;
    return { next: (): IteratorResult<[K, V]> => { if (at === null) return { done: true, value: undefined }; const { key, value } = at; at = at.after; return { done: false, value: [key, value] }; } };
  }
}
class Expiring<K, V> extends Lru<K, { value: V; until: number }> {
  override readonly kind = "expiring";
  static #clock = 0;
  static tick(by = 1): number { return (this.#clock += by); }
  constructor(capacity: number, readonly life: number) { super(capacity); }
  fetch(key: K, make: (key: K) => V): V {
    const found = super.get(key);
    if (found && found.until > Expiring.#clock) return found.value;
    const value = make(key);
    super.set(key, { value, until: Expiring.#clock + this.life });
    return value;
  }
}
function memoise<A extends unknown[], R>(f: (...args: A) => R, cache: Cache<string, R> = new Lru<string, R>(8)): ((...args: A) => R) & { cache: Cache<string, R> } {
  const wrapped = (...args: A): R => { const key = JSON.stringify(args); const known = cache.get(key); if (known !== undefined) return known; const made = f(...args); cache.set(key, made); return made; };
  return Object.assign(wrapped as object, {}) as ((...args: A) => R) & { cache: Cache<string, R> };
}
const lru = new Lru<string, number>(3);
const evicted: string[] = [];
lru.onEvict = (key, value) => evicted.push(`${key}=${value}`);
lru.set("a", 1).set("b", 2).set("c", 3);
console.log(lru.get("a"), lru.get("x"), [...lru].map(([k]) => k).join(""));
lru.set("d", 4).set("c", 30).set("e", 5);
console.log([...lru].join(" "), evicted.join(), lru.size, `${lru}`, lru.get("b") ?? "gone");
for (const [key, value] of lru) { if (value > 20) { console.log("found", key); break; } }
const [[first], ...others] = lru;
console.log(first, others.length, Object.fromEntries(lru).d ?? "no d", new Map(lru).get("e"));
const cache = new Expiring<string, string>(2, 5);
let made = 0;
const make = (key: string) => `${key}${++made}`;
const seen = [cache.fetch("k", make), cache.fetch("k", make)];
Expiring.tick(3); seen.push(cache.fetch("k", make), cache.fetch("l", make)); Expiring.tick(2); seen.push(cache.fetch("k", make), cache.fetch("l", make));
console.log(seen.join(" "), String(cache), cache instanceof Counting, cache.kind, Expiring.tick(0));
let calls = 0;
const fib: (n: number) => number = memoise((n: number): number => { calls++; return n < 2 ? n : fib(n - 1) + fib(n - 2); }, new Lru<string, number>(100));
console.log(fib(30), calls, fib(30), calls);
for (const bad of [0, 1.5, NaN, -1]) try { new Lru(bad); } catch (error) { console.log(`${error}`); }
