// Async iterators by hand: next, return, errors, adapters over events and pages.
const pages: Record<string, { items: number[]; next?: string }> = { p1: { items: [1, 2], next: "p2" }, p2: { items: [], next: "p3" }, p3: { items: [3] } };
const load = async (name: string): Promise<{ items: number[]; next?: string }> => { await null; if (!(name in pages)) throw new Error(`no page ${name}`); return pages[name]; };
const allItems = (first: string): AsyncIterable<number> => ({
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let buffer: number[] = [];
    let page: string | undefined = first;
    return {
      async next() {
        while (buffer.length === 0) {
          if (page === undefined) return { done: true, value: undefined };
          const loaded = await load(page);
          buffer = [...loaded.items];
          page = loaded.next;
        }
        return { done: false, value: buffer.shift()! };
      },
    };
  },
});
const seen: number[] = [];
for await (const n of allItems("p1")) seen.push(n);
console.log(seen.join());
try { for await (const n of allItems("p9")) seen.push(n); } catch (e) { console.log((e as Error).message); }
const it = allItems("p3")[Symbol.asyncIterator]();
console.log(JSON.stringify(await it.next()), JSON.stringify(await it.next()), (await it.next()).done);
class Channel<T> implements AsyncIterable<T> {
  #values: T[] = [];
  #waiting: ((r: IteratorResult<T>) => void)[] = [];
  #closed = false;
  send(value: T): void { const w = this.#waiting.shift(); if (w) w({ done: false, value }); else this.#values.push(value); }
  close(): void { this.#closed = true; for (const w of this.#waiting.splice(0)) w({ done: true, value: undefined }); }
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return { next: () => (this.#values.length ? Promise.resolve({ done: false, value: this.#values.shift()! }) : this.#closed ? Promise.resolve({ done: true, value: undefined }) : new Promise((r) => this.#waiting.push(r))) };
  }
}
const channel = new Channel<string>();
const reader = (async () => { const got: string[] = []; for await (const s of channel) got.push(s); return got.join("-"); })();
channel.send("a");
await null;
channel.send("b");
channel.send("c");
channel.close();
console.log(await reader);
const both = [channel, allItems("p1")];
for (const source of both) { let n = 0; for await (const _ of source as AsyncIterable<unknown>) n++; console.log(n); }
