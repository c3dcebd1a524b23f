// Fields over accessors and methods, undefined fields, arrow fields with super, fields that read others, calls before super's fields exist.
const log: string[] = [];
const note = <T>(s: string, v: T): T => { log.push(s); return v; };
class Base {
  a = note("a", 1);
  declared?: number;
  readonly list: number[] = [];
  constructor(...add: number[]) { note("base body", 0); this.list.push(...add); this.init(); }
  init(): void { note("base init", 0); }
  get computed(): string { return "base getter"; }
  method(): string { return "base method"; }
}
class Sub extends Base {
  b = note("b", this.a + 1);
  override declared = note("declared", 5);
  uninitialised: string | undefined;
  seen: unknown = note("seen", typeof this.fromInit);
  fromInit?: string;
  arrow = (): string => `${super.method()} via ${this.method()}`;
  constructor() { note("before super", 0); super(7, 8); note("sub body", 0); }
  override init(): void { note(`sub init sees ${String(this.b)}`, 0); this.fromInit = "set early"; this.list.push(9); }
  override method(): string { return "sub method"; }
}
const s = new Sub();
console.log(log.splice(0).join(", "));
console.log(s.a, s.b, s.declared, String(s.uninitialised), String(s.fromInit), String(s.seen), s.list.join(), s.arrow(), Object.keys(s).length);
class Shadow extends Base { override get computed(): string { return `sub over ${super.computed}`; } own = this.computed; }
console.log(new Shadow().own, new Shadow().computed);
class Replaces extends Base { override method = (): string => "field"; viaSuper(): string { return super.method(); } }
console.log(new Replaces().method(), new Replaces().viaSuper(), Object.hasOwn(new Replaces(), "method"));
class Chain { x = 1; y = this.x * 2; z = this.y + this.x; all = [this.x, this.y, this.z]; self = this; now = (() => this.all.length)(); }
console.log(new Chain().all.join(), new Chain().now, ((c) => c.self === c)(new Chain()));
class Shared { static list: number[] = []; own: number[] = []; static count = 0; readonly n = ++Shared.count; constructor() { Shared.list.push(this.n); this.own.push(this.n); } }
const [p, q] = [new Shared(), new Shared()];
console.log(p.own.join(), q.own.join(), Shared.list.join(), p.own === q.own);
class Failing { a = note("first", 1); b = ((): number => { throw new Error("field fails"); })(); c = note("never", 1); }
try { new Failing(); } catch (e) { console.log((e as Error).message, log.splice(0).join()); }
class FailsBefore extends Base { constructor(fail: boolean) { if (fail) throw new Error("before super"); super(); } }
try { new FailsBefore(true); } catch (e) { console.log((e as Error).message, log.splice(0).join() || "no fields made"); }
console.log(new FailsBefore(false).a);
class NoSuper extends Base { constructor() { const early = (): number => this.a; try { early(); } catch (e) { log.push((e as Error).name); } super(); early(); } }
log.length = 0;
console.log(new NoSuper().a, log[0]);
const Anonymous = class extends Base { extra = "anonymous"; };
const Named = class Inner extends Anonymous { static self = Inner; who = Inner.name; };
console.log(new Anonymous().extra, new Named().who, Named.self === Named, Named.name, Anonymous.name);
function make(base: typeof Base, tag: string) { return class extends base { tag = `${tag}:${super.method()}`; override method(): string { return `${tag}(${super.method()})`; } }; }
const Layered = make(make(make(Base, "x"), "y"), "z");
console.log(new Layered().method(), new Layered().tag, new Layered() instanceof Base);
class Params { constructor(public a: number, protected b = a * 2, private readonly c: number[] = [a, b], public d?: string) { this.c.push(9); } sum(): number { return this.c.reduce((x, y) => x + y, this.b); } }
console.log(new Params(1).sum(), Object.keys(new Params(1, 2, [3], "d")).join(), new Params(1).d, "d" in new Params(1));
