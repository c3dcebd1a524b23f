// Async iterators as programs write them without generators: queues, pages, merges, timers, cancellation.
class Queue<T> implements AsyncIterable<T> {
  #items: T[] = [];
  #waiting: ((r: IteratorResult<T>) => void)[] = [];
  #closed = false;
  push(...items: T[]): void { for (const value of items) { const next = this.#waiting.shift(); if (next) next({ done: false, value }); else this.#items.push(value); } }
  close(): void { this.#closed = true; for (const w of this.#waiting.splice(0)) w({ done: true, value: undefined }); }
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return {
      next: () => { const [value] = this.#items.splice(0, 1); return value !== undefined ? Promise.resolve({ done: false, value }) : this.#closed ? Promise.resolve({ done: true, value: undefined }) : new Promise((resolve) => this.#waiting.push(resolve)); },
      return: async () => { this.close(); return { done: true, value: undefined }; },
    };
  }
}
const queue = new Queue<number>();
const consumer = (async () => { const seen: number[] = []; for await (const n of queue) seen.push(n); return seen; })();
queue.push(1, 2);
await null;
queue.push(3);
setTimeout(() => { queue.push(4, 5); queue.close(); }, 1);
console.log((await consumer).join());
async function fetchPage(page: number): Promise<{ items: string[]; next?: number }> { await null; return { items: ["a", "b", "c"].map((c) => `${c}${page}`), next: page < 3 ? page + 1 : undefined }; }
class Pages implements AsyncIterable<string> {
  requests = 0;
  [Symbol.asyncIterator](): AsyncIterator<string> {
    let next: number | undefined = 1, buffer: string[] = [];
    return { next: async () => { while (buffer.length === 0) { if (next === undefined) return { done: true, value: undefined }; this.requests++; ({ items: buffer, next } = await fetchPage(next)); } return { done: false, value: buffer.shift()! }; } };
  }
}
const pages = new Pages(), taken: string[] = [];
for await (const item of pages) { taken.push(item); if (taken.length === 5) break; }
console.log(taken.join(), pages.requests);
const all: string[] = [];
for await (const item of pages) all.push(item);
console.log(all.length, pages.requests);
const map = <T, U>(source: AsyncIterable<T>, f: (v: T) => U | Promise<U>): AsyncIterable<U> => ({ [Symbol.asyncIterator]: () => { const inner = source[Symbol.asyncIterator](); return { next: async () => { const step = await inner.next(); return step.done ? { done: true, value: undefined } : { done: false, value: await f(step.value) }; }, return: async () => { await inner.return?.(); return { done: true, value: undefined }; } }; } });
const counted = (name: string, n: number, turns: number): AsyncIterable<string> => ({ [Symbol.asyncIterator]: () => { let i = 0; return { next: async () => { for (let t = 0; t < turns; t++) await null; return i < n ? { done: false, value: `${name}${i++}` } : { done: true, value: undefined }; }, return: async () => { console.log("closed", name, i); return { done: true, value: undefined }; } }; } });
const upper: string[] = [];
for await (const s of map(map(counted("q", 9, 1), async (s) => { await null; return s.toUpperCase(); }), (s) => `${s}!`)) { upper.push(s); if (s === "Q2!") break; }
console.log(upper.join());
async function merge<T>(...sources: AsyncIterable<T>[]): Promise<T[]> {
  const result: T[] = [];
  const iterators = sources.map((s) => s[Symbol.asyncIterator]());
  const pending = new Map(iterators.map((it, i) => [i, it.next().then((step) => ({ i, step }))]));
  while (pending.size > 0) {
    const { i, step } = await Promise.race(pending.values());
    if (step.done) pending.delete(i);
    else { result.push(step.value); pending.set(i, iterators[i].next().then((s) => ({ i, step: s }))); }
  }
  return result;
}
console.log((await merge(counted("x", 3, 1), counted("y", 2, 4), counted("z", 1, 2))).join());
const zip = async (a: AsyncIterable<string>, b: Iterable<number>): Promise<string[]> => { const out: string[] = [], it = b[Symbol.iterator](); for await (const x of a) { const { done, value } = it.next(); if (done) break; out.push(x + value); } return out; };
console.log((await zip(counted("k", 5, 1), [10, 20])).join());
