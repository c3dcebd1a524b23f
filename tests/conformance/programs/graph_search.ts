// Breadth-first and depth-first search, shortest paths, topological order, components.
type Graph = Map<string, Map<string, number>>;

function addEdge(graph: Graph, from: string, to: string, cost: number): void {
  if (!graph.has(from)) graph.set(from, new Map());
  if (!graph.has(to)) graph.set(to, new Map());
  graph.get(from)!.set(to, cost);
}

function breadthFirst(graph: Graph, start: string): string[] {
  const seen = new Set([start]);
  const queue = [start];
  const order: string[] = [];
  while (queue.length > 0) {
    const node = queue.shift()!;
    order.push(node);
    for (const next of graph.get(node)?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return order;
}

function depthFirst(graph: Graph, node: string, visit: (node: string, depth: number) => void, seen = new Set<string>(), depth = 0): void {
  if (seen.has(node)) return;
  seen.add(node);
  visit(node, depth);
  for (const [next] of graph.get(node) ?? new Map<string, number>()) depthFirst(graph, next, visit, seen, depth + 1);
}

function dijkstra(graph: Graph, start: string): Map<string, { cost: number; via?: string }> {
  const best = new Map<string, { cost: number; via?: string }>([[start, { cost: 0 }]]);
  const open = new Set([start]);
  while (open.size > 0) {
    let nearest: string | undefined;
    for (const node of open) {
      if (nearest === undefined || best.get(node)!.cost < best.get(nearest)!.cost) nearest = node;
    }
    open.delete(nearest!);
    const { cost } = best.get(nearest!)!;
    for (const [next, step] of graph.get(nearest!)!) {
      const total = cost + step;
      if (total < (best.get(next)?.cost ?? Infinity)) {
        best.set(next, { cost: total, via: nearest });
        open.add(next);
      }
    }
  }
  return best;
}

function topological(graph: Graph): string[] {
  const degree = new Map<string, number>([...graph.keys()].map((node) => [node, 0]));
  for (const targets of graph.values()) {
    for (const target of targets.keys()) degree.set(target, degree.get(target)! + 1);
  }
  const ready = [...degree].filter(([, d]) => d === 0).map(([node]) => node);
  const order: string[] = [];
  while (ready.length) {
    const node = ready.pop()!;
    order.push(node);
    for (const target of graph.get(node)!.keys()) {
      const left = degree.get(target)! - 1;
      degree.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  if (order.length !== graph.size) throw new Error(`cycle among ${graph.size - order.length} nodes`);
  return order;
}

const graph: Graph = new Map();
const edges: [string, string, number][] = [["a", "b", 4], ["a", "c", 1], ["c", "b", 2], ["b", "d", 5], ["c", "d", 8], ["d", "e", 3], ["x", "y", 1]];
for (const [from, to, cost] of edges) addEdge(graph, from, to, cost);
console.log(breadthFirst(graph, "a").join(" "));
const lines: string[] = [];
depthFirst(graph, "a", (node, depth) => lines.push("  ".repeat(depth) + node));
console.log(lines.join("\n"));
const best = dijkstra(graph, "a");
console.log(best);
const path: string[] = [];
for (let at: string | undefined = "e"; at !== undefined; at = best.get(at)!.via) path.unshift(at);
console.log(path.join(" -> "), best.get("e")?.cost, best.has("x"));
console.log(topological(graph).join());
addEdge(graph, "e", "a", 1);
try {
  topological(graph);
} catch (error) {
  console.log((error as Error).message);
}
console.log(graph);
