// Build order of a dependency graph, cycles reported, strongly connected components by Tarjan.
type Graph = { [name: string]: string[] };
class CycleError extends Error {
  constructor(readonly cycle: string[]) {
    super(`cycle: ${cycle.join(" -> ")}`);
    this.name = "CycleError";
  }
}
function order(graph: Graph): string[] {
  const done = new Set<string>(), open: string[] = [], result: string[] = [];
  const visit = (name: string): void => {
    if (done.has(name)) return;
    const at = open.indexOf(name);
    if (at !== -1) throw new CycleError([...open.slice(at), name]);
    open.push(name);
    for (const needed of graph[name] ?? []) visit(needed);
    open.pop();
    done.add(name);
    result.push(name);
  };
  for (const name of Object.keys(graph)) visit(name);
  return result;
}
function components(graph: Graph): string[][] {
  const index = new Map<string, number>(), low = new Map<string, number>();
  const stack: string[] = [], found: string[][] = [];
  let next = 0;
  const connect = (v: string): void => {
    index.set(v, next);
    low.set(v, next++);
    stack.push(v);
    for (const w of graph[v] ?? []) {
      if (!index.has(w)) {
        connect(w);
        low.set(v, Math.min(low.get(v)!, low.get(w)!));
      } else if (stack.includes(w)) low.set(v, Math.min(low.get(v)!, index.get(w)!));
    }
    if (low.get(v) !== index.get(v)) return;
    const component: string[] = [];
    let w: string;
    do component.push((w = stack.pop()!));
    while (w !== v);
    found.push(component.sort());
  };
  for (const v of Object.keys(graph)) if (!index.has(v)) connect(v);
  return found;
}
const build: Graph = { app: ["ui", "net", "log"], ui: ["draw", "log"], net: ["log", "tls"], draw: [], tls: ["math"], log: [], math: [] };
console.log(order(build).join(" "));
const cyclic: Graph = { a: ["b"], b: ["c"], c: ["d", "e"], d: ["b"], e: [] };
try {
  order(cyclic);
} catch (error) {
  if (error instanceof CycleError) console.log(error.name, error.message, error.cycle.length);
}
console.log(components(cyclic).map((c) => c.join("+")).join(" "), components(build).length);
const levels = (graph: Graph): Map<string, number> => {
  const level = new Map<string, number>();
  for (const name of order(graph)) level.set(name, Math.max(0, ...(graph[name] ?? []).map((n) => level.get(n)! + 1)));
  return level;
};
console.log([...levels(build)].map(([n, l]) => `${n}:${l}`).join(" "));
