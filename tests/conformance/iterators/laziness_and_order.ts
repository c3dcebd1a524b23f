// Lazy adapters: nothing runs before it is asked, items pass through the whole pipeline one by one.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" ") || "nothing");
class Lazy<T> implements Iterable<T> {
  constructor(private readonly open: () => Iterator<T, any>) {}
  static of<T>(name: string, items: Iterable<T>): Lazy<T> {
    return new Lazy<T>(() => { log.push(`open ${name}`); const inner = items[Symbol.iterator](); return { next: (): IteratorResult<T, any> => { const step = inner.next(); log.push(step.done ? `end ${name}` : `${name}${step.value}`); return step; }, return: () => { log.push(`close ${name}`); return { done: true, value: undefined }; } }; });
  }
  [Symbol.iterator](): Iterator<T, any> { return this.open(); }
  map<U>(f: (x: T, i: number) => U): Lazy<U> { return this.#adapt((source, i) => { const step = source.next(); return step.done ? step : { done: false, value: f(step.value, i) }; }); }
  filter(test: (x: T) => boolean): Lazy<T> { return this.#adapt((source) => { for (;;) { const step = source.next(); if (step.done || test(step.value)) return step; } }); }
  take(count: number): Lazy<T> { return this.#adapt((source, i) => { if (i < count) return source.next(); source.return?.(); return { done: true, value: undefined }; }); }
  flatMap<U>(f: (x: T) => Iterable<U>): Lazy<U> {
    return new Lazy<U>(() => { const source = this.open(); let inner: Iterator<U> | null = null; return { next: (): IteratorResult<U, any> => { for (;;) { inner ??= (() => { const s = source.next(); return s.done ? null : f(s.value)[Symbol.iterator](); })(); if (inner === null) return { done: true, value: undefined }; const s = inner.next(); if (!s.done) return s; inner = null; } }, return: () => { source.return?.(); return { done: true, value: undefined }; } }; });
  }
  #adapt<U>(step: (source: Iterator<T, any>, index: number) => IteratorResult<U, any>): Lazy<U> {
    return new Lazy<U>(() => { const source = this.open(); let index = 0; return { next: (): IteratorResult<U, any> => step(source, index++), return: () => { source.return?.(); return { done: true, value: undefined }; } }; });
  }
}
const numbers = Lazy.of("n", [1, 2, 3, 4, 5, 6]);
const pipeline = numbers.map((x) => { log.push(`sq${x}`); return x * x; }).filter((x) => { log.push(`odd?${x}`); return x % 2 === 1; });
flush("built");
for (const x of pipeline) { log.push(`got ${x}`); if (x > 5) break; }
flush("broken");
log.push([...pipeline.take(2)].join("+"));
flush("taken");
const [first] = pipeline;
log.push(`first ${first}`);
flush("pattern");
log.push(String(Math.max(...pipeline)));
flush("max");
log.push([...Lazy.of("w", ["ab", "c"]).flatMap((w) => w).map((c, i) => `${i}${c}`)].join());
flush("flat");
for (const x of Lazy.of("o", [1, 2]).flatMap((n) => Lazy.of(`i${n}-`, [n, n]))) { log.push(`=${x}`); if (x === 2) break; }
flush("flat and closed");
try { for (const x of numbers.map((n) => { if (n === 2) throw new Error("in map"); return n; })) log.push(`saw ${x}`); } catch (e) { log.push((e as Error).message); }
flush("throws inside");
try { for (const x of numbers.map((n) => n)) { if (x === 2) throw new Error("in body"); } } catch (e) { log.push((e as Error).message); }
flush("throws outside");
console.log(new Map(Lazy.of("p", [["k", 1], ["k", 2]] as [string, number][])).get("k"), new Set(numbers.map((n) => n % 3)).size, Array.from(numbers, (n) => n * 2).join());
flush("consumers");
