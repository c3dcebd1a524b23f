// Declarations hoist, expressions and arrows do not; recursion; returns.
console.log(square(5), isEven(10), isOdd(7), typeof square, square.name, square.length);
function square(n: number): number {
  return n * n;
}
function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}
function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}
function nothing(): void {}
function early(n: number): string {
  if (n < 0) return "negative";
  for (let i = 0; ; i++) {
    if (i * i >= n) return `root at most ${i}`;
  }
}
console.log(nothing(), early(-1), early(17));
const factorial = function inner(n: number): number {
  return n <= 1 ? 1 : n * inner(n - 1);
};
console.log(factorial(10), factorial(20), factorial(25), factorial.name);
const twice = (f: (n: number) => number) => (n: number): number => f(f(n));
console.log(twice(square)(3), twice(twice((n) => n + 1))(0));
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
console.log(compose((s: string) => s.length, (n) => "#".repeat(n))("four"));
console.log(((a: number, b: number) => a * b)(6, 7), (function () { return "immediate"; })());
function outer(): string {
  return helper() + helper();
  function helper(): string {
    return "late ";
  }
}
console.log(outer());
const table: { [op: string]: (a: number, b: number) => number } = { add: (a, b) => a + b, sub: (a, b) => a - b };
for (const op of Object.keys(table)) console.log(op, table[op](9, 4));
function ackermann(m: number, n: number): number {
  return m === 0 ? n + 1 : n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}
console.log(ackermann(2, 3), (() => ({ a: 1 }))().a);
