// A bounded queue made of promises between async functions.
class Queue<T> {
  private readonly items: T[] = [];
  private readonly takers: ((item: T | undefined) => void)[] = [];
  private readonly putters: { item: T; done: () => void }[] = [];
  private closed = false;
  constructor(private readonly capacity: number) {}
  put(item: T): Promise<void> {
    const taker = this.takers.shift();
    if (taker !== undefined) {
      taker(item);
      return Promise.resolve();
    }
    if (this.items.length < this.capacity) {
      this.items.push(item);
      return Promise.resolve();
    }
    return new Promise((done) => this.putters.push({ item, done }));
  }
  take(): Promise<T | undefined> {
    const item = this.items.shift();
    if (item !== undefined) {
      const putter = this.putters.shift();
      if (putter !== undefined) {
        this.items.push(putter.item);
        putter.done();
      }
      return Promise.resolve(item);
    }
    if (this.closed) return Promise.resolve(undefined);
    return new Promise((resolve) => this.takers.push(resolve));
  }
  close(): void {
    this.closed = true;
    for (const taker of this.takers.splice(0)) taker(undefined);
  }
}
const queue = new Queue<number>(2);
const log: string[] = [];
async function produce(): Promise<void> {
  for (let i = 1; i <= 8; i++) {
    await queue.put(i);
    log.push(`+${i}`);
  }
  queue.close();
}
async function consume(name: string): Promise<number> {
  let sum = 0;
  for (;;) {
    const item = await queue.take();
    if (item === undefined) return sum;
    log.push(`${name}${item}`);
    sum += item;
    await null;
  }
}
const [, first, second] = await Promise.all([produce(), consume("x"), consume("y")]);
console.log(log.join(" "));
console.log(first + second, first, second);
