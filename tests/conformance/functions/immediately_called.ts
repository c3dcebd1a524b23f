// Functions called where they stand: arrows, expressions, async ones, with this and results of all kinds.
console.log((() => 1)(), (function () { return 2; })(), ((x: number) => x * 3)(1), (function named(n: number): number { return n ? n + named(n - 1) : 0; })(4));
const counter = (() => { let n = 0; return { up: () => ++n, down: () => --n }; })();
counter.up();
counter.up();
console.log(counter.down(), await (async () => { await null; return "async"; })(), await (async function () { return "function"; })());
const module1 = ((exports: { value?: number; get?: () => number }) => { const hidden = 41; exports.value = hidden + 1; exports.get = () => hidden; return exports; })({});
console.log(module1.value, module1.get?.());
const value = (() => { try { return JSON.parse("bad") as number; } catch { return -1; } })();
const kind = ((n: number) => { switch (Math.sign(n)) { case 1: return "positive"; case 0: return "zero"; default: return "negative"; } })(value);
console.log(value, kind, (() => {})(), (() => ({}))() instanceof Object, (() => [])().length);
console.log(((...args: number[]) => args.length)(1, 2, 3), (({ a, b = 2 }: { a: number; b?: number }) => a + b)({ a: 1 }), (([x, , y]: number[]) => x + y)([1, 2, 3]));
const o = { n: 5, run() { return (() => this.n)() + (function (this: { n: number } | undefined) { return this?.n ?? 100; }).call({ n: 1 }); } };
console.log(o.run(), ((f) => f(f, 5))((self: any, n: number): number => (n < 2 ? 1 : n * self(self, n - 1))));
const fns = [(x: number) => x + 1, (x: number) => x * 2];
console.log(fns[0](fns[1](5)), fns.at(-1)!(7), [...fns].reverse().reduce((v, f) => f(v), 3), (fns.length ? fns[0] : fns[1])(1));
const table: Record<string, (a: number, b: number) => number> = { "+": (a, b) => a + b, "-": (a, b) => a - b, max: Math.max };
console.log(table["+"](1, 2), table["-"](5, 3), table.max(4, 9), Object.entries(table).map(([k, f]) => `${k}${f(6, 2)}`).join(" "));
const chained = ((s: string) => ({ add: (t: string) => ((s += t), chainedAgain(s)), s }))("a");
function chainedAgain(s: string): { s: string; length: number } { return { s, length: s.length }; }
console.log(chained.add("b").s, chained.add("c").length, chained.s);
