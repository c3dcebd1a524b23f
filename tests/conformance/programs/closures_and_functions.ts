// Functions that make functions: memoising, currying, composing, debouncing by hand, counters, lazy values.
type Fn = (...args: any[]) => any;
const memoize = <F extends Fn>(f: F, key: (...args: Parameters<F>) => string = (...args) => args.join()): F & { size(): number } => {
  const known = new Map<string, ReturnType<F>>();
  const wrapped = (...args: Parameters<F>): ReturnType<F> => {
    const k = key(...args);
    if (!known.has(k)) known.set(k, f(...args));
    return known.get(k)!;
  };
  return new Memoized(wrapped, () => known.size) as unknown as F & { size(): number };
};
class Memoized {
  constructor(readonly call: Fn, readonly size: () => number) {}
}
let calls = 0;
const slow = memoize((n: number) => {
  calls++;
  return n * n;
}) as unknown as Memoized;
console.log(slow.call(4), slow.call(4), slow.call(5), calls, slow.size());

function curry(f: Fn, ...bound: unknown[]): Fn {
  return (...more) => {
    const args = [...bound, ...more];
    return args.length >= f.length ? f(...args) : curry(f, ...args);
  };
}
const volume = curry((a: number, b: number, c: number) => a * b * c);
console.log(volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4), volume(2, 3, 4));
const compose = (...fs: Fn[]): Fn => (x) => fs.reduceRight((value, f) => f(value), x);
const pipe = (...fs: Fn[]): Fn => fs.reduce((f, g) => (...x) => g(f(...x)));
console.log(compose((x: number) => x + 1, (x: number) => x * 2)(5), pipe((x: number) => x + 1, (x: number) => x * 2, String)(5));

function counter(start = 0, { step = 1 } = {}) {
  let value = start;
  return { next: () => (value += step), reset: () => void (value = start), get value() { return value; } };
}
const c = counter(10, { step: 5 }), d = counter();
console.log(c.next(), c.next(), d.next(), c.value, d.value, (c.reset(), c.value));
const fs: (() => number)[] = [];
for (let i = 0; i < 3; i++) fs.push(() => i++);
console.log(fs.map((f) => f()), fs.map((f) => f()));
const lazy = <T>(make: () => T): (() => T) => {
  let get = () => {
    const value = make();
    get = () => value;
    return value;
  };
  return () => get();
};
let made = 0;
const config = lazy(() => ({ id: ++made }));
console.log(made, config() === config(), made, config().id);
const once = (f: Fn): Fn => {
  let done = false, result: unknown;
  return (...args) => (done ? result : ((done = true), (result = f(...args))));
};
const init = once((x: number) => x * 100);
console.log(init(1), init(2));
const isEven = (n: number): boolean => n === 0 || isOdd(n - 1);
const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1);
console.log(isEven(100), isOdd(7), [1, 2, 3, 4].filter(isEven));
const tree = (function build(depth: number): any { return depth === 0 ? null : { left: build(depth - 1), right: build(depth - 1) }; })(3);
const size = (t: any): number => (t ? 1 + size(t.left) + size(t.right) : 0);
console.log(size(tree), JSON.stringify(tree));
function trampoline<T>(f: (...args: any[]) => any, ...args: any[]): T {
  let result = f(...args);
  while (typeof result === "function") result = result();
  return result;
}
const sumTo = (n: number, acc = 0): any => (n === 0 ? acc : () => sumTo(n - 1, acc + n));
console.log(trampoline<number>(sumTo, 20000));
function variadic(first: string, second = first.toUpperCase(), ...rest: number[]) { return [first, second, rest.length, variadic.length]; }
console.log(variadic("a"), variadic("a", "b", 1, 2), variadic.name, ((a: number, b = 1, c?: number) => a + b + (c ?? 0)).length, (() => {}).name === "");
console.log([3, 1, 2].map(String).map(Number).sort((a, b) => b - a), ["1", "2", "3"].map((s) => parseInt(s)));
