// What `this` is: methods taken out, arrows in fields, callbacks, bind, super in arrows.
class Button {
  label: string;
  clicks = 0;
  constructor(label: string) { this.label = label; this.bound = this.bound.bind(this); }
  bound(): string { return this.label; }
  arrow = (): string => `${this.label}${++this.clicks}`;
  method(this: Button | undefined): string { return this === undefined ? "no this" : this.label; }
  later(): Promise<string> { return Promise.resolve().then(() => this.label); }
  each(list: number[]): string { return list.map(function (this: { unit: string }, n) { return n + this.unit; }, { unit: "px" }).join(); }
  nested(): string { const inner = () => { const deeper = () => this.label; return deeper(); }; return inner(); }
}
const b = new Button("ok");
const { bound, arrow, method } = b;
console.log(bound(), arrow(), arrow(), b.clicks, method.call(undefined), method.call(b), b.method.call(undefined));
console.log(await b.later(), b.each([1, 2]), b.nested());
const object = { name: "o", regular() { return this.name; }, arrow: () => typeof globalThis, get got() { return this.name; } };
const borrowed = { name: "borrower", regular: object.regular };
console.log(object.regular(), borrowed.regular(), object.regular.call({ name: "called" } as never), object.regular.apply({ name: "applied" } as never), object.regular.bind({ name: "bound" } as never)());
class Parent { who(): string { return `parent of ${this.constructor.name}`; } static make<T>(this: new () => T): T { return new this(); } }
class Child extends Parent { override who(): string { return (() => super.who())(); } async whoLater(): Promise<string> { await null; return super.who(); } }
console.log(new Child().who(), await new Child().whoLater(), Child.make() instanceof Child);
const add = function (this: { base: number }, a: number, b = a): number { return this.base + a + b; };
const plus = add.bind({ base: 100 });
console.log(plus(10), plus.length, plus.name, add.call({ base: 1 }, 2, 3), add.apply({ base: 1 }, [5, 6]));
function sloppy(this: unknown): string { return typeof this; }
console.log(sloppy(), sloppy.call(5), sloppy.call("s"), sloppy.call(null));
const timers: string[] = [];
class Clock { ticks = 0; start(): void { setTimeout(() => { this.ticks++; timers.push(`tick ${this.ticks}`); }, 1); } }
const clock = new Clock();
clock.start();
await new Promise<void>((r) => setTimeout(r, 5));
console.log(timers.join(), clock.ticks);
