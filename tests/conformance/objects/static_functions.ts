// Object.keys, values, entries, assign, fromEntries, freeze, isFrozen, is, hasOwn on many kinds of values.
const source = { b: 1, a: 2, 5: "five", 1: "one" };
console.log(Object.keys(source).join(), Object.values(source).join(), Object.entries(source).join(";"));
console.log(Object.keys([7, 8]).join(), Object.keys("ab").join(), Object.entries("ab").join(";"), Object.values("ab").join(), Object.keys(5 as any).length, Object.keys(true as any).length);
console.log(Object.keys(new Map([[1, 2]])).length, Object.keys(() => 1).length, Object.keys(new Error("e")).length);
const target = { a: 1, keep: true };
const result = Object.assign(target, { a: 2 }, null, undefined, { c: 3 }, [9], "x");
console.log(result === target, JSON.stringify(target), Object.assign({}, "hi" as any)[1], Object.assign([1, 2, 3], [9]).join());
let got = 0, set = 0;
const getter = { get g() { got++; return 1; } };
const setter = { set g(v: number) { set += v; } };
Object.assign(setter, getter, getter);
console.log(got, set, Object.assign({}, getter).g, got);
console.log(JSON.stringify(Object.fromEntries([["a", 1], ["b", 2], ["a", 3]])), JSON.stringify(Object.fromEntries(new Map([["m", 1]]))), Object.fromEntries([[1, "n"], [true as any, "t"]])[1], Object.keys(Object.fromEntries([])).length);
const frozen = Object.freeze({ a: 1, deep: { b: 2 } });
frozen.deep.b = 3;
for (const attempt of [() => { (frozen as any).a = 2; }, () => { (frozen as any).n = 2; }, () => { delete (frozen as any).a; }]) {
  try { attempt(); console.log("changed"); } catch (e) { console.log((e as Error).message); }
}
console.log(frozen.a, frozen.deep.b, Object.isFrozen(frozen), Object.isFrozen(frozen.deep), Object.isFrozen({}), Object.isFrozen(5 as any), Object.freeze(7), Object.freeze(frozen) === frozen);
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is("a", "a"), Object.is({}, {}), Object.is(frozen, frozen), Object.is(null, undefined));
console.log(Object.hasOwn(source, "a"), Object.hasOwn(source, 5), Object.hasOwn(source, "toString"), Object.hasOwn([1], "length"), Object.hasOwn([1], 0), Object.hasOwn("abc" as any, 1), source.hasOwnProperty("b"));
for (const f of [Object.keys, Object.values, Object.entries]) { try { f(null as any); } catch (e) { console.log(`${e}`); } }
const swapped = Object.fromEntries(Object.entries({ one: "1", two: "2" }).map(([k, v]) => [v, k]));
const filtered = Object.fromEntries(Object.entries(source).filter(([, v]) => typeof v === "number").map(([k, v]) => [k.toUpperCase(), (v as number) * 10]));
console.log(JSON.stringify(swapped), JSON.stringify(filtered));
const deepFreeze = <T extends object>(o: T): T => { for (const v of Object.values(o)) if (typeof v === "object" && v !== null) deepFreeze(v); return Object.freeze(o); };
const config = deepFreeze({ list: [1, { x: 1 }], name: "c" });
try { (config.list[1] as any).x = 2; } catch (e) { console.log((e as Error).name, JSON.stringify(config)); }
class P { x = 1; #y = 2; get z() { return this.#y; } }
console.log(Object.entries(new P()).join(), Object.values(Object.assign(new P(), { x: 5 })).join(), Object.keys(Object.freeze(new P())).join(), JSON.stringify({ ...new P() }));
