// Objects as dictionaries: counting, grouping, inverting, sorting, deleting, default values.
const text = "it was the best of times it was the worst of times";
const counts: Record<string, number> = {};
for (const word of text.split(" ")) counts[word] = (counts[word] ?? 0) + 1;
console.log(JSON.stringify(counts));
const ranked = Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
console.log(ranked.map(([w, n]) => `${w}${n}`).join(" "));
const byCount: Record<number, string[]> = {};
for (const [word, n] of ranked) (byCount[n] ??= []).push(word);
console.log(Object.keys(byCount).join(), byCount[2].join(), byCount[9]?.length);
const inverted = Object.fromEntries(Object.entries({ a: "x", b: "y", c: "x" }).map(([k, v]) => [v, k]));
console.log(JSON.stringify(inverted), "x" in inverted, "z" in inverted);
for (const [word, n] of Object.entries(counts)) if (n > 1) delete counts[word];
console.log(Object.keys(counts).join(), Object.values(counts).every((n) => n === 1));
const prices: Record<string, number> = { apple: 3, pear: 2, fig: 5 };
const raised = Object.fromEntries(Object.entries(prices).map(([k, v]) => [k, v * 1.5]));
const total = Object.values(prices).reduce((a, b) => a + b);
console.log(JSON.stringify(raised), total, Math.max(...Object.values(prices)), Object.keys(prices).find((k) => prices[k] === 2));
const nested: Record<string, Record<string, number>> = {};
for (const [who, what, n] of [["ann", "tea", 1], ["bob", "milk", 2], ["ann", "milk", 3], ["ann", "tea", 4]] as [string, string, number][]) { const mine = (nested[who] ??= {}); mine[what] = (mine[what] ?? 0) + n; }
console.log(JSON.stringify(nested), nested.ann.tea, nested.cid?.tea ?? "none");
const sorted = Object.fromEntries(Object.entries(prices).sort(([a], [b]) => (a < b ? -1 : 1)));
console.log(Object.keys(sorted).join(), JSON.stringify(sorted) === JSON.stringify(prices), Object.keys(prices).length);
const handlers: Record<string, (n: number) => number> = { double: (n) => n * 2, negate: (n) => -n };
console.log(["double", "negate", "nothing"].map((name) => handlers[name]?.(5) ?? "?").join(), Object.keys({ ...handlers, extra: 1 }).join());
const cache: { [key: string]: number | undefined } = {};
const square = (n: number): number => (cache[n] ??= n * n);
console.log(square(4), square(4), square(5), JSON.stringify(cache), cache["4"], cache[6]);
