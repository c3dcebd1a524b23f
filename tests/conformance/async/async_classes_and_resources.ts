// A cache with pending loads, a rate limiter, a batcher and an event bus, all asynchronous.
const tick = async (n = 1): Promise<void> => { while (n-- > 0) await null; };
class Batcher<K, V> {
  #waiting = new Map<K, ((v: V) => void)[]>();
  batches: number[] = [];
  constructor(private readonly load: (keys: K[]) => Promise<Map<K, V>>) {}
  get(key: K): Promise<V> {
    if (this.#waiting.size === 0) queueMicrotask(() => void this.#flush());
    return new Promise((resolve) => { this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]); });
  }
  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    this.batches.push(waiting.size);
    const values = await this.load([...waiting.keys()]);
    for (const [key, resolvers] of waiting) for (const resolve of resolvers) resolve(values.get(key)!);
  }
}
const batcher = new Batcher<number, string>(async (keys) => { await tick(2); return new Map(keys.map((k) => [k, `v${k}`])); });
console.log((await Promise.all([1, 2, 1, 3].map((k) => batcher.get(k)))).join(), batcher.batches.join());
console.log(await batcher.get(9), batcher.batches.join());
class Bus {
  readonly #handlers = new Map<string, Set<(v: string) => Promise<void> | void>>();
  on(name: string, f: (v: string) => Promise<void> | void): () => void { const set = this.#handlers.get(name) ?? new Set(); this.#handlers.set(name, set.add(f)); return () => { set.delete(f); }; }
  async emit(name: string, value: string): Promise<number> { const results = await Promise.allSettled([...(this.#handlers.get(name) ?? [])].map(async (f) => f(value))); return results.filter((r) => r.status === "rejected").length; }
}
const bus = new Bus(), log: string[] = [];
bus.on("x", async (v) => { await tick(3); log.push(`slow ${v}`); });
const off = bus.on("x", (v) => { log.push(`fast ${v}`); });
bus.on("x", () => { throw new Error("bad handler"); });
console.log(await bus.emit("x", "1"), await bus.emit("none", "2"), log.splice(0).join());
off();
console.log(await bus.emit("x", "3"), log.join());
class Mutex { #tail = Promise.resolve(); lock(): Promise<() => void> { let release!: () => void; const next = new Promise<void>((r) => { release = r; }); const acquired = this.#tail.then(() => release); this.#tail = this.#tail.then(() => next); return acquired; } }
const mutex = new Mutex();
let shared = 0;
const unsafe = async (): Promise<void> => { const read = shared; await tick(2); shared = read + 1; };
const safe = async (): Promise<void> => { const release = await mutex.lock(); try { await unsafe(); } finally { release(); } };
await Promise.all(Array.from({ length: 5 }, unsafe));
const lost = shared;
shared = 0;
await Promise.all(Array.from({ length: 5 }, safe));
console.log(lost, shared);
