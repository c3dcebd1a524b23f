// abstract classes, interfaces, parameter properties, readonly and optional members.
interface Shape {
  readonly name: string;
  area(): number;
  perimeter?(): number;
}
abstract class Base implements Shape {
  abstract readonly name: string;
  abstract area(): number;
  constructor(protected readonly scale = 1, private tag?: string) {}
  describe(): string {
    return `${this.name}${this.tag ? `[${this.tag}]` : ""} ${this.scaled().toFixed(2)}`;
  }
  protected scaled(): number {
    return this.area() * this.scale;
  }
}
class Circle extends Base {
  readonly name = "circle";
  constructor(private readonly r: number) {
    super(2, "round");
  }
  area(): number {
    return Math.PI * this.r ** 2;
  }
  perimeter(): number {
    return 2 * Math.PI * this.r;
  }
}
class Rect extends Base {
  readonly name: string = "rect";
  constructor(public w: number, public h: number, scale?: number) {
    super(scale);
  }
  area(): number {
    return this.w * this.h;
  }
}
class Square extends Rect {
  override readonly name = "square";
  constructor(side: number) {
    super(side, side, 10);
  }
}
const shapes: Base[] = [new Circle(1), new Rect(2, 3), new Square(2)];
for (const s of shapes) console.log(s.describe(), (s as Shape).perimeter?.().toFixed(1) ?? "no perimeter");
console.log(shapes.map((s) => s.name).join(), Object.keys(shapes[2]).join(), Object.keys(shapes[0]).join());
const literal: Shape = { name: "literal", area: () => 5 };
const areas = ([...shapes, literal] as Shape[]).map((s) => Math.round(s.area()));
console.log(areas.join(), shapes[0] instanceof Base);
type Visitor<R> = { circle(c: Circle): R; rect(r: Rect): R };
function visit<R>(shape: Base, visitor: Visitor<R>): R {
  if (shape instanceof Circle) return visitor.circle(shape);
  if (shape instanceof Rect) return visitor.rect(shape);
  throw new TypeError("unknown shape");
}
console.log(shapes.map((s) => visit(s, { circle: (c) => `c${c.area() | 0}`, rect: (r) => `r${r.w}` })).join());
class Options {
  constructor(public readonly a: number, public b = a + 1, readonly c: string[] = []) {
    this.c.push(`made ${a} ${b}`);
  }
}
const options = new Options(1);
options.b = 9;
console.log(options.a, options.b, options.c.join(), Object.keys(options).join());
