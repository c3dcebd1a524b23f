// A derived class has the base's checks but for fields that it declares again; also across files.
import { Base, store } from "./base.ts";
import { Loose, storeAt } from "./loose.js";
const any = (v: unknown): any => v;
const log = (body: () => unknown): void => {
  try {
    body();
    console.log("ok");
  } catch (error) {
    console.log((error as Error).message.split(" [")[0]);
  }
};
class Derived extends Base {
  declare either: string;
  declare free: number;
  override open: any = 1;
  constructor() {
    super();
    this.size = 2;
    super.size = 3;
  }
  viaSuper(v: any) { super.size = v; }
  static viaSuper(v: any) { super.count = v; }
}
class Furthest extends Derived {
  override open: number = 1;
}
const derived: any = new Derived(), furthest: any = new Furthest(), loose: any = new Loose();
log(() => store(derived, "x"));  // expect: size must be number, but it is a string
log(() => derived.setSize("x"));  // expect: size must be number, but it is a string
log(() => derived.viaSuper("x"));  // expect: size must be number, but it is a string
log(() => derived.setEither(1));  // expect: either must be string, but it is a number
log(() => { any(new Base()).either = 1; });  // expect: ok
log(() => { derived.free = "x"; });  // expect: free must be number, but it is a string
log(() => { any(new Base()).free = "x"; });  // expect: ok
log(() => { derived.open = "x"; });  // expect: ok
log(() => { any(new Base()).open = "x"; });  // expect: open must be string[], but it is a string
log(() => { furthest.open = "x"; });  // expect: open must be number, but it is a string
log(() => storeAt(furthest, "size", "x"));  // expect: size must be number, but it is a string
console.log(derived.size, furthest.size);  // expect: 3 3

// A class of a .js file takes more properties, and checks those that the base declares.
log(() => { loose.size = "x"; });  // expect: size must be number, but it is a string
log(() => { loose.setMore("x"); });  // expect: ok
log(() => { loose.more = 1; });  // expect: ok
for (let i = 0; i < 600; i++) loose[`made${i}`] = i;
log(() => storeAt(loose, "size", "x"));  // expect: size must be number, but it is a string
log(() => storeAt(loose, "size", 5));  // expect: ok
console.log(loose.size, loose.more, loose.made599);  // expect: 5 1 599

// Static fields: those of a base are checked where a derived class gets its own.
log(() => { any(Derived).count = "x"; });  // expect: count must be number, but it is a string
log(() => Derived.viaSuper("x"));  // expect: count must be number, but it is a string
any(Derived).count = 5;
log(() => { any(Derived).count = "x"; });  // expect: count must be number, but it is a string
class Counter extends Base { static override count: any = "text"; }
class Last extends Counter {}
log(() => { any(Last).count = "y"; });  // expect: ok
console.log(Base.count, Derived.count, Counter.count, Last.count);  // expect: 0 5 text y

// Classes that extend built-in ones.
class Failure extends Error {
  override message: string = "m";
  code: number = 1;
}
class List extends Array<number> { tag: string = ""; }
class Table extends Map<string, number> { tag: string = ""; }
const failure: any = new Failure();
log(() => { failure.message = 1; });  // expect: message must be string, but it is a number
log(() => { failure.code = "x"; });  // expect: code must be number, but it is a string
log(() => { any(new List()).tag = 1; });  // expect: tag must be string, but it is a number
log(() => { any(new Table()).tag = 1; });  // expect: tag must be string, but it is a number
