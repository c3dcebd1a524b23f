// reduce and reduceRight: with and without a start, over holes, to objects and Maps.
const numbers = [1, 2, 3, 4];
console.log(numbers.reduce((a, b) => a + b), numbers.reduce((a, b) => a + b, 10), numbers.reduceRight((a, b) => a - b), numbers.reduceRight((a, b) => `${a}${b}`, ""));
const calls: string[] = [];
numbers.reduce((a, b, i, all) => { calls.push(`${a},${b},${i},${all.length}`); return a * b; });
numbers.reduceRight((a, b, i) => { calls.push(`${a},${b},${i}`); return a * b; });
console.log(calls.join(" "));
console.log([7].reduce(() => 0), [7].reduceRight(() => 0), ([] as number[]).reduce((a) => a, 5), [, 3, , 4].reduce((a, b) => a! + b!));
for (const empty of [[], new Array<number>(2)]) {
  try { console.log(empty.reduce((a, b) => a + b)); } catch (e) { console.log(`${e}`); }
}
const byLength = ["a", "bb", "cc", "d"].reduce<Record<number, string[]>>((groups, w) => ({ ...groups, [w.length]: [...(groups[w.length] ?? []), w] }), {});
console.log(JSON.stringify(byLength));
const counts = [..."mississippi"].reduce((m, c) => m.set(c, (m.get(c) ?? 0) + 1), new Map<string, number>());
console.log([...counts].map(([c, n]) => c + n).join(" "));
const compose = (...fns: ((n: number) => number)[]) => fns.reduceRight((f, g) => (x) => g(f(x)), (x: number) => x);
console.log(compose((x) => x + 1, (x) => x * 10)(3));
console.log([[1, [2]], [3]].reduce((a, b) => a.concat(b as never)).length, [[0, 1], [2, 3]].reduceRight((a, b) => a.concat(b)).join());
const { min, max, sum } = numbers.reduce((acc, n) => ({ min: Math.min(acc.min, n), max: Math.max(acc.max, n), sum: acc.sum + n }), { min: Infinity, max: -Infinity, sum: 0 });
console.log(min, max, sum, sum / numbers.length);
const running = numbers.reduce<number[]>((acc, n) => [...acc, (acc.at(-1) ?? 0) + n], []);
console.log(running.join());
const promise = [1, 2, 3].reduce(async (before, n) => { const total = await before; await null; return total + n; }, Promise.resolve(0));
console.log(await promise);
const nested = { a: { b: { c: "deep" } } };
console.log("a.b.c".split(".").reduce<any>((o, k) => o?.[k], nested), "a.x.c".split(".").reduce<any>((o, k) => o?.[k], nested));
const unique = [3, 1, 3, 2, 1].reduce<number[]>((u, n) => (u.includes(n) ? u : [...u, n]), []);
console.log(unique.join(), [true, false].reduce((a, b) => a || b), ["x", "y"].reduce((a, b) => a + b).length);
let changed = [1, 2, 3];
console.log(changed.reduce((a, b) => { if (changed.length < 5) changed.push(9); return a + b; }), changed.join());
