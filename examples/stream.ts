// A stream of values between two tasks, made of promises: one task writes, another reads. Each value comes with the
// promise of the next one, so nothing is shared but promises, and settle and await order what the tasks see.

interface Item<T> {
  readonly value: T | undefined;
  readonly next: PromiseWithResolvers<Item<T>> | undefined; // nothing follows the end
}

export class Writer<T> {
  constructor(private tail: PromiseWithResolvers<Item<T>>) {}

  write(value: T): void {
    const next = Promise.withResolvers<Item<T>>();
    this.tail.resolve({ value, next });
    this.tail = next;
  }

  close(): void {
    this.tail.resolve({ value: undefined, next: undefined });
  }
}

export class Reader<T> {
  constructor(private head: PromiseWithResolvers<Item<T>> | undefined) {}

  /** The next value, or undefined when the writer has closed the stream. */
  async read(): Promise<T | undefined> {
    if (this.head === undefined) return undefined;
    const { value, next } = await this.head.promise;
    this.head = next;
    return value;
  }
}

export function stream<T>(): [Writer<T>, Reader<T>] {
  const first = Promise.withResolvers<Item<T>>();
  return [new Writer(first), new Reader(first)];
}
