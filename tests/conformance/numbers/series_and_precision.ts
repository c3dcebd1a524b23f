// Sums and products of many terms, to the last digit.
let harmonic = 0;
for (let i = 1; i <= 1000; i++) harmonic += 1 / i;
let backwards = 0;
for (let i = 1000; i >= 1; i--) backwards += 1 / i;
console.log(harmonic, backwards, harmonic === backwards);
const kahan = (values: number[]): number => { let sum = 0, c = 0; for (const v of values) { const y = v - c, t = sum + y; c = t - sum - y; sum = t; } return sum; };
const tenths = Array.from({ length: 1000 }, () => 0.1);
console.log(tenths.reduce((a, b) => a + b), kahan(tenths));
let pi = 0;
for (let k = 0; k < 20; k++) pi += (1 / 16 ** k) * (4 / (8 * k + 1) - 2 / (8 * k + 4) - 1 / (8 * k + 5) - 1 / (8 * k + 6));
console.log(pi, pi === Math.PI);
let e = 1, term = 1;
for (let k = 1; k < 30; k++) e += term /= k;
console.log(e, e - Math.E);
const newton = (n: number): number => { let x = n; for (let i = 0; i < 50; i++) x = (x + n / x) / 2; return x; };
for (const n of [2, 3, 10, 1e10, 0.01]) console.log(n, newton(n), Math.sqrt(n));
let a = 1, b = 1;
for (let i = 0; i < 100; i++) [a, b] = [b, a + b];
console.log(a, b / a, (1 + Math.sqrt(5)) / 2);
let logistic = 0.4;
const orbit: number[] = [];
for (let i = 0; i < 60; i++) { logistic = 3.9 * logistic * (1 - logistic); if (i % 12 === 0) orbit.push(logistic); }
console.log(orbit.join(" "));
let seed = 42;
const lcg = (): number => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return seed / 0x7fffffff; };
console.log(Array.from({ length: 5 }, lcg).join(" "));
const bisect = (f: (x: number) => number, low: number, high: number): number => { for (let i = 0; i < 100; i++) { const mid = (low + high) / 2; if (f(low) * f(mid) <= 0) high = mid; else low = mid; } return low; };
console.log(bisect((x) => x ** 3 - 2, 0, 2), bisect((x) => x * x - x - 1, 1, 2), Math.cbrt(2));
