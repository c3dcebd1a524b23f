// The comma operator, void, in, delete and other small operators.
let order = "";
const step = <T>(name: string, value: T): T => { order += name; return value; };
const last = (step("a", 1), step("b", 2), step("c", 3));
console.log(last, order);
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
const f = (x: number) => (order = "", x * 2);
console.log(f(4), order === "");
console.log(void "anything", void 0 === undefined, typeof void step("d", 1), order);
const record: Record<string, number | undefined> = { a: 1, b: undefined };
console.log("a" in record, "b" in record, "c" in record, Object.hasOwn(record, "b"), "toString" in record);
console.log(delete record.a, "a" in record, delete record.missing, Object.keys(record).join(), delete record["b"], Object.keys(record).length);
const list = [1, 2, 3];
console.log(1 in list, 3 in list, "length" in list, "0" in list, delete list[1], list.length, 1 in list, list.join());
class Base { m() {} static s = 1; get g() { return 1; } }
class Sub extends Base { own = 1; }
const sub = new Sub();
console.log("m" in sub, "own" in sub, "g" in sub, "s" in Sub, "nope" in sub, Object.hasOwn(sub, "m"), sub instanceof Base, ({}) instanceof Base);
console.log([] instanceof Array, [] instanceof Object, (() => 1) instanceof Function, new Map() instanceof Object, ("s" as any) instanceof String, new Error("x") instanceof Error);
for (const value of [1, "s", true, null, undefined, {}, [], () => 1, class {}, Symbol.iterator]) order += typeof value + " ";
console.log(order.trim());
console.log(typeof undeclaredName, typeof console, typeof Math.max, typeof globalThis.undefined);
declare const undeclaredName: unknown;
outer: { console.log("in block"); if (order) break outer; console.log("never"); }
const picked = (order.length > 5, list.length) ? "kept" : "lost";
const truthy: unknown[] = [[], {}, "0", " ", -1, Infinity, () => 0], falsy: unknown[] = [0, -0, "", null, undefined, NaN, false];
console.log(truthy.every(Boolean), falsy.some(Boolean), truthy.map((v) => !v).join());
let chained: number, again: number;
chained = again = step("e", 7);
console.log(chained + again, [chained, again] = [again, chained + 1], chained);
if ((chained = 3) > 2) console.log("assigned", chained);
while ((again -= 2) > 0) console.log("again", again);
