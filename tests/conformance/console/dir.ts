// console.dir with the options of util.inspect: depth, lengths, columns, compact, sorted, colors.
interface Nested {
  name: string;
  inner?: Nested;
}
class Point {
  constructor(
    public x: number,
    public y: number,
  ) {}
}
class Tagged extends Map<string, number> {}

function nest(levels: number): Nested {
  return levels === 0 ? { name: "end" } : { name: `level ${levels}`, inner: nest(levels - 1) };
}

const deep = nest(5);
console.dir(deep);
console.dir(deep, { depth: 0 });
console.dir(deep, { depth: 1 });
console.dir(deep, { depth: 4 });
console.dir(deep, { depth: null });
console.dir(deep, { depth: Infinity });
console.dir(deep, { depth: -1 });
console.dir(deep, {});
console.dir("text", { depth: 0 });

const numbers = Array.from({ length: 120 }, (_, i) => i * 3);
console.dir(numbers);
console.dir(numbers, { maxArrayLength: 3 });
console.dir(numbers, { maxArrayLength: 0 });
console.dir(numbers, { maxArrayLength: null });
console.dir(new Set(numbers), { maxArrayLength: 2 });
console.dir(new Map(numbers.map((n) => [`k${n}`, { n }])), { maxArrayLength: 1 });
console.dir(new Map(numbers.map((n) => [n, n])).entries(), { maxArrayLength: 2 });
console.dir([, 1, , , 2], { maxArrayLength: 3 });
console.log(new Set(numbers), [new Map(numbers.map((n) => [n, -n]))]);

const long = "lorem ipsum ".repeat(1000);
console.dir({ long }, { maxStringLength: 11 });
console.dir([long.slice(0, 12), "a"], { maxStringLength: 11 });
console.dir(long, { maxStringLength: 0 });
console.log([long.slice(0, 10001)].length);
console.log({ long: "x".repeat(10003) });

const wide = { first: "a".repeat(20), second: "b".repeat(20), list: numbers.slice(0, 30), point: new Point(1, 2) };
console.dir(wide, { breakLength: 40 });
console.dir(wide, { breakLength: 200 });
console.dir(wide, { breakLength: Infinity });
console.dir({ text: "one\ntwo\nthree and more", other: [["x"], ["y", { z: 1 }]] }, { breakLength: 20 });

for (const compact of [0, 1, 2, 5, true, false]) {
  console.log("compact", compact);
  console.dir({ a: { b: { c: { d: 1 } } }, list: [1, [2, [3]]], s: new Set([1, "two"]) }, { compact, depth: 5 });
  console.dir(wide, { compact });
  console.dir(new Tagged([["a", 1], ["b".repeat(90), 2]]), { compact });
  console.dir({ text: "one\ntwo\nthree and more and more and more", key: { inner: "c".repeat(90) } }, { compact });
}

console.dir({ c: 1, a: 2, b: { z: 1, y: 2 } }, { sorted: true });
console.dir(new Set(["c", "a", "b"]), { sorted: true });
console.dir(["c", "a", "b"], { sorted: true });

const circular: Record<string, unknown> = { n: -0, big: 1e21, yes: true, no: null, nothing: undefined };
circular.self = circular;
const mixed = {
  circular,
  "a key": ["text", 'it\'s "quoted"'],
  get computed() {
    return 1;
  },
  f: () => 1,
  Point,
  map: new Map<unknown, unknown>([["k", new Point(3, 4)]]),
  holes: [, 1],
  promise: Promise.resolve("done"),
  sleeping: new Promise<void>(() => {}),
};
console.dir(mixed, { colors: true });
console.dir(mixed, { colors: true, depth: 0 });
console.dir(mixed, { colors: true, compact: true });
console.dir(numbers.slice(0, 40), { colors: true });
console.dir(["ab", "c", "def", "g", "h", "i", "jklm", "n"], { colors: true });
console.dir(circular, { compact: true });

class Fixed {
  static limit = 1;
}
const failure = new Error("far down", { cause: "near" });
console.log({ a: { b: { Fixed, c: [failure] } } });
