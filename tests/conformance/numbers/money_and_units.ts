// Arithmetic of prices, durations and sizes, formatted by hand.
const formatBytes = (bytes: number): string => {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0;
  while (bytes >= 1024 && unit < units.length - 1) { bytes /= 1024; unit++; }
  return `${unit === 0 ? bytes : bytes.toFixed(bytes < 10 ? 2 : 1)} ${units[unit]}`;
};
console.log([0, 1023, 1024, 1536, 10240, 1048576, 5e9, 2 ** 41, 1e18].map(formatBytes).join(", "));
const group = (n: number): string => {
  const [whole, fraction] = Math.abs(n).toFixed(2).split(".");
  let out = "";
  for (let i = 0; i < whole.length; i++) out += (i > 0 && (whole.length - i) % 3 === 0 ? "," : "") + whole[i];
  return `${n < 0 ? "-" : ""}${out}.${fraction}`;
};
console.log([0, 999, 1000, 1234567.891, -98765.4321, 1e9, 0.005].map(group).join(" "));
const duration = (ms: number): string => {
  const s = Math.floor(ms / 1000), [h, m, sec] = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60];
  return [h, m, sec].map((part) => String(part).padStart(2, "0")).join(":") + "." + String(ms % 1000).padStart(3, "0");
};
console.log([0, 999, 61_000, 3_599_999, 86_400_001].map(duration).join(" "));
const prices = [19.99, 4.95, 0.1, 0.2, 100];
const cents = prices.map((p) => Math.round(p * 100));
console.log(prices.reduce((a, b) => a + b), cents.reduce((a, b) => a + b) / 100, cents.map((c) => Math.round(c * 1.19)).join());
const percent = (part: number, all: number): string => (all === 0 ? "n/a" : `${((part / all) * 100).toFixed(1)}%`);
console.log(percent(1, 3), percent(2, 3), percent(0, 5), percent(5, 0), percent(1, 8));
const interest = (start: number, rate: number, years: number): number => { let sum = start; for (let y = 0; y < years; y++) sum *= 1 + rate; return sum; };
console.log(interest(1000, 0.05, 10), (1000 * 1.05 ** 10).toFixed(8), interest(100, 0.01, 3));
const celsius = [-40, 0, 36.6, 100];
console.log(celsius.map((c) => c * 9 / 5 + 32), celsius.map((c) => ((c * 9) / 5 + 32).toFixed(1)).join());
const roman = (n: number): string => [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]].reduce((out, [value, text]) => { while (n >= (value as number)) { out += text; n -= value as number; } return out; }, "");
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map(roman).join(" "));
