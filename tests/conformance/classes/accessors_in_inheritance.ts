// Getters and setters overridden, split between classes, and reached by super.
class Shape {
  protected _name = "shape";
  log: string[] = [];
  get name(): string { this.log.push("get base"); return this._name; }
  set name(v: string) { this.log.push("set base"); this._name = v; }
  get area(): number { return 0; }
  describe(): string { return `${this.name} ${this.area}`; }
  static get kinds(): string[] { return ["shape"]; }
}
class Square extends Shape {
  constructor(private side: number) { super(); this.name = "square"; }
  override get area(): number { return this.side ** 2; }
  override get name(): string { return super.name.toUpperCase(); }
  override set name(v: string) { super.name = `<${v}>`; }
  static override get kinds(): string[] { return [...super.kinds, "square"]; }
}
const s = new Square(3);
console.log(s.describe(), s.log.join(), Square.kinds.join());
s.name = "box";
s.log.length = 0;
console.log(s.name, s.log.join());
class Thermometer {
  #c = 0;
  get f() { return this.#c * 1.8 + 32; }
  set f(v: number) { this.#c = Math.round((v - 32) / 1.8); }
  get c() { return this.#c; }
}
const t = new Thermometer();
t.f = 212;
t.f += 18;
t.f++;
console.log(t.c, t.f, "f" in t, Object.keys(t).length, Object.hasOwn(t, "f"));
try { (t as { c: number }).c = 5; } catch (e) { console.log(`${e}`); }
class OnlyGetter extends Shape { override get name(): string { return "fixed"; } override set name(_: string) {} }
const og = new OnlyGetter();
og.name = "ignored";
console.log(og.name, og.describe());
class Lazy { #cached?: number; computed = 0; get value() { return (this.#cached ??= (this.computed++, 42)); } }
const lazy = new Lazy();
console.log(lazy.value, lazy.value, lazy.computed);
const key = "dyn" + "amic";
class Computed { get [key]() { return 1; } set [key + "2"](v: number) { this.got = v; } got = 0; static get [`s_${key}`]() { return "static"; } }
const c = new Computed() as Computed & Record<string, number>;
c.dynamic2 = 9;
console.log(c.dynamic, c.got, (Computed as unknown as Record<string, string>).s_dynamic);
