// Private members reached from callbacks, nested functions, arrows, other instances and statics.
class Graph {
  readonly #edges = new Map<string, Set<string>>();
  static #instances = 0;
  #id = ++Graph.#instances;
  connect(a: string, b: string): this {
    for (const [from, to] of [[a, b], [b, a]]) {
      if (!this.#edges.has(from)) this.#edges.set(from, new Set());
      this.#edges.get(from)!.add(to);
    }
    return this;
  }
  #visit(node: string, seen: Set<string>, enter: (n: string) => void): void {
    if (seen.has(node)) return;
    seen.add(node);
    enter(node);
    this.#edges.get(node)?.forEach((next) => this.#visit(next, seen, enter));
  }
  reach(start: string): string[] {
    const out: string[] = [];
    this.#visit(start, new Set(), (n) => out.push(n));
    return out;
  }
  merge(other: Graph): this {
    other.#edges.forEach((tos, from) => tos.forEach((to) => this.connect(from, to)));
    return this;
  }
  get degrees(): string {
    return [...this.#edges].map(([n, { size }]) => `${n}${size}`).join(" ");
  }
  compare = (other: Graph): number => this.#edges.size - other.#edges.size || this.#id - other.#id;
  static count(): number { return Graph.#instances; }
  clear(): void { const edges = this.#edges; (function () { edges.clear(); })(); }
}
const g = new Graph().connect("a", "b").connect("b", "c"), h = new Graph().connect("x", "y");
console.log(g.reach("a").join(""), g.reach("z").join(""), h.reach("y").join(""));
console.log(g.merge(h).connect("c", "x").reach("a").join(""), g.degrees);
console.log([g, h, new Graph()].sort((p, q) => p.compare(q)).map((x) => x.degrees.length).join(), Graph.count());
g.clear();
console.log(g.degrees === "", g.reach("a").join());
