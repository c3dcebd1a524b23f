// all, allSettled, race and any with nothing, plain values, iterables and mixtures.
const outcome = (q: Promise<unknown>): Promise<string> => q.then((v) => JSON.stringify(v), (e) => `rejected ${e instanceof AggregateError ? `${e.message} [${e.errors.map(String)}]` : e}`);
const late = <T>(v: T, turns: number): Promise<T> => Array.from({ length: turns }).reduce<Promise<T>>((p) => p.then((x) => x), Promise.resolve(v));
console.log(await outcome(Promise.all([])), await outcome(Promise.allSettled([])), await outcome(Promise.any([])));
console.log(await outcome(Promise.all([1, late(2, 5), "x", null])), await outcome(Promise.all(new Set([1, late(2, 1)]))), await outcome(Promise.all("ab")));
console.log(await outcome(Promise.race([late("slow", 5), late("fast", 1)])), await outcome(Promise.race([late("p", 3), "plain"])), await outcome(Promise.race([Promise.reject("no"), "yes"])));
console.log(await outcome(Promise.any([Promise.reject("a"), late("b", 4), late("c", 2)])), await outcome(Promise.any([Promise.reject("a"), Promise.reject(new Error("b"))])));
console.log(await outcome(Promise.allSettled([1, Promise.reject("r"), late(3, 2)])));
console.log(await outcome(Promise.all([late(1, 3), Promise.reject("first"), Promise.reject("second")])));
const unsettled = new Promise<never>(() => {});
console.log(await outcome(Promise.race([unsettled, late("other", 1)])), await outcome(Promise.any([unsettled, late("any", 1)])), await outcome(Promise.all([unsettled, Promise.reject("quick")])));
for (const f of [Promise.all, Promise.race, Promise.any, Promise.allSettled] as ((this: PromiseConstructor, v: any) => Promise<unknown>)[]) {
  console.log(await outcome(f.call(Promise, 5)));
}
const thenables = [{ then: (ok: (v: number) => void) => ok(7) }, { then: (_: unknown, no: (e: string) => void) => no("thenable no") }];
console.log(await outcome(Promise.all([thenables[0]])), await outcome(Promise.allSettled(thenables)));
const keyed = async <T>(o: Record<string, Promise<T>>): Promise<Record<string, T>> => Object.fromEntries(await Promise.all(Object.entries(o).map(async ([k, v]) => [k, await v] as const)));
console.log(await outcome(keyed({ a: late(1, 3), b: late(2, 1) })));
const order: number[] = [];
await Promise.all([3, 1, 2].map((n) => late(n, n).then((v) => order.push(v))));
console.log(order.join(), (await Promise.all(Array.from({ length: 200 }, (_, i) => late(i, i % 7)))).every((v, i) => v === i));
const source = { [Symbol.iterator]() { let n = 0; return { next: () => (n < 3 ? { value: Promise.resolve(n++), done: false as const } : { value: undefined, done: true as const }) }; } };
console.log(await outcome(Promise.all(source as Iterable<Promise<number>>)));
const throwing = { [Symbol.iterator]() { return { next(): never { throw new Error("iterator broke"); } }; } };
console.log(await outcome(Promise.all(throwing)), await outcome(Promise.race(throwing)));
