// all, allSettled, race, any: values, order, errors, empty lists.
const after = <T>(ms: number, value: T): Promise<T> => new Promise((r) => setTimeout(() => r(value), ms));
const fail = (ms: number, text: string): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Error(text)), ms));
const name = (e: unknown): string => (e as Error).message;
console.log((await Promise.all([after(20, "slow"), after(1, "fast"), "plain", Promise.resolve("done")])).join());
console.log((await Promise.all([])).length, (await Promise.all(new Set([1, Promise.resolve(2)]))).join());
console.log(await Promise.all([after(30, 1), fail(1, "one failed"), fail(10, "later")]).catch(name));
const settled = await Promise.allSettled([after(5, "ok"), fail(1, "bad"), 7]);
for (const s of settled) console.log(s.status, s.status === "fulfilled" ? s.value : name(s.reason));
console.log((await Promise.allSettled([])).length);
console.log(await Promise.race([after(40, "slow"), after(1, "fast")]), await Promise.race(["now", after(1, "later")]));
console.log(await Promise.race([after(40, "slow"), fail(1, "lost the race")]).catch(name));
console.log(await Promise.any([fail(1, "x"), after(10, "any"), after(60, "late")]));
try {
  await Promise.any([fail(5, "p"), fail(1, "q")]);
} catch (error) {
  const e = error as AggregateError;
  console.log(e.name, e.message, e.errors.map(name).join());
}
console.log(await Promise.any([]).catch((e: AggregateError) => `${e.name} ${e.errors.length}`));
const { promise, resolve, reject } = Promise.withResolvers<number>();
setTimeout(resolve, 1, 5);
console.log(await promise, typeof reject);
const timeout = <T>(p: Promise<T>, ms: number): Promise<T> => Promise.race([p, fail(ms, `timeout after ${ms}`)]);
console.log(await timeout(after(1, "in time"), 50), await timeout(after(50, "too late"), 5).catch(name));
const nested = await Promise.all([Promise.all([1, after(1, 2)]), Promise.allSettled([3])]);
console.log(nested[0].join(), nested[1][0].status);
const results: string[] = [];
await Promise.all(["c", "a", "b"].map(async (id, i) => { await after((3 - i) * 30, null); results.push(id); }));
console.log(results.join());
