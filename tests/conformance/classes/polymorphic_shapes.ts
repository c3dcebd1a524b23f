// An ordinary hierarchy: abstract base, overriding, visitors, double dispatch, equality, collections sorted and grouped.
interface Visitor<R> { circle(c: Circle): R; rect(r: Rect): R; group(g: Group): R }
abstract class Shape {
  static #next = 1;
  readonly id = Shape.#next++;
  protected constructor(protected label: string) {}
  abstract get area(): number;
  abstract accept<R>(v: Visitor<R>): R;
  abstract scaled(k: number): Shape;
  equals(other: Shape): boolean { return this.constructor === other.constructor && this.area === other.area; }
  toString(): string { return `${this.label}#${this.id}(${this.area.toFixed(1)})`; }
}
class Circle extends Shape { constructor(readonly r: number) { super("circle"); } get area(): number { return 3 * this.r ** 2; } accept<R>(v: Visitor<R>): R { return v.circle(this); } scaled(k: number): Circle { return new Circle(this.r * k); } }
class Rect extends Shape {
  constructor(readonly w: number, readonly h: number, label = "rect") { super(label); }
  get area(): number { return this.w * this.h; }
  accept<R>(v: Visitor<R>): R { return v.rect(this); }
  scaled(k: number): Rect { return new Rect(this.w * k, this.h * k); }
}
class Square extends Rect { constructor(side: number) { super(side, side, "square"); } override scaled(k: number): Square { return new Square(this.w * k); } override equals(other: Shape): boolean { return other instanceof Square ? super.equals(other) : other.equals(this) && other instanceof Rect; } }
class Group extends Shape {
  #parts: Shape[];
  constructor(...parts: Shape[]) { super("group"); this.#parts = parts; }
  get area(): number { return this.#parts.reduce((sum, p) => sum + p.area, 0); }
  accept<R>(v: Visitor<R>): R { return v.group(this); }
  scaled(k: number): Group { return new Group(...this.#parts.map((p) => p.scaled(k))); }
  [Symbol.iterator](): Iterator<Shape> { return this.#parts.values(); }
  get size(): number { return this.#parts.length; }
}
const shapes = [new Circle(1), new Rect(2, 3), new Square(2), new Group(new Circle(2), new Square(1), new Group(new Rect(1, 1)))];
console.log(shapes.join(" "));
console.log(shapes.map((s) => s.scaled(2)).join(" "));
const depth: Visitor<number> = { circle: () => 0, rect: () => 0, group: (g) => 1 + Math.max(...[...g].map((s) => s.accept(depth))) };
const text: Visitor<string> = { circle: (c) => `r${c.r}`, rect: ({ w, h }) => `${w}x${h}`, group: (g) => `[${[...g].map((s) => s.accept(text)).join(" ")}]` };
console.log(shapes.map((s) => s.accept(depth)).join(), shapes.map((s) => s.accept(text)).join(" "));
console.log(new Rect(1, 4).equals(new Rect(2, 2)), new Rect(2, 2).equals(new Square(2)), new Square(2).equals(new Square(2)), new Square(2).equals(new Circle(2)), new Circle(2).equals(new Circle(2)));
const kinds = Map.groupBy([...shapes, new Square(5)], (s): { name: string } => s.constructor);
console.log([...kinds].map(([k, list]) => `${k.name}:${list.length}`).join());
console.log(shapes.toSorted((a, b) => b.area - a.area).map((s) => s.id).join(), shapes.filter((s): s is Rect => s instanceof Rect).map((r) => r.w).join(), (shapes[3] as Group).size);
for (const s of shapes) console.log(s.constructor.name, s instanceof Shape, s instanceof Rect, "w" in s, Object.keys(s).join(), JSON.stringify(s));
try { new (Shape as any)("x").area.toFixed(); } catch (e) { console.log((e as Error).name); }
const totals = new Map<Function, number>();
for (const s of shapes) totals.set(s.constructor, (totals.get(s.constructor) ?? 0) + s.area);
console.log([...totals.values()].join(), totals.get(Square), totals.get(Shape));
