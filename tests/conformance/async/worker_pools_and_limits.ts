// Concurrency with limits: pools, semaphores, batches, debounced work, retries with growing waits, all in promises and ticks.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
const ticks = async (n: number): Promise<void> => { for (let i = 0; i < n; i++) await null; };
class Semaphore { #free: number; #queue: (() => void)[] = []; constructor(n: number) { this.#free = n; } async use<T>(f: () => Promise<T>): Promise<T> { if (this.#free > 0) this.#free--; else await new Promise<void>((r) => this.#queue.push(r)); try { return await f(); } finally { const next = this.#queue.shift(); if (next) next(); else this.#free++; } } get free(): number { return this.#free; } }
const sem = new Semaphore(2);
let running = 0, most = 0;
const results = await Promise.allSettled([3, 1, 4, 1, 5].map((n, i) => sem.use(async () => { most = Math.max(most, ++running); log.push(`+${i}`); await ticks(n); running--; log.push(`-${i}`); if (n === 4) throw new Error(`job ${i}`); return n * 10; })));
log.push(results.map((r) => (r.status === "fulfilled" ? r.value : r.reason.message)).join(","), `most ${most}`, `free ${sem.free}`);
flush("semaphore");
const mapLimit = async <T, R>(list: T[], limit: number, f: (x: T, i: number) => Promise<R>): Promise<R[]> => { const out: R[] = []; let next = 0; const worker = async (): Promise<void> => { while (next < list.length) { const i = next++; out[i] = await f(list[i], i); } }; await Promise.all(Array.from({ length: Math.min(limit, list.length) }, worker)); return out; };
log.push((await mapLimit(["a", "bb", "ccc", "d"], 2, async (s, i) => { log.push(`${i}<`); await ticks(s.length * 2); log.push(`>${i}`); return s.toUpperCase(); })).join());
log.push(String((await mapLimit([], 3, async () => 1)).length));
flush("mapLimit");
try { await mapLimit([1, 2, 3], 1, async (n) => { log.push(String(n)); if (n === 2) throw new RangeError("two"); return n; }); } catch (e) { log.push((e as Error).message); }
flush("fails");
class Batcher<K, V> { #pending = new Map<K, PromiseWithResolvers<V>>(); constructor(private readonly load: (keys: K[]) => Promise<Map<K, V>>) {} get(key: K): Promise<V> { let p = this.#pending.get(key); if (!p) { if (this.#pending.size === 0) queueMicrotask(() => void this.#run()); p = Promise.withResolvers<V>(); this.#pending.set(key, p); } return p.promise; } async #run(): Promise<void> { const batch = this.#pending; this.#pending = new Map(); try { const found = await this.load([...batch.keys()]); for (const [k, { resolve, reject }] of batch) { const v = found.get(k); v === undefined ? reject(new Error(`no ${k}`)) : resolve(v); } } catch (e) { for (const { reject } of batch.values()) reject(e); } } }
const batcher = new Batcher<number, string>(async (keys) => { log.push(`load ${keys.join("+")}`); await null; if (keys.includes(13)) throw new Error("unlucky"); return new Map(keys.filter((k) => k < 10).map((k) => [k, `v${k}`])); });
log.push((await Promise.all([batcher.get(1), batcher.get(2), batcher.get(1)])).join());
log.push((await Promise.allSettled([batcher.get(3), batcher.get(99)])).map((r) => (r.status === "fulfilled" ? r.value : r.reason.message)).join());
log.push(await Promise.all([batcher.get(4), batcher.get(13)]).then(() => "never", (e: Error) => e.message));
flush("batches");
const retry = async <T>(f: (n: number) => Promise<T>, times: number, wait = (n: number) => ticks(2 ** n)): Promise<T> => { for (let n = 0; ; n++) try { return await f(n); } catch (e) { log.push(`failed ${n}`); if (n + 1 >= times) throw new Error(`gave up after ${times}`, { cause: e }); await wait(n); } };
log.push(await retry(async (n) => { if (n < 2) throw new Error("not yet"); return `worked at ${n}`; }, 5));
try { await retry(async () => { throw new Error("always"); }, 2); } catch (e) { log.push((e as Error).message, ((e as Error).cause as Error).message); }
flush("retry");
const single = <A extends unknown[], R>(f: (...a: A) => Promise<R>): ((...a: A) => Promise<R>) => { let current: Promise<R> | undefined; return (...a) => (current ??= f(...a).finally(() => { current = undefined; })); };
let loads = 0;
const load = single(async (name: string) => { loads++; await ticks(2); return `${name}${loads}`; });
log.push((await Promise.all([load("a"), load("b"), load("c")])).join(), await load("d"));
flush("shared");
const series = <T, R>(list: T[], f: (x: T, previous: R | undefined) => Promise<R>): Promise<R | undefined> => list.reduce<Promise<R | undefined>>(async (p, x) => f(x, await p), Promise.resolve(undefined));
log.push(String(await series([1, 2, 3], async (x, p: number | undefined) => { log.push(`s${x}`); await null; return x + (p ?? 0); })));
class Signal { #listeners = new Set<() => void>(); aborted = false; abort(): void { this.aborted = true; for (const l of this.#listeners) l(); } race<T>(p: Promise<T>): Promise<T> { return Promise.race([p, new Promise<never>((_, reject) => { const stop = (): void => reject(new Error("aborted")); if (this.aborted) stop(); else this.#listeners.add(stop); })]); } }
const signal = new Signal();
const work = signal.race(ticks(50).then(() => "finished"));
queueMicrotask(() => signal.abort());
log.push(await work.catch((e: Error) => e.message), await signal.race(Promise.resolve(1)).then(String, (e: Error) => e.message));
flush("series and abort");
