// Nested Maps and Sets: adjacency, grouping by two keys, caches, reverse indexes.
const edges = ["a-b", "a-c", "b-d", "c-d", "d-e"];
const graph = new Map<string, Set<string>>();
for (const [from, to] of edges.map((e) => e.split("-"))) {
  for (const n of [from, to]) if (!graph.has(n)) graph.set(n, new Set());
  graph.get(from)!.add(to);
}
for (const [node, targets] of graph) console.log(node, [...targets].join() || "-");
const degrees = new Map([...graph.keys()].map((n) => [n, 0]));
for (const targets of graph.values()) for (const t of targets) degrees.set(t, degrees.get(t)! + 1);
console.log([...degrees].map(([n, d]) => n + d).join(" "));
const order: string[] = [];
const ready = [...degrees].filter(([, d]) => d === 0).map(([n]) => n);
while (ready.length) { const n = ready.shift()!; order.push(n); for (const t of graph.get(n)!) { degrees.set(t, degrees.get(t)! - 1); if (degrees.get(t) === 0) ready.push(t); } }
console.log(order.join(""));
const sales = new Map<string, Map<number, number>>();
for (const [region, year, amount] of [["north", 2023, 5], ["south", 2023, 7], ["north", 2024, 6], ["north", 2023, 1]] as const) {
  const years = sales.get(region) ?? sales.set(region, new Map()).get(region)!;
  years.set(year, (years.get(year) ?? 0) + amount);
}
console.log([...sales].map(([r, years]) => `${r}: ${[...years].map(([y, n]) => `${y}=${n}`).join(" ")}`).join("; "), sales.get("south")?.get(2024) ?? 0);
const index = new Map<string, Set<number>>();
["the cat sat", "the dog", "a cat and a dog"].forEach((line, i) => { for (const w of line.split(" ")) index.set(w, (index.get(w) ?? new Set()).add(i)); });
const search = (...words: string[]): Set<number> => words.map((w) => index.get(w) ?? new Set<number>()).reduce((a, b) => new Set([...a].filter((x) => b.has(x))));
console.log([...search("cat")].join(), [...search("cat", "dog")].join(), [...search("the", "sat")].join(), [...search("none")].length, index.size);
const tuple = new Map<string, number>();
const key = (...parts: unknown[]): string => JSON.stringify(parts);
tuple.set(key(1, "a"), 1).set(key("1", "a"), 2).set(key([1], { a: 1 }), 3);
console.log(tuple.size, tuple.get(key(1, "a")), tuple.get(key("1", "a")), tuple.get(key([1], { a: 1 })), [...tuple.keys()].join(" "));
