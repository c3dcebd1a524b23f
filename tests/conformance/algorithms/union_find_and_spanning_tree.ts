// Kruskal's minimum spanning tree, connected components and bridges of a graph.
interface Edge { from: string; to: string; weight: number }
class UnionFind<T> {
  readonly #parent = new Map<T, T>();
  readonly #size = new Map<T, number>();
  count = 0;
  add(item: T): void {
    if (this.#parent.has(item)) return;
    this.#parent.set(item, item);
    this.#size.set(item, 1);
    this.count++;
  }
  find(item: T): T {
    const parent = this.#parent.get(item);
    if (parent === undefined) throw new Error(`unknown item ${item}`);
    if (parent === item) return item;
    const root = this.find(parent);
    this.#parent.set(item, root);
    return root;
  }
  union(a: T, b: T): boolean {
    let [x, y] = [this.find(a), this.find(b)];
    if (x === y) return false;
    if (this.#size.get(x)! < this.#size.get(y)!) [x, y] = [y, x];
    this.#parent.set(y, x);
    this.#size.set(x, this.#size.get(x)! + this.#size.get(y)!);
    this.count--;
    return true;
  }
  groups(): T[][] {
    const groups = new Map<T, T[]>();
    for (const item of this.#parent.keys()) {
      const root = this.find(item);
      groups.set(root, [...(groups.get(root) ?? []), item]);
    }
    return [...groups.values()];
  }
}

const parse = (text: string): Edge[] => text.split(" ").map((e) => ({ from: e[0], to: e[1], weight: Number(e.slice(2)) }));

function spanningTree(edges: readonly Edge[]): Edge[] {
  const sets = new UnionFind<string>();
  for (const { from, to } of edges) { sets.add(from); sets.add(to); }
  return edges.toSorted((a, b) => a.weight - b.weight || (a.from + a.to < b.from + b.to ? -1 : 1)).filter(({ from, to }) => sets.union(from, to));
}

function bridges(edges: readonly Edge[]): string[] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    (neighbours.get(from) ?? neighbours.set(from, []).get(from)!).push(to);
    (neighbours.get(to) ?? neighbours.set(to, []).get(to)!).push(from);
  }
  const order = new Map<string, number>(), low = new Map<string, number>(), found: string[] = [];
  const visit = (node: string, parent?: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    for (const next of neighbours.get(node)!) {
      if (next === parent) continue;
      if (order.has(next)) { low.set(node, Math.min(low.get(node)!, order.get(next)!)); continue; }
      visit(next, node);
      low.set(node, Math.min(low.get(node)!, low.get(next)!));
      if (low.get(next)! > order.get(node)!) found.push([node, next].sort().join("-"));
    }
  };
  for (const node of neighbours.keys()) if (!order.has(node)) visit(node);
  return found.sort();
}

const graph = parse("ab7 ad5 bc8 bd9 be7 ce5 de15 df6 ef8 eg9 fg11 xy3 yz4");
const tree = spanningTree(graph);
console.log(tree.map((e) => `${e.from}${e.to}${e.weight}`).join(" "), tree.reduce((sum, e) => sum + e.weight, 0));
console.log(bridges(graph).join(" "), "|", bridges(parse("ab1 bc1 ca1 cd1 de1 ef1 fd1")).join(" "));
const sets = new UnionFind<number>();
for (let i = 1; i <= 30; i++) sets.add(i);
for (let i = 1; i <= 30; i++) for (let j = i * 2; j <= 30; j += i) if (i > 2) sets.union(i, j);
console.log(sets.count, sets.groups().map((g) => g.length).sort((a, b) => b - a).join(), sets.find(9) === sets.find(15));
try { sets.find(99); } catch (error) { console.log(`${error}`); }
