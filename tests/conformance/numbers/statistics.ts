// Means, variance, percentiles, histograms and correlation of small samples.
const data = [2, 4, 4, 4, 5, 5, 7, 9];
const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
const mean = (list: number[]): number => sum(list) / list.length;
const variance = (list: number[]): number => mean(list.map((x) => (x - mean(list)) ** 2));
console.log(mean(data), variance(data), Math.sqrt(variance(data)), mean([]));
const percentile = (list: number[], p: number): number => {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at), high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
};
console.log([0, 0.25, 0.5, 0.75, 0.9, 1].map((p) => percentile(data, p)).join());
const histogram = new Map<number, number>();
for (const x of data) histogram.set(x, (histogram.get(x) ?? 0) + 1);
for (const [x, n] of [...histogram].sort(([a], [b]) => a - b)) console.log(String(x).padStart(2), "*".repeat(n));
const mode = [...histogram].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
console.log(mode);
const correlation = (x: number[], y: number[]): number => {
  const [mx, my] = [mean(x), mean(y)];
  return mean(x.map((v, i) => (v - mx) * (y[i] - my))) / Math.sqrt(variance(x) * variance(y));
};
console.log(correlation([1, 2, 3, 4], [2, 4, 6, 8]), correlation([1, 2, 3], [3, 1, 2]).toFixed(6));
const moving = data.map((_, i) => mean(data.slice(Math.max(0, i - 2), i + 1)));
console.log(moving.map((n) => n.toFixed(2)).join(" "));
