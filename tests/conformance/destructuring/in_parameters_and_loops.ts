// Patterns in parameters, catch, for heads and nested defaults.
interface Options { size?: { w?: number; h?: number }; colors?: string[] }
function draw({ size: { w = 1, h = 2 } = {}, colors: [main = "black", second = "white"] = [] }: Options = {}): string {
  return `${w}x${h} ${main}/${second}`;
}
console.log(draw(), draw({ size: { w: 5 } }), draw({ size: { h: 2 }, colors: ["red"] }), draw({ colors: [] }));
const swap = <A, B>([a, b]: [A, B]): [B, A] => [b, a];
console.log(swap([1, "x"]).join());
const entries = Object.entries({ a: 1, b: 2, c: 3 });
console.log(entries.map(([k, v]) => `${k}=${v}`).join("&"));
console.log(Object.fromEntries(entries.map(([k, v]) => [k.toUpperCase(), v * v])).C);
for (const { id, tags: [tag = "none"] } of [{ id: 1, tags: ["t"] }, { id: 2, tags: [] as string[] }]) console.log(id, tag);
for (let { i, step } = { i: 0, step: 3 }; i < 10; i += step) console.log(i);
try {
  throw { code: 42, detail: { reason: "because" } };
} catch (error) {
  const { code, detail: { reason } } = error as { code: number; detail: { reason: string } };
  console.log(code, reason);
}
try {
  throw new Error("message here");
} catch ({ message, name }: any) {
  console.log(name, message);
}
class Vec {
  x: number;
  y: number;
  constructor({ x = 0, y = 0 }: { x?: number; y?: number } = {}) {
    this.x = x;
    this.y = y;
  }
  plus({ x, y }: Vec): Vec {
    return new Vec({ x: this.x + x, y: this.y + y });
  }
}
const { x, y } = new Vec({ x: 1 }).plus(new Vec({ x: 2, y: 3 }));
console.log(x, y);
const f = ({ a, b }: { a: number; b: number }, [c, d]: [number, number], ...[e, g]: number[]): number => a + b * c - d + e * g;
console.log(f({ a: 1, b: 2 }, [3, 4], 5, 6), f.length);
let [i, j] = [1, 1];
for (let n = 0; n < 10; n++) [i, j] = [j, i + j];
console.log(i, j);
try {
  const { gone } = (null as unknown) as { gone: number };
  console.log(gone);
} catch (error) {
  console.log((error as Error).name);
}
try {
  const [gone] = (undefined as unknown) as number[];
  console.log(gone);
} catch (error) {
  console.log((error as Error).name);
}
