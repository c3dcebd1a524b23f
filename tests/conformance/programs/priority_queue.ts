// A binary heap with a comparator, used for sorting, merging and a schedule of events.
class PriorityQueue<T> implements Iterable<T> {
  private readonly items: T[] = [];
  constructor(private readonly isBefore: (a: T, b: T) => boolean, initial: Iterable<T> = []) {
    for (const item of initial) this.push(item);
  }
  get size(): number { return this.items.length; }
  peek(): T | undefined { return this.items[0]; }
  push(item: T): this {
    this.items.push(item);
    let at = this.items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(this.items[at], this.items[parent])) break;
      [this.items[at], this.items[parent]] = [this.items[parent], this.items[at]];
      at = parent;
    }
    return this;
  }
  pop(): T | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (this.items.length === 0 || last === undefined) return first;
    this.items[0] = last;
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.items.length && this.isBefore(this.items[child], this.items[least])) least = child;
      }
      if (least === at) return first;
      [this.items[at], this.items[least]] = [this.items[least], this.items[at]];
      at = least;
    }
  }
  [Symbol.iterator](): Iterator<T> {
    return { next: (): IteratorResult<T> => (this.size > 0 ? { done: false, value: this.pop()! } : { done: true, value: undefined }) };
  }
}

const numbers = new PriorityQueue<number>((a, b) => a < b, [5, 3, 8, -1, 0, 3, 42, 7]);
console.log(numbers.size, numbers.peek(), [...numbers], numbers.size, numbers.pop(), numbers.peek());

function merge<T>(lists: T[][], less: (a: T, b: T) => boolean): T[] {
  const queue = new PriorityQueue<{ list: T[]; at: number }>((a, b) => less(a.list[a.at], b.list[b.at]));
  for (const list of lists) if (list.length > 0) queue.push({ list, at: 0 });
  const result: T[] = [];
  for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
    result.push(top.list[top.at]);
    if (++top.at < top.list.length) queue.push(top);
  }
  return result;
}
console.log(merge([[1, 4, 7], [2, 5, 8], [], [0, 9]], (a, b) => a < b));
console.log(merge([["ant", "cat"], ["bee", "dog"]], (a, b) => a.localeCompare(b) < 0).join(" "));

interface Event { time: number; name: string; run(now: number): void; }
const agenda = new PriorityQueue<Event>((a, b) => a.time < b.time || (a.time === b.time && a.name < b.name));
const log: string[] = [];
const schedule = (time: number, name: string, run: (now: number) => void): void => void agenda.push({ time, name, run });
let customers = 0;
schedule(0, "open", (now) => {
  log.push(`${now} open`);
  const arrive = (at: number): void => {
    if (at > 20) return;
    schedule(at, `arrival ${++customers}`, (t) => {
      log.push(`${t} customer ${customers}`);
      const id = customers;
      schedule(t + 3, `leave ${id}`, (end) => log.push(`${end} customer ${id} leaves`));
      arrive(t + 6);
    });
  };
  arrive(2);
});
schedule(15, "lunch", (now) => log.push(`${now} lunch`));
for (const event of agenda) event.run(event.time);
console.log(log.join("\n"));
const heapSort = (values: number[]): number[] => [...new PriorityQueue<number>((a, b) => a > b, values)];
let seed = 7;
const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const values = Array.from({ length: 200 }, () => Math.floor(random() * 1000));
const sorted = heapSort(values);
console.log(sorted.every((v, i) => i === 0 || sorted[i - 1] >= v), sorted.slice(0, 5), sorted.length);
