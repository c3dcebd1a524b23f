// Closures made in defaults, class fields, getters, conditions, arguments and computed keys keep the variables of their place.
let depth = 0;
const scope = (label: string) => { const mine = ++depth; return () => `${label}${mine}`; };
const byDefault = (n: number, read = () => n, write = (v: number) => { n = v; }): string => { const before = read(); write(n * 2); n++; return `${before} ${read()} ${n}`; };
console.log(byDefault(1), byDefault(10), byDefault(5, () => -1));
const late = (f = () => g(), g = () => "g", h = f): string => f() + h();
console.log(late(), late(undefined, () => "other"));
class Counter {
  count = 0;
  up = () => ++this.count;
  static all: (() => number)[] = [];
  readers = [1, 2].map((factor) => () => this.count * factor);
  constructor(start: number, readonly peek = () => this.count + start) { this.count = start; Counter.all.push(() => this.count, this.up); }
  get adder() { const at = this.count; return (n: number) => at + n; }
}
const c = new Counter(3), d = new Counter(100);
c.up();
console.log(c.peek(), c.readers.map((f) => f()).join(), d.peek(), Counter.all.map((f) => f()).join(), c.count, d.count);
const { adder } = c;
c.up();
console.log(adder(1), c.adder(1));
const object = { [scope("key")()]: scope("value"), get made() { return scope("got"); }, nested: { f: scope("deep") } } as Record<string, any>;
console.log(Object.keys(object).join(), object.key1(), object.made(), object.made(), object.nested.f());
const list = [scope("a"), scope("b"), ...[1, 2].map(() => scope("m"))];
console.log(list.map((f) => f()).join());
const pick = (flag: boolean) => (flag ? scope("yes") : scope("no"))();
console.log(pick(true), pick(false));
const once = <T>(f: () => T): (() => T) => { let done = false, value: T; return () => (done ? value : ((done = true), (value = f()))); };
let runs = 0;
const cached = once(() => ++runs * 100);
console.log(cached(), cached(), runs);
const counterOf = (() => { let hidden = 0; return { up: () => ++hidden, down: () => --hidden, get value() { return hidden; }, set value(v) { hidden = v; } }; })();
counterOf.up(); counterOf.up(); counterOf.down(); counterOf.value += 40;
console.log(counterOf.value, counterOf.up());
const recursive = (function self(n: number): () => number { return n === 0 ? () => 0 : () => n + self(n - 1)(); })(4);
console.log(recursive());
const curry = (a: number) => (b: number) => (c2: number) => (a = a + 1) * 100 + (b += 10) + c2;
const half = curry(1)(2);
console.log(half(3), half(3), curry(1)(2)(3));
let shared = 0;
const pairs = [() => shared++, () => (shared *= 2), () => shared];
console.log(pairs.map((f) => f()).join(), pairs.map((f) => f()).join());
try { throw { code: 7 }; } catch ({ code }: any) { setTimeout(() => console.log("in catch", code)); }
{ let block = 1; queueMicrotask(() => console.log("in block", block)); block = 2; }
const bySwitch = (n: number) => { switch (n) { case 1: const v = "one"; return () => v; default: let w = `d${n}`; return () => (w += "!"); } };
const e = bySwitch(2);
console.log(bySwitch(1)(), e(), e());
