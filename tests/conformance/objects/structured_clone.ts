// structuredClone: shared parts stay shared, cycles stay cycles, classes become plain, functions are refused.
const shared = { n: 1 };
const source = { list: [shared, shared, , 3] as unknown[], map: new Map<unknown, unknown>([[shared, new Set([shared])]]), nothing: undefined, none: null };
const copy = structuredClone(source);
console.log(copy, copy.list[0] === copy.list[1], copy.list[0] !== shared, copy.map.has(copy.list[0]), 2 in copy.list);
const loop: { self?: unknown } = {};
loop.self = loop;
const looped = structuredClone(loop);
console.log(looped, looped.self === looped);
class Point { #hidden = 1; constructor(readonly x: number) {} get hidden() { return this.#hidden; } }
const point: unknown = structuredClone(new Point(3));
console.log(point, point instanceof Point);
const error = structuredClone(new RangeError("message", { cause: { why: 1 } }));
console.log(error instanceof RangeError, error.name, error.message, error.cause, error.stack!.split("\n")[0]);
for (const value of [1, -0, "text", true, null, undefined, NaN]) console.log(structuredClone(value));
for (const bad of [{ f: Math.max, a: 1 }, Promise.resolve(), [Symbol.iterator]] as unknown[]) {
  try {
    console.log(structuredClone(bad));
  } catch (refused) {
    console.log((refused as Error).name, refused instanceof Error);
  }
}
console.log(structuredClone({ get computed() { return 42; } }), (structuredClone(Object.freeze([1])) as number[]).push(2));
