// typeof, in, instanceof, delete, conditional, equality of references.
console.log(typeof 1, typeof "s", typeof true, typeof undefined, typeof null, typeof {}, typeof [], typeof (() => 0), typeof class {});
class Animal {}
class Dog extends Animal {}
const dog = new Dog();
console.log(dog instanceof Dog, dog instanceof Animal, new Animal() instanceof Dog, [] instanceof Array, (() => 0) instanceof Function);
console.log(new TypeError("x") instanceof Error, new Map() instanceof Map, dog instanceof Object);
const o: { [key: string]: number | undefined } = { a: 1, b: undefined };
console.log("a" in o, "b" in o, "c" in o, "toString" in o, 0 in [7], 1 in [7], "length" in []);
console.log(delete o.a, "a" in o, delete o.zzz, Object.keys(o).join());
const x = { v: 1 }, y = { v: 1 }, z = x;
const same = (a: unknown, b: unknown): boolean => a === b;
console.log(x === z, same(x, y), same([], []), "ab" === "a" + "b", same(NaN, NaN), same(null, null), same("1", 1));
const n: string | null | undefined = null;
console.log(n == null, undefined == null, (0 as number | null) == null, ("" as string | null) != null);
const grade = (score: number): string => (score >= 90 ? "A" : score >= 80 ? "B" : score >= 70 ? "C" : "F");
console.log([95, 85, 75, 5].map(grade).join(""));
const truths: unknown[] = [0, "", "x", null, NaN, "0", [], {}, -0, Infinity, undefined, false, " ", () => 0];
console.log(truths.map((v) => (v ? 1 : 0)).join(""), truths.filter((v) => !v).length, truths.map((v) => !!v).indexOf(true));
let k = 0;
for (let i = 0, j = 10; i < j; i++, j--) k += j - i;
console.log(k);
console.log(10 - 2 - 3, 2 ** 2 ** 3, 10 / 4 * 2, 7 % 4 * 2, 1 + 2 + "3" + 4 + 5, -(2 ** 2), (1 < 2) === true);
console.log(1 + +"3", "3".length * 2, [1, 2, 3].length - 1, (5 & 6) === 4, 5 & 3 | 8 ^ 1, 1 << 2 + 1);
