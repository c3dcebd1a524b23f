// Generic functions, classes and constraints are erased; what is left is ordinary code.
interface Comparable<T> { compareTo(other: T): number }
class Version implements Comparable<Version> {
  constructor(readonly major: number, readonly minor: number) {}
  compareTo(o: Version): number { return this.major - o.major || this.minor - o.minor; }
  toString(): string { return `${this.major}.${this.minor}`; }
}
function maximum<T extends Comparable<T>>(items: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || item.compareTo(best) > 0) best = item;
  return best;
}
console.log(`${maximum([new Version(1, 2), new Version(1, 10), new Version(0, 99)])}`, maximum<Version>([]));
class Result<T, E = string> {
  private constructor(private readonly value: T | undefined, private readonly error: E | undefined, readonly ok: boolean) {}
  static ok<T, E = string>(value: T): Result<T, E> { return new Result<T, E>(value, undefined, true); }
  static fail<T, E = string>(error: E): Result<T, E> { return new Result<T, E>(undefined, error, false); }
  map<U>(f: (value: T) => U): Result<U, E> { return this.ok ? Result.ok<U, E>(f(this.value as T)) : Result.fail<U, E>(this.error as E); }
  or(fallback: T): T { return this.ok ? (this.value as T) : fallback; }
  match<R>(cases: { ok: (value: T) => R; fail: (error: E) => R }): R { return this.ok ? cases.ok(this.value as T) : cases.fail(this.error as E); }
}
const parse = (s: string): Result<number> => (isNaN(Number(s)) ? Result.fail(`not a number: ${s}`) : Result.ok(Number(s)));
for (const s of ["12", "x"]) console.log(parse(s).map((n) => n * 2).or(-1), parse(s).match({ ok: (n) => `got ${n}`, fail: (e) => e }));
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number } | { kind: "unit" };
const area = (s: Shape): number => {
  switch (s.kind) {
    case "circle": return Math.round(Math.PI * s.r ** 2);
    case "rect": return s.w * s.h;
    case "unit": return 1;
  }
};
console.log(([{ kind: "circle", r: 2 }, { kind: "rect", w: 2, h: 3 }, { kind: "unit" }] as Shape[]).map(area).join());
const pick = <T, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> => Object.fromEntries(keys.map((k) => [k, o[k]])) as Pick<T, K>;
console.log(JSON.stringify(pick({ a: 1, b: "x", c: true }, "a", "c")));
function isString(x: unknown): x is string { return typeof x === "string"; }
const mixed: unknown[] = ["a", 1, "b", null];
console.log(mixed.filter(isString).map((s) => s.toUpperCase()).join(), mixed.filter((x): x is number => typeof x === "number").length);
function over(x: number): string;
function over(x: string, y: string): number;
function over(x: number | string, y?: string): string | number { return typeof x === "number" ? `n${x}` : x.length + (y ?? "").length; }
console.log(over(5), over("ab", "cde"));
const tuple = <const T extends readonly unknown[]>(...items: T): T => items;
const [n, s, b] = tuple(1, "two", false);
console.log(n, s, b, ({ v: 1 } satisfies { v: number }).v, pick({ d: 1, e: 2 }, "e")!.e, [..."xy"] as const);
