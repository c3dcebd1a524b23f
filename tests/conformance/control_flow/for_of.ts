// for-of over arrays, strings, Map, Set, entries; growing while walking; closing iterators.
const list = [1, 2, 3];
for (const x of list) {
  if (x < 4) list.push(x + 3);
  console.log(x);
}
for (const c of "añ😀") console.log(c);
for (const x of new Set([3, 1, 3])) console.log(x);
const m = new Map<string, number>([["a", 1]]);
for (const [k, v] of m) {
  if (v < 4) m.set(k + v, v + 1);
  console.log(k, v);
}
for (const k of m.keys()) console.log(k);
for (const [i, v] of ["x", "y"].entries()) console.log(i, v);
let last = 0;
for (last of [5, 6]) console.log("assign", last);
const o = { p: 0 };
for (o.p of [7, 8]) console.log("member", o.p);
class Range implements Iterable<number> {
  constructor(private readonly from: number, private readonly to: number) {}
  [Symbol.iterator](): Iterator<number> {
    let at = this.from;
    const end = this.to;
    return {
      next: () => (at < end ? { value: at++, done: false } : { value: undefined, done: true }),
      return: () => {
        console.log("closed at", at);
        return { value: undefined, done: true };
      },
    };
  }
}
for (const x of new Range(0, 3)) console.log(x);
for (const x of new Range(0, 100)) if (x === 2) break;
try {
  for (const x of new Range(5, 9)) {
    if (x === 6) throw new Error("stop");
  }
} catch (error) {
  console.log((error as Error).message);
}
const firstOver = (n: number): number => {
  for (const x of new Range(0, 50)) if (x > n) return x;
  return -1;
};
console.log(firstOver(3));
outer: for (const x of new Range(0, 3)) {
  for (const y of new Range(10, 13)) if (y === 11) continue outer;
}
console.log([...new Range(2, 5)].join(), Math.max(...new Range(1, 4)), Array.from(new Range(0, 3), (n) => n * n).join());
for (const x of []) console.log("never", x);
