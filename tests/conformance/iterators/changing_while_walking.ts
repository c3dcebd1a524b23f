// Maps and Sets that change under forEach and for-of.
const map = new Map<string, number>([["a", 1], ["b", 2], ["c", 3]]);
const visited: string[] = [];
for (const [key, value] of map) {
  visited.push(key);
  if (key === "a") { map.delete("b"); map.set("d", 4); }
  if (key === "c") { map.delete("a"); map.set("a", 10); }
  if (value === 10) map.set("b", 20);
}
console.log(visited.join(""), [...map].join(" "));
visited.length = 0;
map.forEach((value, key) => {
  visited.push(key);
  if (value < 5) { map.delete(key); map.set(key + "'", value + 5); }
});
console.log(visited.join(" "), [...map.keys()].join(" "));
const set = new Set([1]);
for (const n of set) if (n < 6) set.add(n * 2).add(n * 2 + 1);
console.log([...set].join());
const cleared = new Set([1, 2, 3]);
let rounds = 0;
for (const n of cleared) { rounds++; if (n === 2) { cleared.clear(); cleared.add(7).add(8); } }
console.log(rounds, [...cleared].join());
const emptied = new Map([[1, "x"], [2, "y"]]);
for (const [k] of emptied) { emptied.clear(); if (k === 1) emptied.set(3, "z"); if (k === 3) break; }
console.log([...emptied].join(";"));
const two = new Set(["p", "q", "r"]);
const firstWalk = two.values();
const secondWalk = two.values();
firstWalk.next();
two.delete("p");
two.add("p");
console.log([...firstWalk].join(""), [...secondWalk].join(""));
const queue = new Set(["start"]);
const edges: Record<string, string[]> = { start: ["a", "b"], a: ["c"], b: ["c", "start"], c: ["end"], end: [] };
for (const node of queue) for (const next of edges[node]) queue.add(next);
console.log([...queue].join(" > "));
const list = [1, 2, 3, 4, 5];
list.forEach((n, i) => { if (n % 2 === 0) list.splice(i, 1); });
console.log(list.join());
const mapped = [1, 2, 3].map((n, i, all) => { if (i === 0) all.push(99); return n * 2; });
console.log(mapped.join());
