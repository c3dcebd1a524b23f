// Numbers: nested arrays of numbers, typed loops, Math, a sieve, memo tables, number formatting.
const size = 6;
const make = (f: (i: number, j: number) => number): number[][] => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => f(i, j)));
const multiply = (a: number[][], b: number[][]): number[][] => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const product = multiply(make((i, j) => i + j), make((i, j) => (i === j ? 2 : 0.5)));
const sieve = new Array<boolean>(60).fill(true);
const primes: number[] = [];
for (let n = 2; n < sieve.length; n++) {
  if (!sieve[n]) continue;
  primes.push(n);
  for (let m = n * n; m < sieve.length; m += n) sieve[m] = false;
}
const memo = new Map<number, number>();
const fibonacci = (n: number): number => {
  const known = memo.get(n);
  if (known !== undefined) return known;
  const value = n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  memo.set(n, value);
  return value;
};
console.log(product[2], primes, fibonacci(40), (0.1 + 0.2).toPrecision(5), parseFloat("1.5e3"), Number("0x1f"), Math.hypot(3, 4), product.flat().length);
