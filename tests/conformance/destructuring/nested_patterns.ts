// Patterns in patterns, with defaults at every level.
type Response = { data?: { user?: { name?: string; tags?: string[]; address?: { lines: string[]; zip?: number } } }; status: number };
function describe({ data: { user: { name = "nobody", tags: [firstTag = "none", ...otherTags] = [], address: { lines: [line1, line2 = "-"], zip = 0 } = { lines: ["no street", "x"] } } = {} } = {}, status }: Response): string {
  return [status, name, firstTag, otherTags.length, line1, line2, zip].join("|");
}
console.log(describe({ status: 1 }));
console.log(describe({ status: 2, data: {} }));
console.log(describe({ status: 3, data: { user: { name: "ann", tags: ["a", "b", "c"] } } }));
console.log(describe({ status: 4, data: { user: { address: { lines: ["street", "floor"], zip: 150 } } } }));
const [[a, [b, [c = "deep"]]], { d: [{ e }] }] = [["A", ["B", [undefined as string | undefined]]], { d: [{ e: "E" }] }] as const;
console.log(a, b, c, e);
const matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
const [[m11], [, m22], [, , m33]] = matrix;
console.log(m11, m22, m33);
const points = [{ x: 1, y: { z: 2 } }, { x: 3, y: { z: 4 } }];
for (const { x, y: { z } } of points) console.log(x, z);
console.log(points.map(({ x, y: { z } }) => x * z).join());
for (const [key, { x }] of Object.entries({ p: points[0], q: points[1] })) console.log(key, x);
for (const [[from, to], weight] of new Map([[["a", "b"] as const, 5], [["b", "c"] as const, 7]])) console.log(from + to, weight);
const { length, 0: head, [length - 1]: tail } = ["x", "y", "z"];
console.log(length, head, tail);
const { ...copy } = { one: 1, two: 2 };
const { one, ...others } = copy as Record<string, number>;
console.log(one, JSON.stringify(others), JSON.stringify(copy));
const [{ ...inner }, ...[second, ...[third]]] = [{ k: 1 }, 2, 3];
console.log(JSON.stringify(inner), second, third);
const swap = <A, B>([left, right]: [A, B]): [B, A] => [right, left];
console.log(swap(["l", 1]).join());
