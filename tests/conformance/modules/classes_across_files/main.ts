// Classes over files: bases and subclasses, private members, statics, mixins, abstract members, instanceof, errors, registries, dead zones.
import { Base, registry, describe } from "./base.ts";
import Derived, { Other, makeMixin } from "./derived.ts";
import { Failure, NotFound } from "./errors.ts";
const d = new Derived("d"), o = new Other("o");
console.log(d.name, o.name, d.secret(), o.secret(), Base.same(d, o), Base.same(d, d), d instanceof Base, o instanceof Derived);
console.log(Base.count, Derived.count, [...registry.keys()].join(), registry.get("derived") === Derived, describe(d), describe(o));
class Local extends Derived { override secret(): string { return `local ${super.secret()}`; } static override label = "local"; }
const l = new Local("l");
console.log(l.secret(), Local.label, Derived.label, Base.label, describe(l), Base.count, l.parts.join());
const Mixed = makeMixin(Local), m = new Mixed("m");
console.log(m.mixed(), m.secret(), m instanceof Local, Mixed.name, Object.keys(m).join());
try { d.find("missing"); } catch (e) { console.log(e instanceof NotFound, e instanceof Failure, `${e}`, (e as NotFound).key, ((e as Error).cause as Error).message); }
console.log(d.find("name"), Base.peek(l), typeof Other.create("x").secret(), Other.create("y") instanceof Other);
const anonymous = class extends Base { override kind(): string { return "anonymous"; } };
console.log(describe(new anonymous("a")), anonymous.name, Base.count);
