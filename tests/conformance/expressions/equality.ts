// === and !==, == null, Object.is, includes and indexOf on every kind of value.
const object = { a: 1 };
const values: unknown[] = [0, -0, NaN, "", "0", true, false, null, undefined, object, [1], Symbol.iterator];
const others: unknown[] = [0, -0, NaN, "", "0", true, false, null, undefined, object, [1], Symbol.iterator];
const mark = (flag: boolean): string => (flag ? "1" : ".");
for (const [i, left] of values.entries()) {
  console.log(i, others.map((right) => mark(left === right)).join(""), others.map((right) => mark(Object.is(left, right))).join(""), mark(left == null), mark(left != null), mark(left !== left));
}
console.log(values.map((v) => mark(others.includes(v))).join(""), values.map((v) => mark(others.indexOf(v) >= 0)).join(""));
console.log(structuredClone(object) === object, object === object, "abc" === "ab" + "c", "é".length === "e\u0301".length, "a" === `${"a"}`);
const f = () => 1;
const g = f;
console.log(f === g, (() => 1) === f, f.bind(null) === f, new Set([f, g]).size, object.constructor === Object, f.call === g.call);
const a: { x: number } | null = object as unknown as { x: number };
console.log(a == null, a?.x === undefined, (undefined as unknown) == null, (0 as unknown) == null, ("" as unknown) == null, (false as unknown) != null);
const deepEqual = (x: unknown, y: unknown): boolean => {
  if (Object.is(x, y)) return true;
  if (typeof x !== "object" || typeof y !== "object" || x === null || y === null) return false;
  if (Array.isArray(x) !== Array.isArray(y)) return false;
  const [p, q] = [x as Record<string, unknown>, y as Record<string, unknown>];
  const keys = Object.keys(p);
  return keys.length === Object.keys(q).length && keys.every((k) => Object.hasOwn(q, k) && deepEqual(p[k], q[k]));
};
console.log(deepEqual({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] }), deepEqual([1, 2], [1, 3]), deepEqual({}, []), deepEqual({ a: undefined }, { b: undefined }), deepEqual(null, {}));
const long = "x".repeat(1000);
console.log(long === "x".repeat(999) + "x", long.slice(1) === "x".repeat(999), "a" + 1 === "a1", 1 / 3 === 0.3333333333333333, 0.1 + 0.2 === 0.3);
switch (true as boolean) { case values.includes(7): console.log("seven"); break; case values.includes(""): console.log("empty text"); break; default: console.log("none"); }
