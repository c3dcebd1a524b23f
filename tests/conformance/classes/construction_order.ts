// Fields, constructors, super and what they call, in order.
const log: string[] = [];
const note = <T>(text: string, value: T): T => { log.push(text); return value; };
class A {
  a = note("A.a", 1);
  constructor(readonly param = note("A.param", "p")) { log.push("A.ctor"); this.hook(); }
  hook(): void { log.push("A.hook"); }
}
class B extends A {
  b = note("B.b", this.a + 1);
  arrow = () => this.b;
  constructor() {
    log.push("B.before");
    super(note("B.arg", "q"));
    log.push("B.after");
  }
  override hook(): void { log.push(`B.hook b=${this.b}`); }
}
class C extends B { c = note("C.c", this.b * 10); }
const c = new C();
console.log(log.join(" | "));
console.log(c.a, c.b, c.c, c.param, c.arrow(), Object.keys(c).join());
class Early extends A {
  constructor(flag: boolean) {
    if (flag) super("early"); else super();
    try { (super.hook as () => void).call(this); } finally { log.push("done"); }
  }
}
log.length = 0;
new Early(true);
console.log(log.join(" | "));
class NoSuper extends A { constructor() { try { (() => this.a)(); } catch (e) { log.push(`${e}`); } super(); } }
log.length = 0;
new NoSuper();
console.log(log[0]);
class ReturnsOther { constructor() { return { other: true } as unknown as ReturnsOther; } }
console.log(JSON.stringify(new ReturnsOther()));
class Order { x = this.read() ?? "undefined yet"; y = "set"; read() { return this.y as string | undefined; } z = this.y; declare w: string; static s = new Order().z; }
console.log(JSON.stringify(new Order()), Order.s);
class Params { constructor(public a: number, private b = a * 2, protected readonly c = a + b) {} sum() { return this.a + this.b + this.c; } }
console.log(new Params(1).sum(), JSON.stringify(new Params(2, 3)));
class Abstract { kind: string; constructor() { this.kind = this.constructor.name; } }
class Concrete extends Abstract {}
console.log(new Abstract().kind, new Concrete().kind);
