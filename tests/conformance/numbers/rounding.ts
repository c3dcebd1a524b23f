// floor, ceil, round, trunc, fround and rounding to decimals.
for (const n of [0, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 4503599627370495.5, 1e20, -0.2, 1.4999, 2.00001, -3.7]) {
  console.log(n, Math.floor(n), Math.ceil(n), Math.round(n), Math.trunc(n), Math.fround(n), n | 0);
}
const roundTo = (n: number, digits: number): number => Math.round(n * 10 ** digits) / 10 ** digits;
console.log(roundTo(1.005, 2), roundTo(1.255, 2), roundTo(1234.5678, -2), roundTo(-1.5, 0), roundTo(0.615, 2), roundTo(10.235, 2));
const halfEven = (n: number): number => { const f = Math.floor(n), d = n - f; return d === 0.5 ? (f % 2 === 0 ? f : f + 1) : Math.round(n); };
console.log([0.5, 1.5, 2.5, 3.5, -0.5, -1.5].map(halfEven).join());
console.log(Math.floor(-5 / 2), -5 / 2 | 0, Math.floor(5 / 2), ~~(5 / 2), ~~-2.5, Math.round(-2.5), Math.round(2.5));
console.log(Math.fround(5.5), Math.fround(5.05), Math.fround(1e40), Math.fround(16777217), Math.fround(0.1) === 0.1);
const split = (total: number, parts: number): number[] => { const base = Math.floor(total / parts); return Array.from({ length: parts }, (_, i) => base + (i < total % parts ? 1 : 0)); };
console.log(split(100, 3).join(), split(7, 4).join(), split(10, 3).reduce((a, b) => a + b));
const clamp = (n: number, low: number, high: number): number => Math.min(Math.max(n, low), high);
console.log(clamp(5, 0, 3), clamp(-5, 0, 3), clamp(2, 0, 3), clamp(NaN, 0, 3));
console.log(Math.round(1e15 + 0.5), Math.round(-0.49), Object.is(Math.round(-0.49), -0), Math.ceil(-0.9), Math.ceil(1e-10), Math.floor(-1e-10));
