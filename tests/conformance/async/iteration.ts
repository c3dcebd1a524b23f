// for await over arrays of promises, async iterators, sync iterators; closing.
const after = <T>(ms: number, v: T): Promise<T> => new Promise((r) => setTimeout(() => r(v), ms));
for await (const x of [after(10, "a"), after(1, "b"), "c"]) console.log(x);
class Ticker implements AsyncIterable<number> {
  constructor(private readonly count: number) {}
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let n = 0;
    const { count } = this;
    return {
      async next() {
        await after(1, null);
        return n < count ? { done: false, value: n++ } : { done: true, value: undefined };
      },
      async return() {
        console.log("closed after", n);
        return { done: true, value: undefined };
      },
    };
  }
}
let sum = 0;
for await (const n of new Ticker(4)) sum += n;
console.log(sum);
for await (const n of new Ticker(10)) if (n === 2) break;
try {
  for await (const n of new Ticker(10)) if (n === 1) throw new Error("stopped");
} catch (error) {
  console.log((error as Error).message);
}
const first = async (over: number): Promise<number> => {
  for await (const n of new Ticker(100)) if (n > over) return n;
  return -1;
};
console.log(await first(3));
try {
  for await (const x of [Promise.resolve(1), Promise.reject(new Error("second"))]) console.log(x);
} catch (error) {
  console.log((error as Error).message);
}
const collect = async <T>(source: AsyncIterable<T> | Iterable<T | Promise<T>>): Promise<T[]> => {
  const all: T[] = [];
  for await (const x of source) all.push(x);
  return all;
};
console.log((await collect(new Ticker(3))).join(), (await collect(new Set([1, 2]))).join(), (await collect<string>("xy")).join());
const mapAsync = <A, B>(source: AsyncIterable<A>, f: (a: A) => B | Promise<B>): AsyncIterable<Awaited<B>> => ({
  [Symbol.asyncIterator]() {
    const it = source[Symbol.asyncIterator]();
    return { async next() {
      const r = await it.next();
      return r.done ? { done: true, value: undefined } : { done: false, value: await f(r.value) };
    } };
  },
});
console.log((await collect(mapAsync(new Ticker(3), async (n) => `<${n}>`))).join());
outer: for await (const a of new Ticker(3)) {
  for await (const b of new Ticker(3)) if (a + b === 1) break outer;
}
