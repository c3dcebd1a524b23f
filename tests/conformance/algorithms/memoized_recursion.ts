// Memoization as a higher-order function: Fibonacci, edit distance, change, longest common subsequence.
function memoize<A extends (string | number)[], R>(f: (...args: A) => R): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args: A): R => {
    const key = args.join("|");
    if (known.has(key)) return known.get(key)!;
    const value = f(...args);
    known.set(key, value);
    return value;
  };
}
let calls = 0;
const fib: (n: number) => number = memoize((n: number): number => {
  calls++;
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
});
console.log(fib(50), fib(78), calls);
function distance(a: string, b: string): number {
  const d: (i: number, j: number) => number = memoize((i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    if (a[i - 1] === b[j - 1]) return d(i - 1, j - 1);
    return 1 + Math.min(d(i - 1, j), d(i, j - 1), d(i - 1, j - 1));
  });
  return d(a.length, b.length);
}
console.log(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"), distance("saturday", "sunday"));
function ways(amount: number, coins: number[]): number {
  const count: (left: number, from: number) => number = memoize((left: number, from: number): number => {
    if (left === 0) return 1;
    if (left < 0 || from === coins.length) return 0;
    return count(left - coins[from], from) + count(left, from + 1);
  });
  return count(amount, 0);
}
console.log(ways(100, [50, 20, 10, 5, 2, 1]), ways(3, [2]), ways(0, [1]));
function common(a: string, b: string): string {
  const best: (i: number, j: number) => string = memoize((i: number, j: number): string => {
    if (i === a.length || j === b.length) return "";
    if (a[i] === b[j]) return a[i] + best(i + 1, j + 1);
    const skipA = best(i + 1, j), skipB = best(i, j + 1);
    return skipA.length >= skipB.length ? skipA : skipB;
  });
  return best(0, 0);
}
console.log(common("AGGTAB", "GXTXAYB"), common("abc", "xyz").length, common("interpreter", "preemption"));
const partitions: (n: number, most: number) => number = memoize((n: number, most: number): number =>
  n === 0 ? 1 : n < 0 || most === 0 ? 0 : partitions(n - most, most) + partitions(n, most - 1));
console.log([5, 10, 50, 80].map((n) => partitions(n, n)).join());
const hanoi = (n: number, from: string, to: string, by: string): string[] =>
  n === 0 ? [] : [...hanoi(n - 1, from, by, to), from + to, ...hanoi(n - 1, by, to, from)];
console.log(hanoi(3, "a", "c", "b").join(" "), hanoi(8, "a", "c", "b").length);
