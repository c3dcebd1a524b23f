// Function declarations are there before their line; names of functions and classes.
console.log(early(2), nested());
function early(n: number): number { return later(n) + 1; }
function later(n: number): number { return n * 10; }
function nested(): string {
  return inner();
  function inner(): string { return "inner " + typeof inner; }
}
const arrow = () => 1;
const anonymous = function () {};
const named = function innerName(): string { return typeof innerName; };
const object = { method() {}, arrow: () => 1, fn: function () {}, "quoted name": () => 1, async later() {}, get g() { return () => 1; } };
const list = [() => 1, function listed() {}];
console.log(arrow.name, anonymous.name, named.name, named(), object.method.name, object.arrow.name, object.fn.name, object["quoted name"].name, object.later.name);
console.log(list[0].name === "", list[1].name, object.g.name === "", (() => 1).name === "", early.name, (class {}).name === "", (class K {}).name);
const { destructured = () => 1 } = {} as { destructured?: () => number };
const [fromArray = () => 2] = [] as (() => number)[];
let assigned: () => number;
assigned = () => 3;
console.log(destructured.name, fromArray.name, assigned.name, ((param = () => 1) => param.name)());
class Example { static create() {} instance() {} static field = () => 1; own = () => 1; get got() { return 1; } #hidden() { return 1; } hiddenName() { return this.#hidden.name; } }
console.log(Example.create.name, new Example().instance.name, Example.field.name, new Example().own.name, new Example().hiddenName());
if (early(0) > 0) {
  function inBlock(): string { return "block"; }
  console.log(inBlock());
}
const recursive = function fact(n: number): number { return n <= 1 ? 1 : n * fact(n - 1); };
console.log(recursive(6), (function loop(n: number): string { return n ? n + loop(n - 1) : ""; })(3), ((f) => f(f, 4))((self: any, n: number): number => (n ? n + self(self, n - 1) : 0)));
function outer(): string[] {
  const found: string[] = [];
  for (const x of ["a", "b"]) { found.push(helper(x)); function helper(v: string): string { return v + v; } }
  return found;
}
console.log(outer().join(), typeof outer, outer.length, mutual(5));
function mutual(n: number): boolean { return n === 0 ? true : other(n - 1); }
function other(n: number): boolean { return n === 0 ? false : mutual(n - 1); }
export {};
