// Computed names of members are evaluated once, from top to bottom, before any static field; fields run later.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
const name = (text: string): string => { log.push(`key:${text}`); return text; };
const value = <T>(text: string, v: T): T => { log.push(`value:${text}`); return v; };
class Base {
  ["field"] = value("field", 1);
  static ["shared"] = value("shared", 2);
  [name("method")](): string { return "method"; }
  get [name("got")](): string { return "got"; }
  set [name("got")](v: string) { log.push(`set:${v}`); }
  static { log.push("block"); }
  static async [name("later")](): Promise<string> { return "later"; }
  second: boolean = value("second", this instanceof Base);
  static last = value("last", "last");
  static get [name("static got")](): string { return this.last; }
}
flush("class");
const b = new Base() as any;
flush("first");
const c = new Base() as any;
flush("again");
console.log(b.field, b.second, b.method(), b.got, Base.shared, Base.last, (Base as any)["static got"], Object.keys(c).join());
b.got = "new";
flush("setter");
console.log(await (Base as any).later());
let n = 0;
const next = (): string => `k${++n}`;
const makers = [1, 2, 3].map((i) => class { [next()](): number { return i; } [next()](): number { return i * 10; } });
console.log(n, makers.map((M) => Object.entries(new M()).join()).join(" "));
const second = new makers[1]() as any;
console.log(second.k3(), second.k4(), "k4" in second, Object.hasOwn(second, "k4"), "k5" in second);
class Numbers { 3 = "three"; [4](): string { return "four"; } "with space" = 5; static 0 = "zero"; [-1] = "minus"; [0.5] = "half"; 1 = "one"; }
const numbers = new Numbers() as any;
console.log(numbers[4](), numbers["with space"], Numbers[0], numbers[-1], numbers["0.5"], Object.keys(numbers).join());
const attempts: (() => unknown)[] = [
  () => class { [(() => { throw new Error("in a key"); })()](): void {} static a = log.push("never"); },
  () => class { static a = log.push("a ran"); static b = (() => { throw new Error("in a static"); })(); static c = log.push("never"); },
  () => class extends (log.push("heritage"), Base) { [name("own")](): void {} },
  () => class extends (class { constructor() { log.push("anonymous base"); } }) { static made = new this(); },
];
for (const attempt of attempts) {
  try { attempt(); log.push("fine"); } catch (error) { log.push((error as Error).message); }
  flush("attempt");
}
class Sub extends Base { override ["field"] = value("override", 5); [name("method")](): string { return `${b.method()} below`; } }
flush("sub");
const s = new Sub() as any;
flush("new sub");
console.log(s.field, s.method(), Object.keys(s).join());
class Twice { [name("same")](): string { return "first"; } [name("same")](): string { return "second"; } }
flush("twice");
console.log((new Twice() as any).same());
class Walks { [Symbol.iterator] = (): Iterator<number> => [1, 2][Symbol.iterator](); }
console.log([...new Walks()].join());
