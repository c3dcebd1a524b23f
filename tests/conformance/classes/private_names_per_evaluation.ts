// A class that is evaluated several times: each evaluation has private names of its own, static ones and methods, too.
type Attempt = () => unknown;
const attempt = (label: string, f: Attempt): void => { try { console.log(label, f()); } catch (error) { console.log(label, `${(error as Error).name}: ${(error as Error).message}`); } };
function make(start: number) {
  class Counter {
    #n = start;
    static #made = 0;
    static get made(): number { return Counter.#made; }
    #step(by: number): number { return (this.#n += by); }
    get #twice(): number { return this.#n * 2; }
    set #twice(value: number) { this.#n = value / 2; }
    constructor() { Counter.#made++; }
    static is(o: object): boolean { return #n in o; }
    static methodIn(o: object): boolean { return #step in o; }
    static read(o: Counter): number { return o.#n; }
    static write(o: Counter, value: number): number { return (o.#n = value); }
    static call(o: Counter): number { return o.#step(1); }
    static get(o: Counter): number { return o.#twice; }
    static set(o: Counter): number { return o.#twice++; }
    static nested(o: Counter): () => number { return () => ((x: Counter) => x.#n)(o); }
    static swap(a: Counter, b: Counter): string { [a.#n, b.#n] = [b.#n, a.#n]; return `${a.#n} ${b.#n}`; }
    static hiddenOf(k: typeof Counter): number { return k.#made; }
  }
  return Counter;
}
const A = make(1), B = make(10);
const a = new A(), b = new B() as unknown as InstanceType<typeof A>;
console.log(A.is(a), A.is(b), B.is(b), A.methodIn(a), A.methodIn(b), A.made, B.made);
for (const [label, o] of [["own", a], ["other", b]] as const) {
  attempt(`${label} read`, () => A.read(o));
  attempt(`${label} write`, () => A.write(o, 5));
  attempt(`${label} call`, () => A.call(o));
  attempt(`${label} get`, () => A.get(o));
  attempt(`${label} set`, () => A.set(o));
  attempt(`${label} nested`, () => A.nested(o)());
}
attempt("swap", () => A.swap(a, new A()));
attempt("swap other", () => A.swap(a, b));
attempt("static", () => A.hiddenOf(A));
attempt("static of the other", () => A.hiddenOf(B as unknown as typeof A));
class Sub extends make(100) { more = 1; }
console.log((Sub as typeof A).is(new Sub()), A.is(new Sub()), Sub.made);
const list: { has(o: object): boolean; of(): object }[] = [];
for (const n of [1, 2]) list.push(new (class { #x = n; has(o: object): boolean { return #x in o; } of(): object { return this; } })());
console.log(list.map((x) => list.map((y) => x.has(y.of())).join()).join(" "));
class Box { #v = 1; #m(): void {} static #s(): void {} static f(o: any, k: number): unknown { switch (k) { case 0: return o.#v; case 1: return o.#m(); case 2: return (o.#v = 2); default: return o.#s(); } } }
for (const o of [{}, null, 5]) for (let k = 0; k < 4; k++) attempt(`${o === null ? "null" : typeof o} ${k}`, () => Box.f(o, k));
