// sort: by text without a comparator, stable, undefined and holes last, any comparator result.
console.log([10, 9, 1, 2, 33].sort().join(), [true, false, null, undefined, "a", 1].sort().map(String).join(), [-1, -2, 5].sort().join());
console.log(["b", "a", "B", "A", "á", "z", "ä"].sort().join(), ["a10", "a9", "a1"].sort().join(), ["", " ", "a"].sort().map((s) => `[${s}]`).join(""));
console.log([3, undefined, 1, , 2].sort().map(String).join(), [3, undefined, 1, , 2].sort().length, 4 in [3, undefined, 1, , 2].sort(), [undefined, 3, undefined].sort((a, b) => a! - b!).map(String).join());
const records = Array.from({ length: 50 }, (_, i) => ({ key: (i * 7) % 5, at: i }));
const stable = (sorted: typeof records): boolean => sorted.every((r, i) => i === 0 || sorted[i - 1].key < r.key || (sorted[i - 1].key === r.key && sorted[i - 1].at < r.at));
console.log(stable(records.toSorted((a, b) => a.key - b.key)), records.toSorted((a, b) => b.key - a.key).slice(0, 3).map((r) => r.at).join());
const big = Array.from({ length: 5000 }, (_, i) => (i * 2654435761) % 10007);
const sorted = big.toSorted((a, b) => a - b);
console.log(sorted.every((n, i) => i === 0 || sorted[i - 1] <= n), sorted[0], sorted.at(-1), sorted.length);
console.log([1, 2, 3].sort(() => 0).join(), [3, 1, 2].sort((a, b) => (a > b ? 1 : a < b ? -1 : 0)).join(), [1, 2, 3].sort((a, b) => b - a).join(), [5, 1, 4].sort((a, b) => (a - b) / 1e10).join(), [2, 1, 3].sort(() => NaN).join());
let compares = 0;
const self = [4, 3, 2, 1];
console.log(self.sort((a, b) => { compares++; return a - b; }) === self, self.join(), compares > 0, [7].sort(() => { throw new Error("not for one"); }).join());
try { [2, 1].sort(() => { throw new Error("in comparator"); }); } catch (e) { console.log((e as Error).message); }
const words = ["Oslo", "bergen", "Ålesund", "tromsø", "Zürich"];
console.log(words.toSorted().join(), words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join());
const people = [["ann", 3], ["bob", 1], ["cid", 3], ["dan", 2]] as [string, number][];
const by = <T>(...keys: ((t: T) => number | string)[]) => (a: T, b: T): number => { for (const k of keys) { const [x, y] = [k(a), k(b)]; if (x !== y) return x < y ? -1 : 1; } return 0; };
console.log(people.toSorted(by((p) => -p[1], (p) => p[0])).map((p) => p[0]).join(), people.toSorted(by((p) => p[1])).map((p) => p[0]).join());
const objects = [{ toString: () => "b" }, { toString: () => "a" }];
console.log(objects.sort().join(), [[2], [1, 5], [10]].sort().join(";"));
const indices = [30, 10, 20].map((v, i) => [v, i] as const).sort(([a], [b]) => a - b).map(([, i]) => i);
console.log(indices.join(), [..."hello"].sort().join(""), [..."banana"].sort().reverse().join(""), [1, 1, 1].sort((a, b) => b - a).join());
const shrinking = [3, 2, 1];
shrinking.sort((a, b) => { shrinking.length = 3; return a - b; });
console.log(shrinking.join(), Object.freeze([1, 2]).toSorted((a, b) => b - a).join());
