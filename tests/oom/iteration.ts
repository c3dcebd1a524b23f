// The iterator protocol: own iterators, closing by break and throw, spread, destructuring, entries of everything.
const log: string[] = [];
class Range {
  constructor(readonly from: number, readonly to: number, readonly closings: string[] = log) {}
  [Symbol.iterator](): Iterator<number> {
    let at = this.from;
    return {
      next: () => (at < this.to ? { done: false, value: at++ } : { done: true, value: undefined }),
      return: () => { this.closings.push(`closed at ${at}`); return { done: true, value: undefined }; },
    };
  }
}
for (const n of new Range(0, 10)) if (n === 3) break;
const [a, , b, ...others] = new Range(0, 6);
const [only] = new Range(5, 9);
try {
  // A throw on its way hides what return() throws, also a failure of an allocation: so nothing is printed of it.
  for (const n of new Range(1, 5, [])) if (n === 2) throw new TypeError("out");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  log.push(error.message);
}
const sums = [...new Range(0, 4)].entries();
let total = 0;
for (const [index, value] of sums) total += index * value;
for (const letter of "añ😀") log.push(letter);
for (const key in { x: 1, y: 2 }) log.push(key);
console.log(a, b, others, only, total, log, Array.from(new Range(0, 3), (n) => n * 2), Math.max(...new Range(0, 5)), new Set(new Range(1, 4)), Object.fromEntries(new Map([["k", [...new Range(0, 2)]]])));
