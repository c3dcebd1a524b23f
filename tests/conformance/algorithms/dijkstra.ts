// Shortest paths with a binary heap.
class Heap<T> {
  private readonly items: T[] = [];
  constructor(private readonly before: (a: T, b: T) => boolean) {}
  get size(): number {
    return this.items.length;
  }
  push(item: T): void {
    const { items } = this;
    items.push(item);
    let at = items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(items[at], items[parent])) break;
      [items[at], items[parent]] = [items[parent], items[at]];
      at = parent;
    }
  }
  pop(): T | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      let best = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && this.before(items[child], items[best])) best = child;
      }
      if (best === at) return top;
      [items[at], items[best]] = [items[best], items[at]];
      at = best;
    }
  }
}
type Edge = { to: string; cost: number };
class Graph {
  private readonly edges = new Map<string, Edge[]>();
  road(from: string, to: string, cost: number): this {
    for (const [a, b] of [[from, to], [to, from]]) {
      if (!this.edges.has(a)) this.edges.set(a, []);
      this.edges.get(a)!.push({ to: b, cost });
    }
    return this;
  }
  shortest(from: string, to: string): { cost: number; path: string[] } {
    const best = new Map<string, number>([[from, 0]]);
    const previous = new Map<string, string>();
    const open = new Heap<{ at: string; cost: number }>((a, b) => a.cost < b.cost);
    open.push({ at: from, cost: 0 });
    while (open.size > 0) {
      const { at, cost } = open.pop()!;
      if (at === to) break;
      if (cost > (best.get(at) ?? Infinity)) continue;
      for (const edge of this.edges.get(at) ?? []) {
        const next = cost + edge.cost;
        if (next >= (best.get(edge.to) ?? Infinity)) continue;
        best.set(edge.to, next);
        previous.set(edge.to, at);
        open.push({ at: edge.to, cost: next });
      }
    }
    const path = [to];
    for (let p = previous.get(to); p !== undefined; p = previous.get(p)) path.unshift(p);
    return { cost: best.get(to) ?? Infinity, path };
  }
}
const map = new Graph().road("A", "B", 7).road("A", "C", 9).road("A", "F", 14).road("B", "C", 10).road("B", "D", 15)
  .road("C", "D", 11).road("C", "F", 2).road("D", "E", 6).road("E", "F", 9);
for (const to of "ABCDEF") {
  const { cost, path } = map.shortest("A", to);
  console.log(to, cost, path.join(" > "));
}
console.log(map.shortest("A", "nowhere").cost);
