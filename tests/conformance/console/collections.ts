// Map, Set, iterators, promises, functions, boxed things.
console.log(new Map(), new Set(), new Map([["a", 1]]), new Set([1, "two", [3]]));
console.log(new Map<unknown, unknown>([["key", { v: 1 }], [{ k: 1 }, [1, 2]], [1, new Map([[2, 3]])]]));
console.log({ m: new Map([["x", new Set([1])]]), s: new Set([new Map()]) }, { deep: { er: { m: new Map([["a", 1]]) } } });
console.log(new Set(Array.from({ length: 30 }, (_, i) => i)));
console.log(new Map(Array.from({ length: 8 }, (_, i) => [`key number ${i}`, i * 1000])));
console.log(Promise.resolve(1), Promise.resolve({ a: [1] }), new Promise(() => {}), [Promise.resolve("x")]);
const rejected = Promise.reject("reason");
rejected.catch(() => {});
console.log(rejected, { p: Promise.resolve() });
console.log((async () => 5)());
function named(): void {}
const arrow = (): void => {};
console.log(named, arrow, () => 1, async () => {}, class {}, class Foo {}, class Bar extends Map {}, { named }, [arrow]);
console.log(Math.max, console.log, Map, [].push);
console.log(new Map([["k", 1]]).keys(), new Set([1, 2]).values(), new Map([["k", 1]]).entries());
console.log([Promise.resolve(new Map([["inner", new Set(["deep"])]]))]);
const m = new Map<string, unknown>([["self", null]]);
m.set("self", m);
console.log(m);
