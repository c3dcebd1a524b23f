// R2: whoever stores to a field of a class, and in whatever way, the annotation is checked, and the field keeps its value.
const any = (v: unknown): any => v;
const log = (body: () => unknown): void => {
  try {
    body();
    console.log("ok");
  } catch (error) {
    console.log((error as Error).message.split(" [")[0]);
  }
};
class Hidden { #inside = 1; get() { return this.#inside; } }
class Box {
  size: number = 1;
  "long name": string = "";
  flag: boolean = true;
  list: number[] = [];
  call: () => void = () => {};
  either: number | string | null = null;
  maybe?: string;
  next: Box | null = null;
  hidden: Hidden | null = null;
  later!: number;
  free: any = 1;
  record: { x: number } = { x: 1 };
  inferred = 1;
  #secret: number = 1;
  static count: number = 0;
  static free = 0;
  constructor(public width: number, readonly title?: string) {}
  setSecret(v: any) { this.#secret = v; return this.#secret; }
  setSize(v: any) { this.size = v; }
  addSize(v: any) { this.size += v; }
}
const box = new Box(2);
const untyped: any = box;
log(() => { box.size = any("x"); });  // expect: size must be number, but it is a string
log(() => { untyped.size = null; });  // expect: size must be number, but it is null
log(() => { untyped["size"] = true; });  // expect: size must be number, but it is a boolean
log(() => { untyped[any("si") + "ze"] = {}; });  // expect: size must be number, but it is an object
log(() => { untyped["long " + any("name")] = 1; });  // expect: long name must be string, but it is a number
log(() => { untyped.size += "x"; });  // expect: size must be number, but it is a string
log(() => { untyped.size &&= "x"; });  // expect: size must be number, but it is a string
log(() => { [untyped.size] = ["x"]; });  // expect: size must be number, but it is a string
log(() => { ({ a: untyped.size, ...untyped.list } = any({ a: 1, b: 2 })); });  // expect: list must be number[], but it is an object
log(() => { for (untyped.size of ["x"]); });  // expect: size must be number, but it is a string
log(() => { Object.assign(box, any({ size: 7, flag: "x" })); });  // expect: flag must be boolean, but it is a string
log(() => { Object.assign(box, any({ get flag() { return 0; } })); });  // expect: flag must be boolean, but it is a number
log(() => box.setSize("x"));  // expect: size must be number, but it is a string
log(() => box.addSize("x"));  // expect: size must be number, but it is a string
log(() => box.setSecret("x"));  // expect: #secret must be number, but it is a string
log(() => { box.width = any("x"); });  // expect: width must be number, but it is a string
log(() => { untyped.title = 1; });  // expect: title must be string, but it is a number
log(() => { untyped.title = undefined; });  // expect: ok
log(() => { box.later = any(undefined); });  // expect: later must be number, but it is undefined
log(() => { box.call = any(1); });  // expect: call must be () => void, but it is a number
log(() => { box.next = any("x"); });  // expect: next must be Box | null, but it is a string
log(() => { box.hidden = any({}); });  // expect: hidden must be Hidden | null, but it is an object
log(() => { box.either = any(true); });  // expect: either must be number | string | null, but it is a boolean
log(() => { Box.count = any("x"); });  // expect: count must be number, but it is a string
log(() => { any(Box).count++; });  // expect: ok
console.log(box.size, box.flag, box.list, box.width, box.later, Box.count, box.setSecret(2));  // expect: 7 true [] 2 undefined 1 2

// What fits passes, and what is not checked takes anything.
log(() => {
  box.size = box.later = 3;
  box.maybe = "x";
  box.maybe = undefined;
  box.either = 1;
  box.either = "x";
  box.either = null;
  box.list = any(null);
  box.call = Math.max as any;
  box.next = new Box(1);
  box.hidden = new Hidden();
  box.hidden = null;
  untyped.free = untyped.record = untyped.inferred = "x";
  any(Box).free = "x";
});  // expect: ok

// An instruction that has stored a hundred times checks the next one as well.
const store = (o: any, v: any): void => { o.size = v; };
const storeText = (o: any, v: any): void => { o["long name"] = v; };
for (let i = 0; i < 100; i++) {
  store(box, i);
  storeText(box, `${i}`);
}
log(() => store(box, "x"));  // expect: size must be number, but it is a string
log(() => storeText(box, 1));  // expect: long name must be string, but it is a number
store({ size: 1 }, "x");
log(() => store(box, Symbol.iterator));  // expect: size must be number, but it is a symbol
const storeProven = (o: any): void => { o.size = "proven"; };
storeProven({ size: 1 });
log(() => storeProven(box));  // expect: size must be number, but it is a string
console.log(box.size, box["long name"]);  // expect: 99 99

// A frozen object says that it is frozen, and a setter is no field.
class Accessor { set value(v: any) { console.log("set", v); } }
class Stored extends Accessor { other: number = 1; }
const frozen: any = Object.freeze(new Stored());
log(() => { frozen.other = "x"; });  // expect: Cannot assign to read only property 'other' of object '#<Stored>'
log(() => { any(new Stored()).value = "x"; });
// expect: set x
// expect: ok
