// Default values are evaluated only when they are needed, and see what came before.
const log: string[] = [];
const make = <T>(name: string, value: T): T => { log.push(name); return value; };
const flush = (): string => log.splice(0).join() || "none";
{ const { a = make("a", 1), b = make("b", a + 1) } = { a: 10 } as { a?: number; b?: number }; console.log(a, b, flush()); }
{ const [a = make("a", 1), b = make("b", a + 1)] = [undefined, null] as unknown as number[]; console.log(a, b, flush()); }
{ const { x: { y = make("y", 1) } = make("x", { y: 5 }) } = {} as { x?: { y?: number } }; console.log(y, flush()); }
{ const { x: { y = make("y", 1) } = make("x", { y: 5 }) } = { x: {} } as { x?: { y?: number } }; console.log(y, flush()); }
{ const { n = make("n", 1), z = make("z", 2), f = make("f", 3), e = make("e", "4") } = { n: null, z: 0, f: false, e: "" } as any; console.log(n, z, f, JSON.stringify(e), flush()); }
const f = ({ a = make("pa", 1), b: { c = make("pc", a * 2) } = {} as { c?: number } } = {} as { a?: number; b?: { c?: number } }, d = make("pd", a + c)) => `${a} ${c} ${d}`;
console.log(f(), flush());
console.log(f({ a: 5 }), flush());
console.log(f({ b: { c: 7 } }, 9), flush());
const g = ([x = make("gx", 1), ...rest]: number[] = make("list", [])) => `${x} ${rest.length}`;
console.log(g(), flush());
console.log(g([4, 5, 6]), flush());
let p = 0, q = 0;
({ p = make("p", 1), q = make("q", p) } = { p: 2 } as { p?: number; q?: number });
console.log(p, q, flush());
[p = make("p2", 3), q = make("q2", p)] = [] as number[];
console.log(p, q, flush());
for (const { v = make("v", 0) } of [{ v: 1 }, {}, { v: undefined }] as { v?: number }[]) log.push(String(v));
console.log(flush());
const named = ({ fn = () => 1, klass = class {} } = {}) => `${fn.name} ${klass.name}`;
console.log(named());
const later = async ({ a = make("given", 5) }: { a?: number } = {}) => { await null; return a; };
console.log(await later(), await later({ a: 1 }), flush());
