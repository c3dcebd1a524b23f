// Lazy map, filter, take and zip written as iterator classes; infinite sources.
class Lazy<T> implements Iterable<T> {
  constructor(private readonly open: () => Iterator<T>) {}
  static from<T>(items: Iterable<T>): Lazy<T> {
    return new Lazy(() => items[Symbol.iterator]());
  }
  static count(start = 0): Lazy<number> {
    return new Lazy(() => {
      let n = start;
      return { next: () => ({ done: false, value: n++ }) };
    });
  }
  [Symbol.iterator](): Iterator<T> {
    return this.open();
  }
  map<R>(f: (value: T) => R): Lazy<R> {
    return new Lazy<R>(() => {
      const it = this.open();
      return { next: () => {
        const r = it.next();
        return r.done ? { done: true, value: undefined } : { done: false, value: f(r.value) };
      } };
    });
  }
  filter(keep: (value: T) => boolean): Lazy<T> {
    return new Lazy<T>(() => {
      const it = this.open();
      return { next: () => {
        for (;;) {
          const r = it.next();
          if (r.done || keep(r.value)) return r;
        }
      } };
    });
  }
  take(n: number): Lazy<T> {
    return new Lazy<T>(() => {
      const it = this.open();
      let left = n;
      return { next: () => (left-- > 0 ? it.next() : { done: true, value: undefined }) };
    });
  }
  zip<U>(other: Iterable<U>): Lazy<[T, U]> {
    return new Lazy<[T, U]>(() => {
      const p = this.open(), q = other[Symbol.iterator]();
      return { next: () => {
        const a = p.next(), b = q.next();
        return a.done || b.done ? { done: true, value: undefined } : { done: false, value: [a.value, b.value] };
      } };
    });
  }
}
const squares = Lazy.count(1).map((n) => n * n);
console.log([...squares.take(5)].join(), [...squares.filter((n) => n % 2 === 0).take(3)].join());
console.log([...Lazy.from("abc").zip(Lazy.count())].join(" "), [...Lazy.from([1, 2, 3]).zip("xy")].length);
const primes = Lazy.count(2).filter((n) => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
});
console.log([...primes.take(12)].join());
let sum = 0;
for (const n of primes) {
  if (n > 100) break;
  sum += n;
}
console.log(sum, [...Lazy.from(new Map([["k", 1]])).map(([k, v]) => k + v)].join());
