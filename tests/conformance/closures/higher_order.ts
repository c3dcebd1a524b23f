// Currying, composition, memoizing, debouncing by hand: functions that make functions.
type Fn<A, B> = (a: A) => B;
const compose = <A, B, C>(f: Fn<B, C>, g: Fn<A, B>): Fn<A, C> => (x) => f(g(x));
const pipe = (...fns: Fn<number, number>[]): Fn<number, number> => (x) => fns.reduce((v, f) => f(v), x);
const add = (a: number) => (b: number) => a + b;
const times = (a: number) => (b: number): number => a * b;
console.log(compose(times(2), add(3))(4), pipe(add(1), times(10), add(-5))(2), pipe()(7));
const curry = (f: (...args: number[]) => number, arity: number, taken: number[] = []): any => (...more: number[]) => taken.length + more.length >= arity ? f(...taken, ...more) : curry(f, arity, [...taken, ...more]);
const volume = curry((a, b, c) => a * b * c, 3);
console.log(volume(2)(3)(4), volume(2, 3)(4), volume(2)(3, 4), volume(2, 3, 4));
const memoize = <R>(f: (n: number) => R): { (n: number): R; hits: () => number } => {
  const cache = new Map<number, R>();
  let hits = 0;
  const wrapped = (n: number): R => { if (cache.has(n)) { hits++; return cache.get(n)!; } const r = f(n); cache.set(n, r); return r; };
  return Object.assign((n: number) => wrapped(n), {}) && makeMemo(wrapped, () => hits);
};
function makeMemo<R>(call: (n: number) => R, hits: () => number): { (n: number): R; hits: () => number } {
  return { call, hits } as unknown as { (n: number): R; hits: () => number };
}
const fib: (n: number) => number = ((cache: Map<number, number>) => (n: number): number => n < 2 ? n : cache.get(n) ?? (cache.set(n, fib(n - 1) + fib(n - 2)), cache.get(n)!))(new Map());
console.log(fib(50), fib(90), typeof memoize);
const once = <T>(f: () => T): (() => T) => { let done = false, value: T; return () => { if (!done) { done = true; value = f(); } return value; }; };
let inits = 0;
const init = once(() => ++inits);
console.log(init(), init(), inits);
const counter = (() => { let n = 0; return { next: () => ++n, reset: () => { n = 0; } }; })();
counter.next(); counter.next();
console.log(counter.next(), (counter.reset(), counter.next()));
const partial = (f: (...a: string[]) => string, ...first: string[]) => (...rest: string[]): string => f(...first, ...rest);
console.log(partial((...a) => a.join("-"), "x", "y")("z"), partial(() => "none")());
const flip = <A, B, R>(f: (a: A, b: B) => R) => (b: B, a: A): R => f(a, b);
console.log(flip((a: number, b: string) => `${a}${b}`)("b", 1));
const yCombinator = <A, R>(f: (self: (a: A) => R) => (a: A) => R): ((a: A) => R) => (a) => f(yCombinator(f))(a);
console.log(yCombinator<number, number>((self) => (n) => n <= 1 ? 1 : n * self(n - 1))(10));
const trace: string[] = [];
const logged = <A extends unknown[], R>(name: string, f: (...a: A) => R) => (...a: A): R => { trace.push(`>${name}`); try { return f(...a); } finally { trace.push(`<${name}`); } };
const outer = logged("outer", (n: number) => logged("inner", (m: number) => m * 2)(n) + 1);
console.log(outer(5), trace.join(" "));
