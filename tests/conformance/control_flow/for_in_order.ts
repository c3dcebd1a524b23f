// for-in: integer keys first, then in order of creation; what is deleted or added meanwhile.
const keys = (o: object): string => { const out: string[] = []; for (const k in o) out.push(k); return out.join(); };
console.log(keys({ b: 1, a: 2, 10: 3, 2: 4, "-1": 5, "1.5": 6, "01": 7 }), keys([5, 6]), keys({}), keys([, 1]));
const grown: Record<string, number> = { z: 1 };
grown.y = 2; grown[3] = 3; grown.x = 4; grown[1] = 5; delete grown.z; grown.z = 6;
console.log(keys(grown), Object.keys(grown).join(), JSON.stringify(grown), Object.entries(grown).join(";"));
const shrinking: Record<string, number> = { a: 1, b: 2, c: 3, d: 4 };
const seen: string[] = [];
for (const k in shrinking) { seen.push(k); if (k === "a") { delete shrinking.c; shrinking.e = 5; } }
console.log(seen.join(), keys(shrinking));
let count = 0;
for (const k in { one: 1, two: 2, three: 3 }) { if (k === "two") continue; count++; if (k === "three") break; }
console.log(count);
const functions: (() => string)[] = [];
for (const k in { p: 1, q: 2 }) functions.push(() => k);
console.log(functions.map((f) => f()).join());
let outside = "";
for (outside in { last: 1, one: 2 });
console.log(outside);
class Point { x = 1; y = 2; #z = 3; static s = 4; get sum() { return this.x + this.#z; } move() {} }
class Point3 extends Point { w = 5; }
console.log(keys(new Point()), keys(new Point3()), keys(Point));
const withAccessor = { get a() { return 1; }, b: 2, set c(v: number) {} };
console.log(keys(withAccessor), keys(Object.freeze({ f: 1 })), keys({ ...withAccessor, d: 4 }), keys(Object.assign([], { 0: "a" })));
const nested: Record<string, Record<string, number>> = { r1: { a: 1, b: 2 }, r2: { c: 3 } };
for (const row in nested) for (const col in nested[row]) console.log(row, col, nested[row][col]);
const inverted: Record<string, string> = {};
const source: Record<string, string> = { one: "uno", two: "due" };
for (const k in source) inverted[source[k]] = k;
console.log(JSON.stringify(inverted));
for (const k in null as unknown as object) console.log("never", k);
for (const k in undefined as unknown as object) console.log("never", k);
enum Level { Low, High = 5 }
console.log(keys(Level), keys("text" as unknown as object) || "none");
