// Generic functions: inference, constraints, defaults, keyof, overloads; all erased.
const identity = <T,>(x: T): T => x;
const pair = <A, B>(a: A, b: B): [A, B] => [a, b];
console.log(identity(5), identity("s"), identity<number[]>([1]).length, pair(1, "x").join(), pair<boolean, null>(true, null)[1]);
const pluck = <T, K extends keyof T>(items: T[], key: K): T[K][] => items.map((i) => i[key]);
console.log(pluck([{ a: 1, b: "x" }, { a: 2, b: "y" }], "b").join(), pluck(["ab", "c"], "length").join());
const longest = <T extends { length: number }>(a: T, b: T): T => (a.length >= b.length ? a : b);
console.log(longest("abc", "de"), longest([1], [2, 3]).join(), longest({ length: 5, n: "five" }, { length: 2, n: "two" }).n);
const groupBy = <T, K extends string | number>(items: readonly T[], key: (t: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) { const k = key(item); const group = groups.get(k); if (group) group.push(item); else groups.set(k, [item]); }
  return groups;
};
console.log([...groupBy([1, 2, 3, 4], (n) => (n % 2 ? "odd" : "even"))].map(([k, v]) => `${k}:${v}`).join(" "));
const merge = <A extends object, B extends object>(a: A, b: B): A & B => ({ ...a, ...b });
const merged = merge({ x: 1 }, { y: "two" });
console.log(merged.x, merged.y);
function make(kind: "number"): number;
function make(kind: "text"): string;
function make(kind: "number" | "text"): number | string { return kind === "number" ? 42 : "made"; }
console.log(make("number").toFixed(1), make("text").length);
const create = <T, A extends unknown[]>(C: new (...args: A) => T, ...args: A): T => new C(...args);
class Point { constructor(readonly x: number, readonly y = 0) {} }
console.log(create(Point, 3).x, create(Point, 1, 2).y, create(Map<string, number>).size);
type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
const attempt = <T,>(f: () => T): Result<T> => { try { return { ok: true, value: f() }; } catch (error) { return { ok: false, error: error as Error }; } };
for (const r of [attempt(() => 1), attempt((): number => { throw new RangeError("bad"); })]) console.log(r.ok ? r.value : r.error.message);
const pipe = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
console.log(pipe((s: string) => s.length, (n) => n * 2)("abcd"), pipe(Number, String)("5"));
const isDefined = <T,>(x: T | undefined | null): x is T => x != null;
console.log([1, undefined, 2, null].filter(isDefined).join(), Object.fromEntries(Object.entries({ a: 1 }).map(([k, v]) => pair(k, v * 2))).a);
