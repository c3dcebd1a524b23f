// Numbers in order: comparators, ties, mixed signs, equality with tolerance.
const values = [10, 9, 1, 100, -1, -10, 0.5, 1e3, 0, 25, -0.25];
console.log([...values].sort().join(), [...values].sort((a, b) => a - b).join(), [...values].sort((a, b) => b - a).join());
console.log(values.toSorted((a, b) => Math.abs(a) - Math.abs(b)).join(), [3, 20, 100].sort().join(), [0.1, 0.01, 1e-7, 1e21].sort().join());
console.log(1 < 2, 2 < 1, 1 <= 1, 1 >= 1.0, -1 < -2, 0.1 + 0.2 > 0.3, Infinity > 1e308, -Infinity < -1e308, Infinity === Infinity);
const near = (a: number, b: number, tolerance = 1e-9): boolean => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
console.log(near(0.1 + 0.2, 0.3), near(1e20, 1e20 + 1e5), near(1, 1.1), near(0, 1e-10));
const between = (low: number, n: number, high: number): boolean => low <= n && n < high;
console.log([1, 5, 10].map((n) => between(1, n, 10)).join());
const median = (list: number[]): number => { const s = [...list].sort((a, b) => a - b), m = s.length >> 1; return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2; };
console.log(median(values), median([1, 2]), median([5]));
const ranks = values.map((v) => values.filter((w) => w < v).length + 1);
console.log(ranks.join());
const [smallest, largest] = values.reduce(([lo, hi], v) => [Math.min(lo, v), Math.max(hi, v)], [Infinity, -Infinity]);
console.log(smallest, largest, largest - smallest);
const buckets = new Map<number, number[]>();
for (const v of values) { const key = Math.sign(v); buckets.set(key, [...(buckets.get(key) ?? []), v]); }
console.log([...buckets].map(([k, l]) => `${k}:${l.join("/")}`).join(" "));
const people = [["ann", 30], ["bob", 25], ["cid", 30], ["dan", 25]] as [string, number][];
console.log(people.toSorted((a, b) => a[1] - b[1]).map(([n]) => n).join(), people.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map(([n]) => n).join());
console.log(Number(true) + Number(false), [true, false, true].filter(Boolean).length, +(5 > 3), Math.max(Number(2 > 1), 0));
