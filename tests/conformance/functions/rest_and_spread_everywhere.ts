// Rest parameters and spread in calls, arrays, objects and constructors, of every iterable.
const show = (...args: unknown[]): string => `${args.length}:${args.map(String).join("|")}`;
console.log(show(), show(...[]), show(...[1, 2]), show(0, ..."ab", ...new Set([3, 3]), ...new Map([["k", "v"]])), show(...[undefined, null]));
console.log(show(...[, 1]), show(...[1, 2].entries()), show(...[[1], [2]].flat()), show(...Array(3)));
const first = (head: number, ...tail: number[]): string => `${head} then ${tail.join() || "nothing"}`;
console.log(first(1), first(1, 2, 3), first(...[9, 8, 7] as [number, number, number]));
const wrap = (f: (...a: number[]) => number) => (...a: number[]): number => f(...a, ...a);
console.log(wrap((...a) => a.length)(1, 2, 3), wrap(Math.max)(5, 9));
class Point { readonly rest: number[]; constructor(readonly x: number, readonly y: number, ...rest: number[]) { this.rest = rest; } }
const point = new Point(...[1, 2, 3, 4] as [number, number, ...number[]]);
console.log(point.x, point.y, point.rest.join());
class Point3 extends Point { constructor(...all: [number, number, number]) { super(...all); } }
console.log(new Point3(1, 2, 3).rest.length);
const a = [1, 2], b = [...a, 3, ...a, ...[4, [5]].flat()];
console.log(b.join(), [...a, ...[]].length, [...[..."xy"], ..."z"].join(""));
const o = { x: 1, y: 2 }, p = { ...o, y: 3, ...{ z: 4 }, x: 0 };
console.log(JSON.stringify(p), JSON.stringify({ ...[7, 8], length: 2 }), JSON.stringify({ ...p, ...o }));
const rest = (...[x, y = 5, ...more]: number[]): string => `${x},${y},${more.length}`;
console.log(rest(1), rest(1, 2, 3, 4), rest());
let reads = 0;
const iterable = { [Symbol.iterator]() { let n = 0; return { next: () => { reads++; return { done: n >= 3, value: n++ }; } }; } } as unknown as Iterable<number>;
console.log(show(...iterable), reads, [...iterable].length, reads);
const args: [string, number] = ["n", 7];
const typed = (name: string, value: number, extra?: boolean): string => `${name}${value}${extra}`;
console.log(typed(...args), typed(...args, true), typed.apply(null, args));
const maxOf = (lists: number[][]): number => Math.max(...lists.map((l) => Math.max(...l)));
console.log(maxOf([[1, 9], [3]]), Math.min(...new Set([4, 2])), String.fromCharCode(...[72, 105]), [].concat(...[[1], [2]] as never[]).length);
const collected: number[][] = [];
const collect = (...n: number[]): void => { collected.push(n); n.push(99); };
const source = [1];
collect(...source);
console.log(source.length, collected[0].length);
