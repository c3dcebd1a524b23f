// Parse and stringify, revivers and replacers, indentation, escapes, toJSON, errors.
const text = '{"a":[1,2.5e3,{"b":"\\u2260\\n"}],"c":null,"d":true,"long":"' + "x".repeat(100) + '","e":{"f":{"g":[[],{}]}}}';
const value = JSON.parse(text) as { a: unknown[]; long: string };
const revived: unknown = JSON.parse(text, (_key, inner: unknown) => (typeof inner === "number" ? inner * 2 : inner));
class Stamp {
  constructor(readonly n: number) {}
  toJSON(): { stamp: number } { return { stamp: this.n }; }
}
function messageOf(body: () => unknown): string {
  try {
    return String(body());
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return (error as Error).message;
  }
}
const circular: Record<string, unknown> = {};
circular.self = circular;
const out = [
  JSON.stringify(value).length, JSON.stringify(revived, null, 2).length, JSON.stringify({ a: 1, b: "q\"", c: undefined }, ["a", "b"]),
  JSON.stringify([new Stamp(1), new Stamp(2)], (_key, inner: unknown) => (inner === 2 ? 3 : inner)),
  messageOf(() => JSON.parse("[1,]")).length > 0, messageOf(() => JSON.stringify(circular)).includes("circular"),
];
console.log(out);
