// Orders of insertion put to use: LRU, ranking, leaderboards, deduplication that keeps the first or the last.
const events: [string, number][] = [["ann", 5], ["bob", 9], ["ann", 7], ["cid", 7], ["bob", 2]];
const first = new Map<string, number>(), last = new Map<string, number>(), moved = new Map<string, number>(), best = new Map<string, number>();
for (const [who, score] of events) {
  if (!first.has(who)) first.set(who, score);
  last.set(who, score);
  moved.delete(who);
  moved.set(who, score);
  best.set(who, Math.max(best.get(who) ?? -Infinity, score));
}
for (const [name, m] of Object.entries({ first, last, moved, best })) console.log(name, [...m].map(([k, v]) => k + v).join(" "));
const ranking = [...best].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
let rank = 0, before = Infinity;
for (const [i, [who, score]] of ranking.entries()) { if (score < before) rank = i + 1; before = score; console.log(rank, who, score); }
const keepLast = <T, K>(items: T[], key: (t: T) => K): T[] => [...new Map(items.map((t) => [key(t), t])).values()];
const keepFirst = <T, K>(items: T[], key: (t: T) => K): T[] => { const seen = new Set<K>(); return items.filter((t) => { const k = key(t); if (seen.has(k)) return false; seen.add(k); return true; }); };
console.log(keepLast(events, ([who]) => who).join(" "), keepFirst(events, ([who]) => who).join(" "));
const recent = new Set<string>();
const visit = (page: string): string => { recent.delete(page); recent.add(page); if (recent.size > 3) recent.delete(recent.values().next().value!); return [...recent].join(); };
console.log(["a", "b", "c", "a", "d", "b"].map(visit).join(" | "));
const lengths = new Map<number, string[]>();
for (const w of ["pear", "fig", "plum", "kiwi", "nut"]) lengths.set(w.length, [...(lengths.get(w.length) ?? []), w]);
const sortedKeys = [...lengths.keys()].sort((a, b) => a - b);
console.log(sortedKeys.map((k) => `${k}:${lengths.get(k)!.sort().join("/")}`).join(" "));
const median = (m: Map<string, number>): number => { const v = [...m.values()].sort((a, b) => a - b); return (v[(v.length - 1) >> 1] + v[v.length >> 1]) / 2; };
console.log(median(best), median(first), [...best.values()].reduce((a, b) => a + b));
