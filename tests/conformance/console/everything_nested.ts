// One of everything inside of everything: records in Maps in arrays in classes, with functions, accessors and holes.
class Point { constructor(public x: number, public y: number) {} get length(): number { return Math.hypot(this.x, this.y); } }
class Line { start = new Point(0, 0); end = new Point(3, 4); static unit = 1; #hidden = 1; use(): number { return this.#hidden; } }
class Named extends Map<string, number> { label = "named"; }
const make = function (): void {};
const value = {
  numbers: [0, -0, 1.5, NaN, Infinity],
  texts: ["plain", "it's", 'say "x"', "`tick`", "line\nbreak", ""],
  nothing: [null, undefined, , true],
  functions: [make, () => 1, class {}, class Foo {}, Math.max, async () => {}],
  map: new Map<unknown, unknown>([["k", new Point(1, 2)], [{ key: true }, [1, [2, [3]]]]]),
  set: new Set<unknown>([1, "1", [1], new Set([2])]),
  line: new Line(),
  named: new Named([["a", 1]]),
  get computed() { return 1; },
  set computed(_: number) {},
  get only() { return 2; },
  set sink(_: number) {},
  [Symbol.iterator]: () => [][Symbol.iterator](),
  "needs-quotes": 1,
  2: "index",
  async later() {},
};
console.log(value);
console.log([value.map, value.set]);
console.log(value.line, [value.line], { line: value.line });
console.log(Object.entries({ a: { b: { c: { d: 1 } } } }));
console.log([[[[1]]]], [[[[]]]], { a: { b: { c: {} } } }, { a: { b: { c: [] } } });
console.log([value.named, value.named.entries(), value.set.values(), [1][Symbol.iterator](), "s"[Symbol.iterator]()]);
console.log(Promise.resolve({ a: [1] }), [Promise.resolve(1), new Promise(() => {})]);
console.log({ f: value.functions, m: value.later });
console.log([undefined, null], [undefined], { u: undefined, n: null }, [[undefined]]);
console.log(Object.freeze({ frozen: [1, 2] }), [Object.freeze([1])], Object.assign(() => {}, {}));
console.log([new Point(1, 2), new Point(3, 4)], { points: [new Point(1, 2), new Point(3, 4), new Point(5, 6)] });
console.log(new Map([[new Point(1, 1), new Map([[1, new Map([[2, new Map([[3, 4]])]])]])]]));
