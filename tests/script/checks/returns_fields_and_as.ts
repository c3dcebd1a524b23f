// Returns, class fields and `as` are checked as well.
const kind = (body: () => unknown): string => {
  try {
    body();
    return "ok";
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : "other";
  }
};
const any = (v: unknown): any => v;
function returnsNumber(v: unknown): number { return any(v); }
function returnsNothing(v: unknown): void { return any(v); }
console.log(kind(() => returnsNumber("x")), kind(() => returnsNumber(1)), kind(() => returnsNothing("x")));  // expect: TypeError ok ok
class Box {
  size: number = 1;
  name?: string;
  tags: string[] = [];
}
const box = new Box();
console.log(kind(() => { box.size = any("x"); }), kind(() => { box.size = 2; }), box.size);  // expect: TypeError ok 2
console.log(kind(() => { box.name = any(5); }), kind(() => { box.name = "n"; }), kind(() => { box.name = undefined; }));  // expect: TypeError ok ok
console.log(kind(() => { box.tags = any("x"); }), kind(() => { (box as any).size = "x"; }), box.size);  // expect: TypeError TypeError 2
console.log(kind(() => any("x") as number), kind(() => any(1) as number), kind(() => any([]) as string[]), kind(() => any("x") as string[]));  // expect: TypeError ok ok TypeError
type Id = number;
type Maybe = string | undefined;
enum Color { Red, Green }
function alias(id: Id, maybe: Maybe): void {}
function paint(c: Color): void {}
console.log(kind(() => alias(any("x"), "y")), kind(() => alias(1, any(2))), kind(() => alias(1, undefined)));  // expect: TypeError TypeError ok
console.log(kind(() => paint(any("red"))), kind(() => paint(Color.Green)));  // expect: TypeError ok
class Secret {
  #value = 1;
  static read(s: Secret): number { return s.#value; }
}
function open(s: Secret): number { return Secret.read(s); }
function shape(b: Box): void {}
console.log(kind(() => open(any({}))), kind(() => open(new Secret())), kind(() => shape(any({ size: 1 }))), kind(() => shape(any(5))));  // expect: TypeError ok ok TypeError
console.log(kind(() => shape(any(null))));  // expect: ok
