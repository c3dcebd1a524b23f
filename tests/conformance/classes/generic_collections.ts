// Collections written as classes: a linked list, a matrix, an ordered map and a lazy sequence, with iteration, equality, JSON and printing.
class List<T> implements Iterable<T> {
  #head: { value: T; next: List<T>["head"] } | null = null;
  #size = 0;
  declare head: { value: T; next: unknown } | null;
  static of<T>(...items: T[]): List<T> { return items.reduceRight((l, x) => l.prepend(x), new List<T>()); }
  prepend(value: T): this { this.#head = { value, next: this.#head as never }; this.#size++; return this; }
  get size(): number { return this.#size; }
  [Symbol.iterator](): Iterator<T> { let at: any = this.#head; return { next: () => { if (at === null) return { done: true, value: undefined }; const { value } = at; at = at.next; return { done: false, value }; } }; }
  map<U>(f: (x: T, i: number) => U): List<U> { return List.of(...[...this].map(f)); }
  reverse(): List<T> { const out = new List<T>(); for (const x of this) out.prepend(x); return out; }
  equals(other: List<T>): boolean { if (this.#size !== other.#size) return false; const it = other[Symbol.iterator](); for (const x of this) if (!Object.is(x, it.next().value)) return false; return true; }
  toJSON(): T[] { return [...this]; }
  toString(): string { return `(${[...this].join(" ")})`; }
}
const list = List.of(1, 2, 3);
console.log(`${list}`, list.size, `${list.map((x, i) => x * i)}`, `${list.reverse()}`, list.equals(List.of(1, 2, 3)), list.equals(list.reverse()), List.of(NaN).equals(List.of(NaN)), JSON.stringify({ list }), Math.max(...list), "head" in list);
const [first, ...rest] = List.of("a", "b", "c");
console.log(first, rest.join(), [...List.of<number>()].length, `${List.of(List.of(1), List.of())}`);
class OrderedMap<K, V> extends Map<K, V> {
  constructor(private readonly compare: (a: K, b: K) => number, entries: [K, V][] = []) { super(); for (const [k, v] of entries) this.set(k, v); }
  sorted(): [K, V][] { return [...super.entries()].sort(([a], [b]) => this.compare(a, b)); }
  override keys(): MapIterator<K> { return new Map(this.sorted()).keys(); }
  override forEach(f: (v: V, k: K, m: Map<K, V>) => void): void { for (const [k, v] of this.sorted()) f(v, k, this); }
  floor(key: K): K | undefined { return [...this.keys()].findLast((k) => this.compare(k, key) <= 0); }
}
const ordered = new OrderedMap<number, string>((a, b) => a - b, [[5, "five"], [1, "one"], [3, "three"]]);
const seen: string[] = [];
ordered.forEach((v, k, m) => seen.push(`${k}${v[0]}${m.size}`));
console.log([...ordered.keys()].join(), seen.join(), ordered.floor(4), ordered.floor(0), [...ordered.values()].join(), ordered.set(2, "two").size, ordered.delete(5), [...ordered.keys()].join());
class Matrix {
  readonly #rows: readonly (readonly number[])[];
  constructor(...rows: number[][]) { if (rows.some((r) => r.length !== rows[0].length)) throw new RangeError("ragged"); this.#rows = rows.map((r) => Object.freeze([...r])); }
  static identity(n: number): Matrix { return new Matrix(...Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j)))); }
  get size(): string { return `${this.#rows.length}x${this.#rows[0]?.length ?? 0}`; }
  at(i: number, j: number): number { const v = this.#rows[i]?.[j]; if (v === undefined) throw new RangeError(`no ${i},${j} in ${this.size}`); return v; }
  times(o: Matrix | number): Matrix { return typeof o === "number" ? new Matrix(...this.#rows.map((r) => r.map((v) => v * o))) : new Matrix(...this.#rows.map((r) => o.#rows[0].map((_, j) => r.reduce((s, v, k) => s + v * o.#rows[k][j], 0)))); }
  power(n: number): Matrix { return n === 0 ? Matrix.identity(this.#rows.length) : n % 2 ? this.times(this.power(n - 1)) : this.times(this).power(n / 2); }
  toString(): string { return this.#rows.map((r) => r.join(" ")).join("; "); }
}
const fib = new Matrix([1, 1], [1, 0]);
console.log(`${fib.power(10)}`, fib.power(50).at(0, 1), `${fib.times(3)}`, `${Matrix.identity(2).times(fib)}` === `${fib}`, fib.size, new Matrix().size);
for (const f of [() => fib.at(2, 0), () => new Matrix([1], [1, 2])]) try { f(); } catch (e) { console.log(`${e}`); }
class Seq<T> implements Iterable<T> {
  private constructor(private readonly start: () => Iterator<T>) {}
  static from<T>(next: (i: number) => T, size = Infinity): Seq<T> { return new Seq<T>(() => { let i = 0; return { next: (): IteratorResult<T> => (i < size ? { done: false, value: next(i++) } : { done: true, value: undefined }) }; }); }
  [Symbol.iterator](): Iterator<T> { return this.start(); }
  map<U>(f: (x: T) => U): Seq<U> { return new Seq<U>(() => { const it = this.start(); return { next: (): IteratorResult<U> => { const r = it.next(); return r.done ? { done: true, value: undefined } : { done: false, value: f(r.value) }; } }; }); }
  take(n: number): T[] { const out: T[] = []; if (n > 0) for (const x of this) { out.push(x); if (out.length === n) break; } return out; }
  first(test: (x: T) => boolean): T | undefined { for (const x of this) if (test(x)) return x; return undefined; }
}
const squares = Seq.from((i) => i * i), small = Seq.from((i) => "abc"[i], 3);
console.log(squares.take(5).join(), squares.map((n) => n + 1).take(3).join(), squares.first((n) => n > 50), small.take(9).join(""), small.map((c) => c.toUpperCase()).first((c) => c === "Z"), [...small].length, squares.take(0).length);
