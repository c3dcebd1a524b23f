// Captured variables, cells per turn of a loop, bound functions, default and rest parameters, recursion that grows the stack.
const adders = [1, 2, 3, 4].map((n) => (x: number) => x + n);
const makers: (() => number)[] = [];
for (let i = 0; i < 5; i++) makers.push(() => i++);
makers[2]();
function counter(start = 10, ...more: number[]): { next: () => number } {
  let value = start + more.length;
  return { next: () => value++ };
}
const counted = counter(undefined, 1, 2);
counted.next();
const bound = function (this: { n: number }, a: number, b: number): number { return this.n + a + b; }.bind({ n: 1 }, 2);
const compose = (...functions: ((x: number) => number)[]) => (x: number): number => functions.reduce((value, f) => f(value), x);
const depth = (n: number): number => (n === 0 ? 0 : 1 + depth(n - 1));
console.log(compose(...adders)(1), makers.map((make) => make()), counted.next(), bound(3), bound.name, depth(300), Math.max(...adders.map((add) => add(1))));
