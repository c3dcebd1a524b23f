// Floating point in loops: sums in different orders, Kahan, steps of 0.1, convergence, money in cents, comparisons with tolerance.
let a = 0;
for (let i = 0; i < 10; i++) a += 0.1;
console.log(a, a === 1, Math.abs(a - 1) < Number.EPSILON, a.toFixed(2), 0.1 * 10 === 1);
const steps: number[] = [];
for (let x = 0; x < 1; x += 0.1) steps.push(x);
console.log(steps.length, steps.at(-1), steps.map((x) => x.toFixed(1)).join());
const list = Array.from({ length: 1000 }, (_, i) => 1 / (i + 1));
const forward = list.reduce((s, x) => s + x), backward = list.reduceRight((s, x) => s + x);
const kahan = (xs: number[]): number => { let sum = 0, c = 0; for (const x of xs) { const y = x - c, t = sum + y; c = t - sum - y; sum = t; } return sum; };
console.log(forward, backward, kahan(list), forward === backward, kahan([1e16, 1, -1e16]), [1e16, 1, -1e16].reduce((s, x) => s + x));
const newton = (n: number): [number, number] => { let x = n, i = 0; for (; i < 100; i++) { const next = (x + n / x) / 2; if (next === x) break; x = next; } return [x, i]; };
console.log(newton(2).join(" in "), newton(2)[0] === Math.SQRT2, newton(144).join(" in "), newton(0.25)[0]);
let pi = 0, sign = 1;
for (let k = 1; k < 2000; k += 2) { pi += (sign * 4) / k; sign = -sign; }
console.log(pi, pi.toPrecision(4), Math.abs(pi - Math.PI) < 1e-2);
let e = 1, term = 1, n = 0;
while (e + term / (n + 1) !== e) { term /= ++n; e += term; }
console.log(e, n, e === Math.E);
let eps = 1;
while (1 + eps / 2 !== 1) eps /= 2;
console.log(eps, eps === Number.EPSILON, eps === 2 ** -52);
let big = 1, count = 0;
while (big + 1 !== big) { big *= 2; count++; }
console.log(big, count, big === Number.MAX_SAFE_INTEGER + 1);
let tiny = 1, halvings = 0;
while (tiny > 0) { tiny /= 2; halvings++; }
console.log(halvings, tiny, Number.MIN_VALUE / 2 === 0);
const split = (cents: number, parts: number): number[] => Array.from({ length: parts }, (_, i) => Math.floor(cents / parts) + (i < cents % parts ? 1 : 0));
console.log(split(1000, 3).join(), split(1000, 3).reduce((x, y) => x + y), split(5, 10).join(""), (19.99 * 100), Math.round(19.99 * 100), (1.005 * 100).toFixed(0), 1.15.toFixed(1), 1.25.toFixed(1), 1.35.toFixed(1));
const compound = (p: number, rate: number, years: number): number => { for (let y = 0; y < years; y++) p = Math.round(p * (1 + rate) * 100) / 100; return p; };
console.log(compound(1000, 0.05, 10), (1000 * 1.05 ** 10).toFixed(2), compound(0.01, 0.5, 5));
const close = (x: number, y: number, tolerance = 1e-9): boolean => Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x), Math.abs(y));
console.log(close(0.1 + 0.2, 0.3), close(1e20, 1e20 + 1e9), close(NaN, NaN), close(Infinity, Infinity), close(1, 1.001));
const lerp = (p: number, q: number, t: number): number => p + (q - p) * t;
console.log([0, 0.25, 0.5, 1].map((t) => lerp(10, 20, t)).join(), [0, 1, 2, 3, 4].map((i) => lerp(0.1, 0.3, i / 4)).join());
let mixed = 0;
for (let i = 0; i < 5; i += 1) { mixed += i; mixed /= 2; mixed -= 0.5; if (mixed % 1 === 0) mixed |= 0; }
console.log(mixed, Number.isInteger(mixed), mixed >> 0, Math.floor(-0.5), Math.round(-0.5), Math.round(2.5), Math.round(-2.5), Math.round(0.49999999999999994), Math.ceil(-0.5), Math.trunc(-0.9));
