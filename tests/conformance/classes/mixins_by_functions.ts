// Classes made by functions: mixins, factories, classes in variables, arrays and maps.
type Constructor<T = object> = new (...args: any[]) => T;
const Named = <B extends Constructor>(Base: B) => class extends Base {
  name = "unnamed";
  rename(name: string): this { this.name = name; return this; }
};
const Counted = <B extends Constructor>(Base: B) => class extends Base {
  count = 0;
  up(): this { this.count++; return this; }
};
class Plain { kind = "plain"; }
class Both extends Counted(Named(Plain)) { both(): string { return `${this.kind} ${this.name} ${this.count}`; } }
const b = new Both().rename("x");
b.up().up();
console.log(b.both(), b instanceof Plain, Object.keys(b).join());
const Other = Named(class { kind = "other"; });
console.log(new Other().rename("o").name, new Other().kind, new Other() instanceof Plain);
const makeCounter = (start: number) => class { static made = 0; value = start; constructor() { (this.constructor as any).made++; } next(): number { return this.value++; } };
const [From1, From10] = [makeCounter(1), makeCounter(10)];
new From1();
console.log(new From1().next(), new From10().next(), From1.made, From10.made, From1 === (From10 as unknown));
const registry = new Map<string, new (n: number) => { describe(): string }>([
  ["double", class { constructor(private n: number) {} describe() { return `double ${this.n * 2}`; } }],
  ["negate", class { constructor(private n: number) {} describe() { return `negate ${-this.n}`; } }],
]);
for (const [name, C] of registry) console.log(name, new C(5).describe());
const list = [class A { v = 1; }, class B { v = 2; }];
console.log(list.map((C) => `${C.name}${new C().v}`).join(), new (class { constructor(readonly x: number) {} })(7).x);
const conditional = list.length > 1 ? class Yes { say() { return "yes"; } } : class No { say() { return "no"; } };
console.log(new conditional().say(), conditional.name);
