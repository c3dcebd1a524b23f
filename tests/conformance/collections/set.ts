// Set: uniqueness, order, changes while walking, set algebra by hand.
const s = new Set<unknown>([3, 1, 3, "3", NaN, NaN, null, undefined, 0, -0]);
console.log(s.size, s.has(3), s.has("3"), s.has(NaN), s.has(-0), s.has("x"), s.add(1) === s, s.size, s.delete(1), s.delete(1), s.size);
console.log([...s].map((x) => String(x)).join(), [...s.keys()].length, [...s.values()].length, [...s.entries()][0].join());
s.forEach((v, k, all) => { if (v === 3) console.log(v === k, all === s); });
s.clear();
console.log(s.size);
const union = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a, ...b]);
const common = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a].filter((x) => b.has(x)));
const minus = <T>(a: Set<T>, b: Set<T>): Set<T> => new Set([...a].filter((x) => !b.has(x)));
const a = new Set([1, 2, 3, 4]), b = new Set([3, 4, 5]);
console.log([...union(a, b)].join(), [...common(a, b)].join(), [...minus(a, b)].join(), [...minus(b, a)].join());
const walking = new Set([1, 2, 3]);
const seen: number[] = [];
for (const x of walking) {
  seen.push(x);
  if (x < 3) walking.add(x + 10);
  walking.delete(x - 10);
  if (seen.length > 20) break;
}
console.log(seen.join(), [...walking].join());
const again = new Set(["a", "b"]);
for (const x of again) {
  if (x === "a" && again.size === 2) {
    again.delete("a");
    again.add("a");
  }
  console.log("at", x);
  if (x === "a" && again.size > 2) break;
  if (again.size === 2 && x === "b") again.add("c");
}
const p = { v: 1 };
const objects = new Set([p, { v: 1 }, p]);
console.log(objects.size, objects.has(p), objects.has({ v: 1 }));
console.log(new Set("hello").size, [...new Set("hello")].join(""), new Set().size, new Set(new Map([[1, 2]])).size);
const sieve = (n: number): number[] => {
  const candidates = new Set(Array.from({ length: n - 1 }, (_, i) => i + 2));
  for (const c of candidates) for (let k = c * c; k <= n; k += c) candidates.delete(k);
  return [...candidates];
};
console.log(sieve(50).join());
const duplicates = (list: string[]): string[] => { const known = new Set<string>(); return list.filter((x) => known.has(x) || !known.add(x)); };
console.log(duplicates(["a", "b", "a", "c", "b"]).join(), JSON.stringify([...a]), JSON.stringify(a));
