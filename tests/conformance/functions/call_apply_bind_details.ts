// call, apply and bind: this, arguments, names, lengths, bound again.
function describe(this: { name: string } | undefined, greeting: string, mark = "."): string {
  return `${greeting} ${this?.name ?? "nobody"}${mark}`;
}
const ann = { name: "Ann" }, bob = { name: "Bob" };
console.log(describe.call(ann, "hi"), describe.call(bob, "hello", "!"), describe.call(undefined, "hey"));
console.log(describe.apply(ann, ["hi", "?"]), describe.apply(bob, ["yo"]));
const bound = describe.bind(ann);
const full = describe.bind(bob, "bye", "~");
console.log(bound("a"), full(), bound.call(bob, "still ann"), bound.bind(bob)("bound once"));
console.log(bound.name, full.name, bound.length, full.length, describe.length, bound.bind(null).name);
const holder = { name: "Holder", bound, own: describe };
console.log(holder.bound("x"), holder.own("y"), [1, 2].map(String).join());
console.log(Math.max.apply(null, [1, 5, 3]), Math.max.call(null, 1, 2), Math.min(...[4, 2]));
const sum = (...n: number[]): number => n.reduce((a, b) => a + b, 0);
console.log(sum.apply(null, []), sum.call(null), sum.bind(null, 1, 2)(3), sum.apply(undefined, Array.from({ length: 100 }, (_, i) => i)));
class Person {
  constructor(readonly name: string) {}
  greet(other: string): string { return `${this.name} greets ${other}`; }
  static create(name: string): Person { return new this(name); }
}
const p = new Person("Cid");
console.log(p.greet.call(new Person("Dan"), "x"), p.greet.bind(p)("y"), Person.create.call(Person, "Eve").name);
const greetAll = ["a", "b"].map(p.greet, p);
console.log(greetAll.join("; "));
const arrow = () => typeof this;
console.log(arrow.call({}), arrow.bind({})(), arrow.name, (() => 1).name === "");
const timesTwo = ((factor: number, n: number) => factor * n).bind(null, 2);
console.log([1, 2, 3].map((n) => timesTwo(n)).join(), timesTwo.length);
const { greet } = p;
try { greet.call(undefined as never, "z"); } catch (e) { console.log((e as Error).message); }
try { (greet as any)("q"); } catch (e) { console.log((e as Error).name); }
