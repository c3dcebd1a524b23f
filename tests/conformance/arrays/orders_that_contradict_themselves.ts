// Comparators that contradict themselves, and how often they are called: the order is V8's.
const compare = (x: number, y: number): number => (x < y ? -1 : x > y ? 1 : 0);
const log: string[] = [];
console.log([3, 1, NaN, 2, 5, 4, NaN, 0].sort((x, y) => { log.push(`${x},${y}`); return x - y; }).join(" "), "|", log.join(" "));
console.log([0.5, 1, NaN, 1e-7].sort((x, y) => compare(y, x)).join(" "));
let seed = 7;
const random = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
const hash = (list: number[]): number => list.reduce((sum, x) => (Math.imul(sum, 31) + (x === x ? x : 7)) | 0, 0);
const shapes: [string, (i: number, n: number) => number][] = [
  ["random", () => random(1000)], ["with NaN", () => (random(100) < 12 ? NaN : random(100))], ["ascending", (i) => i], ["descending", (i, n) => n - i],
  ["two runs", (i, n) => (i < n / 2 ? 2 * i : 2 * i - n)], ["organ pipe", (i, n) => Math.min(i, n - i)], ["blocks", (i) => Math.floor(i / 50) % 3 * 1000 + i],
];
const orders: [string, (x: number, y: number) => number][] = [
  ["by value", compare], ["never equal", (x, y) => (x > y ? 1 : -1)], ["always less", () => -1], ["modulo", (x, y) => (x % 10) - (y % 10)], ["at a whim", () => random(3) - 1],
];
for (const [shape, at] of shapes) {
  for (const [name, order] of orders) {
    const results: string[] = [];
    for (const n of [90]) {
      seed = n + 1;
      const list = Array.from({ length: n }, (_, i) => at(i, n));
      let calls = 0;
      const sorted = list.toSorted((x, y) => { calls++; return order(x, y); });
      results.push(`${calls}/${hash(sorted)}`);
    }
    console.log(shape, name, results.join(" "));
  }
}
const people = Array.from({ length: 100 }, (_, i) => ({ id: i, age: random(5) }));
console.log(people.toSorted((a, b) => a.age - b.age).every((p, i, all) => i === 0 || all[i - 1].age < p.age || (all[i - 1].age === p.age && all[i - 1].id < p.id)));
console.log(["b", undefined, "a", 10, 9, undefined, "B", 1].sort().join(), [3, , 1, undefined].sort().length);
