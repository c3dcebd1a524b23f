// Primes, factors, gcd, modular powers, perfect numbers, digit puzzles, roman numerals.
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;
function factors(n: number): number[] {
  const found: number[] = [];
  for (let d = 2; d * d <= n; d += d === 2 ? 1 : 2) {
    while (n % d === 0) {
      found.push(d);
      n /= d;
    }
  }
  if (n > 1) found.push(n);
  return found;
}
function sieve(limit: number): number[] {
  const composite = new Array<boolean>(limit + 1).fill(false);
  const primes: number[] = [];
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    primes.push(i);
    for (let j = i * i; j <= limit; j += i) composite[j] = true;
  }
  return primes;
}
function powerMod(base: number, exponent: number, modulus: number): number {
  let result = 1;
  base %= modulus;
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % modulus;
    base = (base * base) % modulus;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
console.log(gcd(1071, 462), lcm(21, 6), [12, 18, 27].reduce(gcd), Array.from({ length: 20 }, (_, i) => i + 1).reduce(lcm));
for (const n of [360, 97, 1001, 65536, 600851475143]) console.log(n, factors(n).join(" x "));
const primes = sieve(10000);
console.log(primes.length, primes.at(-1), primes.slice(0, 10).join(), primes.reduce((s, p) => s + p, 0));
console.log(powerMod(2, 100, 1000007), powerMod(3, 200, 13), powerMod(7, 0, 5));
const divisors = (n: number): number[] => Array.from({ length: n - 1 }, (_, i) => i + 1).filter((d) => n % d === 0);
console.log([6, 12, 28, 496].map((n) => divisors(n).reduce((s, d) => s + d, 0) - n).join());
const digits = (n: number): number[] => [...String(n)].map(Number);
const armstrong = Array.from({ length: 9999 }, (_, i) => i + 1).filter((n) => digits(n).reduce((s, d) => s + d ** digits(n).length, 0) === n);
console.log(armstrong.join());
const happy = (n: number, seen = new Set<number>()): boolean => n === 1 || (!seen.has(n) && happy(digits(n).reduce((s, d) => s + d * d, 0), seen.add(n)));
console.log(Array.from({ length: 50 }, (_, i) => i + 1).filter((n) => happy(n)).join());
const roman = (n: number): string => {
  const table: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  let text = "";
  for (const [value, letters] of table) {
    while (n >= value) {
      text += letters;
      n -= value;
    }
  }
  return text;
};
console.log([1994, 2024, 49, 3999].map(roman).join());
console.log(Array.from({ length: 15 }, (_, i) => i + 1).map((n) => (n % 15 === 0 ? "FizzBuzz" : n % 5 === 0 ? "Buzz" : n % 3 === 0 ? "Fizz" : String(n))).join(" "));
let pi = 0;
for (let k = 0; k < 5000; k++) pi += (k % 2 === 0 ? 4 : -4) / (2 * k + 1);
console.log(pi, Math.abs(pi - Math.PI) < 0.001);
