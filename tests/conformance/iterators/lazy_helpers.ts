// take, skip, map, filter, zip and chunk as objects with next(), nothing done before it is asked.
type Source<T> = Iterable<T>;
const from = <T>(make: () => () => IteratorResult<T>): Source<T> => ({ [Symbol.iterator]: () => ({ next: make() }) });
const END: IteratorReturnResult<any> = { done: true, value: undefined };
const map = <A, B>(s: Source<A>, f: (a: A) => B): Source<B> => from(() => { const it = s[Symbol.iterator](); return () => { const r = it.next(); return r.done ? END : { done: false, value: f(r.value) }; }; });
const filter = <T>(s: Source<T>, keep: (t: T) => boolean): Source<T> => from(() => { const it = s[Symbol.iterator](); return () => { for (;;) { const r = it.next(); if (r.done) return END; if (keep(r.value)) return r; } }; });
const take = <T>(s: Source<T>, n: number): Source<T> => from(() => { const it = s[Symbol.iterator](); let left = n; return () => (left-- > 0 ? it.next() : END); });
const skip = <T>(s: Source<T>, n: number): Source<T> => from(() => { const it = s[Symbol.iterator](); let left = n; return () => { while (left-- > 0) it.next(); return it.next(); }; });
const count = (start = 0, step = 1): Source<number> => from(() => { let n = start - step; return () => ({ done: false, value: (n += step) }); });
const chain = <T>(...sources: Source<T>[]): Source<T> => from(() => { const its = sources.map((s) => s[Symbol.iterator]()); return () => { while (its.length) { const r = its[0].next(); if (!r.done) return r; its.shift(); } return END; }; });
const chunk = <T>(s: Source<T>, size: number): Source<T[]> => from(() => { const it = s[Symbol.iterator](); return () => { const out: T[] = []; for (let r = it.next(); !r.done; r = it.next()) { out.push(r.value); if (out.length === size) break; } return out.length ? { done: false, value: out } : END; }; });
let asked = 0;
const noisy = map(count(), (n) => { asked++; return n; });
console.log([...take(noisy, 3)].join(), asked);
console.log([...take(filter(map(count(1), (n) => n * n), (n) => n % 3 === 1), 5)].join());
console.log([...take(skip(count(10, -2), 2), 4)].join(), [...chain("ab", [..."cd"], new Set(["e"]))].join(""));
console.log(JSON.stringify([...chunk(take(count(), 7), 3)]), [...chunk([], 2)].length, [...take(count(), 0)].length);
const primes = filter(count(2), (n) => [...take(count(2), Math.max(0, Math.floor(Math.sqrt(n)) - 1))].every((d) => n % d !== 0));
console.log([...take(primes, 10)].join(), Math.max(...take(primes, 20)));
const [x, y, ...none] = take(primes, 2);
console.log(x, y, none.length, new Map(map(take(count(), 3), (n) => [n, n * n] as const)).get(2), Array.from(take(count(5), 2), String).join("|"));
for (const n of count()) { if (n > 3) break; asked += n; }
console.log(asked, Object.fromEntries(map(["p", "q"], (k) => [k, k + k])).q);
