// delay-free helpers: deferred, mapLimit, series, memo, first success, all of an object.
type Task<T> = () => Promise<T>;
const later = async <T>(v: T, turns = 1): Promise<T> => { while (turns-- > 0) await null; return v; };
class Deferred<T> { resolve!: (v: T) => void; reject!: (e: unknown) => void; readonly promise = new Promise<T>((a, b) => { this.resolve = a; this.reject = b; }); }
const d = new Deferred<number>();
d.promise.then((v) => console.log("deferred", v));
d.resolve(1);
await d.promise;
const series = <T>(tasks: Task<T>[]): Promise<T[]> => tasks.reduce<Promise<T[]>>(async (done, task) => [...(await done), await task()], Promise.resolve([]));
console.log((await series([1, 2, 3].map((n) => () => later(n * n, 4 - n)))).join());
const firstSuccess = async <T>(tasks: Task<T>[]): Promise<T> => { const errors: unknown[] = []; for (const task of tasks) { try { return await task(); } catch (e) { errors.push(e); } } throw new AggregateError(errors, "all failed"); };
console.log(await firstSuccess([() => Promise.reject("a"), () => later("b"), () => later("c")]));
try { await firstSuccess([() => Promise.reject("a"), () => Promise.reject(new Error("b"))]); } catch (e) { console.log((e as AggregateError).message, (e as AggregateError).errors.map(String).join()); }
const memo = <K, V>(f: (k: K) => Promise<V>): ((k: K) => Promise<V>) => { const known = new Map<K, Promise<V>>(); return (k) => known.get(k) ?? known.set(k, f(k)).get(k)!; };
let calls = 0;
const squared = memo(async (n: number) => { calls++; return later(n * n); });
console.log((await Promise.all([squared(3), squared(3), squared(4)])).join(), calls);
const props = async <T extends Record<string, unknown>>(o: T): Promise<Record<string, unknown>> => Object.fromEntries(await Promise.all(Object.entries(o).map(async ([k, v]) => [k, await v] as const)));
console.log(JSON.stringify(await props({ a: later(1), b: 2, c: later([3], 3) })));
const tap = <T>(f: (t: T) => void) => (t: T): T => { f(t); return t; };
console.log(await later(5).then(tap((n) => console.log("tapped", n))).then((n) => n + 1));
const settle = async <T>(p: Promise<T>): Promise<[T, null] | [null, unknown]> => { try { return [await p, null]; } catch (e) { return [null, e]; } };
console.log(JSON.stringify(await settle(later("ok"))), JSON.stringify(await settle(Promise.reject("no"))));
const until = async (f: () => Promise<boolean>, limit = 10): Promise<number> => { let n = 0; while (n < limit && !(await f())) n++; return n; };
let counter = 0;
console.log(await until(async () => ++counter > 3), await until(async () => false, 2));
const queue = (() => { let tail: Promise<unknown> = Promise.resolve(); return <T>(task: Task<T>): Promise<T> => { const run = tail.then(task, task); tail = run; return run; }; })();
const order: string[] = [];
await Promise.allSettled([queue(async () => { await later(0, 3); order.push("slow"); }), queue(async () => { order.push("fails"); throw new Error("x"); }), queue(async () => { order.push("last"); })]);
console.log(order.join());
