// Object.keys, values, entries, assign, fromEntries, freeze, is, groupBy.
const o = { b: 1, a: "x", 3: true, 1: null };
console.log(Object.keys(o).join(), Object.values(o).join(), Object.entries(o).map((e) => e.join(":")).join());
const target = { a: 1, b: 2 };
const result = Object.assign(target, { b: 20, c: 30 }, null, { d: 40 });
console.log(result === target, JSON.stringify(target));
console.log(JSON.stringify(Object.fromEntries([["x", 1], ["y", 2], ["x", 3]])), JSON.stringify(Object.fromEntries(new Map([["m", [1]]]))));
const frozen = Object.freeze([1, 2]);
console.log(Object.isFrozen(frozen), Object.isFrozen({}), Object.isFrozen(1));
try {
  (frozen as number[])[0] = 9;
} catch (error) {
  console.log((error as Error).name);
}
console.log(Object.is("a", "a"), Object.is({}, {}), Object.is(0, -0), Object.is(NaN, NaN));
const people = [{ n: "A", age: 20 }, { n: "B", age: 35 }, { n: "C", age: 20 }];
const groups = Object.groupBy(people, (p) => (p.age < 30 ? "young" : "old"));
console.log(Object.keys(groups).join(), groups.young?.map((p) => p.n).join(), groups.old?.length);
const invert = (m: { [k: string]: string }): { [k: string]: string } => Object.fromEntries(Object.entries(m).map(([k, v]) => [v, k]));
console.log(JSON.stringify(invert({ one: "1", two: "2" })));
const clone = structuredClone({ list: [1, { deep: true }], map: new Map([["k", 1]]) });
clone.list.push(5);
console.log(JSON.stringify(clone.list), clone.map.get("k"));
class WithFields { x = 1; #y = 2; get z(): number { return this.#y; } m(): void {} }
console.log(Object.keys(new WithFields()).join(), JSON.stringify(new WithFields()), Object.entries(new WithFields()).length);
console.log(Object.keys([5, 6]).join(), Object.keys("ab").join(), Object.values("ab").join(), Object.keys({}).length);
const merged = ([{ a: 1 }, { b: 2 }, { a: 3 }] as { [k: string]: number }[]).reduce((all, one) => ({ ...all, ...one }), {});
console.log(JSON.stringify(merged), Object.hasOwn(merged, "a"), Object.hasOwn(merged, "toString"));
const sorted = Object.fromEntries(Object.entries({ z: 1, y: 2, x: 3 }).sort(([p], [q]) => (p < q ? -1 : 1)));
console.log(Object.keys(sorted).join());
