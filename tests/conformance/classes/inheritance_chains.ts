// Five levels: overriding, super at every level, fields in order, instanceof, constructor names.
class L1 { order = ["L1"]; who(): string { return "1"; } get level(): number { return 1; } static depth = 1; }
class L2 extends L1 { constructor() { super(); this.order.push("L2"); } override who(): string { return super.who() + "2"; } override get level(): number { return super.level + 1; } }
class L3 extends L2 { extra = this.order.push("L3 field"); override who(): string { return super.who() + "3"; } }
class L4 extends L3 { constructor(readonly tag = "t") { super(); this.order.push("L4"); } override get level(): number { return super.level * 10; } static override depth = L3.depth + 3; }
class L5 extends L4 { constructor() { super("five"); this.order.push("L5"); } override who(): string { return [super.who(), this.tag].join(":"); } }
const five = new L5();
console.log(five.who(), five.level, five.order.join(" > "), five.tag, five.extra);
console.log([L1, L2, L3, L4, L5].map((C) => five instanceof C).join(), [new L1(), new L3(), five].map((o) => o.constructor.name).join());
console.log([L1, L2, L3, L4, L5].map((C) => C.depth).join(), Object.hasOwn(L2, "depth"), Object.hasOwn(L4, "depth"));
L1.depth = 100;
console.log(L3.depth, L4.depth, Object.keys(five).join());
const whos = [new L1(), new L2(), new L3(), new L4(), new L5()].map((o) => o.who());
console.log(whos.join(" "));
class Animal { constructor(readonly name: string) {} speak(): string { return `${this.name} ${this.sound()}`; } protected sound(): string { return "makes a sound"; } }
class Dog extends Animal { protected override sound(): string { return "barks"; } fetch(): string { return `${this.name} fetches`; } }
class Puppy extends Dog { constructor(name: string) { super(`little ${name}`); } protected override sound(): string { return super.sound() + " softly"; } }
for (const a of [new Animal("it"), new Dog("rex"), new Puppy("bo")]) console.log(a.speak(), a instanceof Dog ? a.fetch() : "-");
const method = five.who;
console.log(method.call(new L5()), method.call(Object.assign(new L5(), { tag: "changed" })));
