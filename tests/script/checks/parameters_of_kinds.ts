// Arrays and functions refuse everything else; optional and default parameters accept undefined only.
const kind = (body: () => unknown): string => {
  try {
    body();
    return "ok";
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : "other";
  }
};
const any = (v: unknown): any => v;
function list(l: string[]): void {}
function call(f: (n: number) => void): void {}
function optional(n?: number): void {}
function defaulted(n: number = 1): void {}
function rest(...n: number[]): number { return n.length; }
function free(a: unknown, b: any, c: object): void {}
console.log(kind(() => list(any({}))), kind(() => list(any("x"))), kind(() => list(any([1]))));  // expect: TypeError TypeError ok
console.log(kind(() => call(any({}))), kind(() => call(any(1))), kind(() => call(any(Math.max))), kind(() => call(any(class {}))));  // expect: TypeError TypeError ok ok
console.log(kind(() => optional(any("x"))), kind(() => optional(undefined)), kind(() => optional()));  // expect: TypeError ok ok
console.log(kind(() => defaulted(any("x"))), kind(() => defaulted(undefined)));  // expect: TypeError ok
console.log(kind(() => free(1, "x", any(5))));  // expect: ok
class Point {
  constructor(readonly x: number) {}
  move(by: number): Point { return new Point(this.x + by); }
  static from(text: string): Point { return new Point(text.length); }
}
console.log(kind(() => new Point(any("1"))), kind(() => new Point(1).move(any(null))), kind(() => Point.from(any(1))));  // expect: TypeError TypeError TypeError
const arrow = (n: number): number => n;
console.log(kind(() => arrow(any("x"))), kind(() => [1].map((n: number) => n)), kind(() => ["x"].map(any(arrow))));  // expect: TypeError ok TypeError
const object = { method(n: number) { return n; }, set value(n: number) {} };
console.log(kind(() => object.method(any("x"))), kind(() => { object.value = any("x"); }));  // expect: TypeError TypeError
