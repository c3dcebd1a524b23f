// structuredClone: what it copies, keeps shared and circular, and refuses.
const original = { n: 1, s: "text", list: [1, [2, { deep: true }]], nothing: null, un: undefined, big: 1e21, neg: -0, nan: NaN };
const copy = structuredClone(original);
(copy.list[1] as any)[1].deep = false;
console.log(JSON.stringify(original), JSON.stringify(copy), copy !== original, Object.is(copy.neg, -0), Number.isNaN(copy.nan), "un" in copy);
const map = new Map<any, any>([["k", { v: 1 }], [{ objectKey: 1 }, new Set([1, 2])]]);
const cloned = structuredClone(map);
cloned.get("k").v = 2;
console.log(map.get("k").v, cloned.get("k").v, cloned.size, [...cloned.keys()][1] !== [...map.keys()][1], [...cloned.values()][1]);
const set = structuredClone(new Set([{ a: 1 }, "x"]));
console.log(set.size, set.has("x"), [...set][0]);
const shared = { v: 1 };
const twice = structuredClone({ a: shared, b: shared, list: [shared] });
twice.a.v = 5;
console.log(twice.b.v, twice.a === twice.b, twice.list[0] === twice.a, shared.v);
const loop: any = { name: "loop", items: [] };
loop.self = loop;
loop.items.push(loop);
const loopCopy = structuredClone(loop);
console.log(loopCopy.self === loopCopy, loopCopy.items[0] === loopCopy, loopCopy !== loop, loopCopy.name);
class Point { constructor(public x: number, public y: number) {} get sum() { return this.x + this.y; } }
const point: any = structuredClone(new Point(1, 2));
console.log(point instanceof Point, point.sum, JSON.stringify(point), point.constructor === Object);
const error = structuredClone(new TypeError("bad", { cause: { code: 1 } }));
console.log(error instanceof TypeError, error.name, error.message);
const custom = structuredClone(Object.assign(new RangeError("r"), { extra: 1 }) as any);
console.log(custom instanceof RangeError, custom.extra);
const sparse = structuredClone([1, , 3]);
console.log(sparse.length, 1 in sparse, structuredClone([undefined, null]).length);
console.log(structuredClone(5), structuredClone("s"), structuredClone(null), structuredClone(undefined), structuredClone(true));
let reads = 0;
console.log(structuredClone({ get a() { reads++; return 7; } }).a, reads);
for (const bad of [Symbol.iterator, { s: Symbol.iterator }, Promise.resolve(1)]) {
  try { structuredClone(bad); console.log("cloned"); } catch (e) { console.log((e as Error).name, (e as Error).message); }
}
try { structuredClone({ f() {} }); } catch (e) { console.log((e as Error).name); }
const frozen = structuredClone(Object.freeze({ a: 1 }));
(frozen as { a: number }).a = 2;
console.log(frozen.a, Object.isFrozen(frozen));
