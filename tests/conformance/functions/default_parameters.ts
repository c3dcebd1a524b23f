// Defaults are evaluated at each call, from left to right, only for undefined.
let calls = 0;
const next = (): number => ++calls;
function f(a: number, b = a * 2, c = next(), d = () => a + b + c): string {
  return `${a} ${b} ${c} ${d()}`;
}
console.log(f(1), calls);
console.log(f(1, 5), calls);
console.log(f(1, undefined, 9), calls);
console.log(f(1, 0, 0, () => -1), calls);
function list(items: number[] = []): number[] {
  items.push(items.length);
  return items;
}
console.log(list(), list(), list([7]));
const shared = "outer";
function shadow(a = shared, b = (() => a + "!")()): string {
  const shared = "inner";
  return a + b + shared;
}
console.log(shadow(), shadow("x"));
function nullable(a: number | null = 5): number | null {
  return a;
}
console.log(nullable(), nullable(undefined), nullable(null), nullable(0));
function options({ depth = 2, name = "none", deep: { level = 1 } = {} }: { depth?: number; name?: string; deep?: { level?: number } } = {}): string {
  return `${depth} ${name} ${level}`;
}
console.log(options(), options({ name: "x" }), options({ depth: 0, deep: { level: 9 } }), options({ deep: {} }));
const pair = ([a, b = a]: [number, number?] = [4]): number => a + b;
console.log(pair(), pair([1]), pair([1, 2]));
class Box {
  constructor(readonly width = 1, readonly height = width) {}
  scale(by = this.width): Box {
    return new Box(this.width * by, this.height * by);
  }
}
const box = new Box(3);
console.log(box.width, box.height, box.scale().width, box.scale(10).height, f.length, options.length);
