// structuredClone: graphs, cycles, collections, errors, shared references, and what cannot be cloned.
interface Graph { name: string; self?: Graph; list: unknown[]; map: Map<unknown, unknown>; set: Set<unknown> }
const shared = { n: 1 };
const graph: Graph = { name: "graph", list: [shared, shared, [1, , 3]], map: new Map<unknown, unknown>([[shared, "v"], ["k", new Set([1])]]), set: new Set([shared]) };
graph.self = graph;
const clone = structuredClone(graph);
const error = structuredClone(new TypeError("cloned", { cause: shared }));
let refused = "";
try {
  structuredClone({ f: () => 1 });
} catch (thrown) {
  if (thrown instanceof RangeError) throw thrown;
  refused = (thrown as Error).name;
}
console.log(clone.self === clone, clone.list[0] === clone.list[1], clone.map.size, [...clone.set], error.message, error instanceof TypeError, refused, clone !== graph);
