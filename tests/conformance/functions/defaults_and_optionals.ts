// Default values: when they are evaluated, what they see, undefined against null.
const log: string[] = [];
const note = <T>(name: string, value: T): T => { log.push(name); return value; };
function f(a = note("a", 1), b = note("b", a * 2), c = note("c", a + b)): string {
  return [a, b, c].join();
}
console.log(f(), log.splice(0).join(""));
console.log(f(5), log.splice(0).join(""));
console.log(f(undefined, 7), log.splice(0).join(""));
console.log(f(1, 2, 3), log.splice(0).join("") || "none");
const g = (x: number | null = 9) => x;
console.log(g(), g(undefined), g(null), g(0));
const optional = (a: number, b?: string, ...rest: boolean[]) => `${a} ${b} ${rest.length}`;
console.log(optional(1), optional(1, "x"), optional(1, undefined, true, false));
const counter = (() => { let n = 0; return () => ++n; })();
const fresh = (id = counter()) => id;
console.log(fresh(), fresh(), fresh(100), fresh());
const lists = (list: number[] = []): number[] => { list.push(list.length); return list; };
console.log(lists().length, lists().length, lists([5, 6]).join());
const scope = "outer";
const shadow = (value = scope) => { const scope = "inner"; return value + scope; };
console.log(shadow(), f.length, g.length, optional.length, ((a: number, b = 1, c: number) => c).length, ((...r: number[]) => r).length);
const options = ({ width = 10, height = width * 2, title = `${width}x${height}` } = {} as { width?: number; height?: number; title?: string }) => title;
console.log(options(), options({ width: 3 }), options({ height: 1 }), options({ title: "given" }));
const later = async (ms = 0, value = `after ${ms}`) => { await null; return value; };
console.log(await later(), await later(5));
class Shape { constructor(readonly name = "shape", readonly sides = name.length) {} scale(by = this.sides) { return by * 2; } }
console.log(new Shape().sides, new Shape("ab").scale(), new Shape().scale(1));
const thrower = (a: number = (() => { throw new Error("required"); })()) => a;
try { thrower(); } catch (e) { console.log((e as Error).message, thrower(1)); }
const recursive = (n: number, acc: number[] = [n]): number[] => (n <= 1 ? acc : recursive(n - 1, [...acc, n - 1]));
console.log(recursive(5).join());
