// Retry, timeout, queue, semaphore and cache: what programs build of promises.
const tick = (n = 1): Promise<void> => new Promise((resolve) => setTimeout(resolve, n));
async function retry<T>(f: (attempt: number) => Promise<T>, times: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await f(attempt);
    } catch (error) {
      if (attempt >= times) throw new Error(`gave up after ${attempt}`, { cause: error });
      await tick();
    }
  }
}
console.log(await retry(async (n) => { if (n < 3) throw new Error("not yet"); return `attempt ${n}`; }, 5));
console.log(await retry(async () => { throw new Error("always"); }, 2).catch((e: Error) => `${e.message}: ${(e.cause as Error).message}`));
const timeout = <T>(p: Promise<T>, ms: number): Promise<T> => {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error("too slow")), ms);
  p.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
};
console.log(await timeout(tick(1).then(() => "in time"), 1000), await timeout(new Promise<string>(() => {}), 5).catch((e: Error) => e.message));
class Semaphore {
  #waiting: (() => void)[] = [];
  constructor(private free: number) {}
  async run<T>(f: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--; else await new Promise<void>((r) => this.#waiting.push(r));
    try { return await f(); } finally { const next = this.#waiting.shift(); if (next) next(); else this.free++; }
  }
}
let running = 0, most = 0;
const gate = new Semaphore(2);
const values = await Promise.all([1, 2, 3, 4, 5].map((n) => gate.run(async () => { most = Math.max(most, ++running); await tick(n % 2); running--; return n * n; })));
console.log(values.join(), most, running);
class AsyncQueue<T> {
  #items: T[] = [];
  #takers: ((item: T) => void)[] = [];
  put(item: T): void { const taker = this.#takers.shift(); if (taker) taker(item); else this.#items.push(item); }
  take(): Promise<T> { return this.#items.length ? Promise.resolve(this.#items.shift()!) : new Promise((r) => this.#takers.push(r)); }
}
const queue = new AsyncQueue<number>();
const taken = Promise.all([queue.take(), queue.take(), queue.take()]);
[10, 20, 30, 40].forEach((n) => queue.put(n));
console.log((await taken).join(), await queue.take());
const cache = new Map<string, Promise<number>>();
let loads = 0;
const load = (key: string): Promise<number> => { let p = cache.get(key); if (!p) cache.set(key, (p = tick().then(() => ++loads))); return p; };
console.log((await Promise.all([load("a"), load("a"), load("b"), load("a")])).join(), loads);
