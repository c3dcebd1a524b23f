// Sliding windows, ring buffers, chunks and pairs over arrays.
const list = [5, 1, 4, 2, 8, 3];
const windows = <T>(items: T[], n: number): T[][] => Array.from({ length: Math.max(0, items.length - n + 1) }, (_, i) => items.slice(i, i + n));
console.log(JSON.stringify(windows(list, 3)), windows(list, 9).length, windows(list, 1).length);
console.log(windows(list, 2).map(([a, b]) => b - a).join(), windows(list, 3).map((w) => Math.max(...w)).join());
const maxima = (items: number[], n: number): number[] => {
  const queue: number[] = [], out: number[] = [];
  items.forEach((v, i) => {
    while (queue.length && items[queue.at(-1)!] <= v) queue.pop();
    queue.push(i);
    if (queue[0] <= i - n) queue.shift();
    if (i >= n - 1) out.push(items[queue[0]]);
  });
  return out;
};
console.log(maxima(list, 3).join(), maxima([9, 8, 7], 2).join());
class Ring<T> {
  readonly #items: (T | undefined)[];
  #start = 0;
  #size = 0;
  constructor(capacity: number) { this.#items = new Array<T | undefined>(capacity); }
  push(item: T): T | undefined {
    const at = (this.#start + this.#size) % this.#items.length;
    const lost = this.#size === this.#items.length ? this.#items[at] : undefined;
    this.#items[at] = item;
    if (lost === undefined) this.#size++; else this.#start = (this.#start + 1) % this.#items.length;
    return lost;
  }
  toArray(): T[] { return Array.from({ length: this.#size }, (_, i) => this.#items[(this.#start + i) % this.#items.length]!); }
}
const ring = new Ring<number>(3);
console.log(list.map((n) => ring.push(n)).map(String).join(), ring.toArray().join());
const pairs = list.flatMap((a, i) => list.slice(i + 1).map((b): [number, number] => [a, b]));
console.log(pairs.length, pairs.filter(([a, b]) => a + b === 9).map((p) => p.join("+")).join(" "));
const rotate = <T>(items: T[], n: number): T[] => { const k = ((n % items.length) + items.length) % items.length; return [...items.slice(k), ...items.slice(0, k)]; };
console.log(rotate(list, 2).join(), rotate(list, -1).join(), rotate(list, 12).join());
