// Captured parameters, captured `this`, functions in functions in functions.
function outer(p: number): { bump: () => number; read: () => number; inner: () => () => number } {
  const bump = (): number => (p += 1);
  const read = (): number => p;
  const inner = () => () => (p *= 2);
  return { bump, read, inner };
}
const o = outer(5);
console.log(o.bump(), o.read(), o.inner()(), o.read(), o.bump());
function destructured({ a, b }: { a: number; b: number }, [c, d]: number[], ...rest: number[]): () => string {
  const show = () => [a, b, c, d, ...rest].join();
  a += 1;
  d += 10;
  rest.push(99);
  return show;
}
console.log(destructured({ a: 1, b: 2 }, [3, 4], 5, 6)());
const levels = (a: number) => (b: number) => (c: number) => (d: number) => a * 1000 + b * 100 + c * 10 + d;
const partial = levels(1)(2);
console.log(partial(3)(4), partial(5)(6));
class Registry {
  private handlers: (() => string)[] = [];
  constructor(private readonly tag: string) {}
  add(n: number): this {
    const local = n * 2;
    this.handlers.push(() => `${this.tag}${local}`);
    return this;
  }
  run(): string {
    return this.handlers.map((h) => h()).join(" ");
  }
}
console.log(new Registry("r").add(1).add(2).run());
const caught: (() => string)[] = [];
for (const text of ["x", "y"]) {
  try {
    throw new Error(text);
  } catch (error) {
    caught.push(() => (error as Error).message);
  }
}
console.log(caught.map((f) => f()).join());
const recursive = (n: number): (() => number)[] => (n === 0 ? [] : [...recursive(n - 1), () => n]);
console.log(recursive(4).map((f) => f()).join());
let swap = (): string => "old";
const callSwap = (): string => swap();
console.log(callSwap());
swap = () => "new";
console.log(callSwap());
const memo = (() => {
  const cache = new Map<number, number>();
  const fib = (n: number): number => {
    const known = cache.get(n);
    if (known !== undefined) return known;
    const value = n < 2 ? n : fib(n - 1) + fib(n - 2);
    cache.set(n, value);
    return value;
  };
  return { fib, size: () => cache.size };
})();
console.log(memo.fib(80), memo.size());
