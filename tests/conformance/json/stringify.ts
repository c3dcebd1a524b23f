// JSON.stringify: values left out, toJSON, indentation, replacer lists and functions, escapes.
console.log(JSON.stringify(1), JSON.stringify("a\"b\n\u2028\u0007"), JSON.stringify(null), JSON.stringify(undefined), JSON.stringify(true), JSON.stringify(NaN), JSON.stringify(-0));
console.log(JSON.stringify({ u: undefined, f: () => 1, n: null, inf: Infinity, nested: { a: [undefined, () => 1, NaN] } }));
console.log(JSON.stringify([]), JSON.stringify({}), JSON.stringify([[], {}]), JSON.stringify([[], {}], null, 2));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: "x" }, null, 2));
console.log(JSON.stringify({ a: [1, 2], b: {} }, null, "--"), JSON.stringify([1], null, 20));
console.log(JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ["a", "c"]));
console.log(JSON.stringify({ a: 1, b: "x", c: [1, 2] }, (key, value) => (typeof value === "number" ? value * 10 : key === "b" ? undefined : value)));
class Money {
  constructor(readonly amount: number) {}
  toJSON(key: string): string { return `${this.amount} EUR at ${key}`; }
}
console.log(JSON.stringify({ price: new Money(5), list: [new Money(1)] }), JSON.stringify(new Money(2)));
console.log(JSON.stringify({ 2: "b", 1: "a", z: 1, y: 2 }), JSON.stringify("😀 \ud800 é"), JSON.stringify({ "key \"q\"": 1 }));
console.log(JSON.stringify(new Map([[1, 2]])), JSON.stringify(new Set([1])), JSON.stringify([new Error("x")]), JSON.stringify({ e: [,1] }));
const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
try {
  JSON.stringify(cyclic);
} catch (error) {
  console.log((error as Error).name, (error as Error).message.split("\n")[0]);
}
console.log(JSON.stringify(1e21), JSON.stringify(0.1 + 0.2), JSON.stringify([1e-7, 5e-324]), JSON.stringify({ a: 1, get b() { return this.a + 1; } }));
