// Intervals: merging, gaps, most that overlap, greedy and weighted selection, rooms needed, insertion.
type Interval = readonly [from: number, to: number];
const text = (list: readonly Interval[]): string => list.map(([a, b]) => `${a}-${b}`).join(" ") || "none";
const merge = (list: readonly Interval[]): Interval[] => list.toSorted(([a], [b]) => a - b).reduce<Interval[]>((out, [from, to]) => { const last = out.at(-1); if (last && from <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], to)]; else out.push([from, to]); return out; }, []);
const gaps = (list: readonly Interval[], [start, end]: Interval): Interval[] => { const out: Interval[] = []; let at = start; for (const [from, to] of merge(list)) { if (from > at) out.push([at, from]); at = Math.max(at, to); } if (at < end) out.push([at, end]); return out; };
const mostAtOnce = (list: readonly Interval[]): number => { let now = 0, most = 0; for (const [, change] of list.flatMap(([a, b]) => [[a, 1], [b, -1]]).sort(([t, c], [u, d]) => t - u || c - d)) most = Math.max(most, (now += change)); return most; };
const greedy = (list: readonly Interval[]): Interval[] => { let end = -Infinity; return list.toSorted((a, b) => a[1] - b[1]).filter(([from, to]) => from >= end && ((end = to), true)); };
const weighted = (list: readonly (readonly [number, number, number])[]): [number, string] => {
  const sorted = list.toSorted((a, b) => a[1] - b[1]), best: [number, number[]][] = [[0, []]];
  for (const [i, [from, , weight]] of sorted.entries()) { let k = i; while (k > 0 && sorted[k - 1][1] > from) k--; const [value, chosen] = best[k]; best.push(value + weight > best[i][0] ? [value + weight, [...chosen, i]] : best[i]); }
  const [value, chosen] = best.at(-1)!;
  return [value, chosen.map((i) => sorted[i].slice(0, 2).join("-")).join(" ")];
};
const rooms = (list: readonly Interval[]): string => { const ends: number[] = [], plan: string[] = []; for (const [from, to] of list.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) { const free = ends.findIndex((e) => e <= from), room = free < 0 ? ends.push(to) - 1 : free; ends[room] = to; plan.push(`${from}-${to}@${room}`); } return `${ends.length}: ${plan.join(" ")}`; };
const insert = (list: Interval[], [from, to]: Interval): Interval[] => { const before = list.filter(([, b]) => b < from), after = list.filter(([a]) => a > to), hit = list.slice(before.length, list.length - after.length); return [...before, [Math.min(from, ...hit.map(([a]) => a)), Math.max(to, ...hit.map(([, b]) => b))], ...after]; };
const meetings: Interval[] = [[9, 10], [9, 12], [11, 13], [10, 11], [12, 14], [15, 16], [13, 15], [9, 11]];
for (const list of [meetings, [], [[1, 5]], [[1, 2], [3, 4], [2, 3]], [[5, 6], [1, 10], [2, 3]]] as Interval[][]) {
  console.log(text(merge(list)), "|", text(gaps(list, [0, 18])), "|", mostAtOnce(list), "|", text(greedy(list)), "|", rooms(list));
}
console.log(weighted([[1, 4, 5], [3, 5, 1], [0, 6, 8], [4, 7, 4], [3, 8, 6], [5, 9, 6], [6, 10, 2], [8, 11, 4]]).join(" by "), weighted([]).join(" by "));
console.log(text(insert([[1, 2], [5, 6], [8, 9]], [3, 4])), "|", text(insert([[1, 2], [5, 6], [8, 9]], [2, 8])), "|", text(insert([], [1, 1])), "|", text(insert([[1, 2]], [5, 9])));
const sweep = merge(Array.from({ length: 50 }, (_, i): Interval => [(i * 37) % 200, ((i * 37) % 200) + (i % 5)]));
console.log(sweep.length, text(sweep.slice(0, 3)), sweep.reduce((s, [a, b]) => s + b - a, 0));
