// Async functions that split off, deep awaits, for await, async iteration, errors across awaits, await using.
const tick = async <T>(value: T): Promise<T> => { await null; return value; };
async function deep(n: number): Promise<number> {
  if (n === 0) return tick(0);
  return 1 + await deep(n - 1);
}
class Source {
  #left = 3;
  [Symbol.asyncIterator](): this { return this; }
  async next(): Promise<IteratorResult<number>> {
    await null;
    return this.#left-- > 0 ? { done: false, value: this.#left } : { done: true, value: undefined };
  }
  async return(): Promise<IteratorResult<number>> { return { done: true, value: undefined }; }
}
class Gone extends Error {}
async function fails(): Promise<string> {
  try {
    await tick(1);
    throw new Gone("gone");
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return error.message;
  } finally {
    await tick(2);
  }
}
const log: unknown[] = [];
for await (const value of new Source()) log.push(value);
for await (const value of [tick("a"), "b"]) log.push(value);
{
  await using resource = { async [Symbol.asyncDispose](): Promise<void> { log.push(await tick("disposed")); } };
  log.push(typeof resource);
}
const started = [1, 2, 3].map((n) => deep(n));
console.log(await deep(12), await fails(), await Promise.all(started), log, await (async () => (await tick([1])).length)());
