// Fields, private members, statics, inheritance, accessors, instances of many kinds, classes made at run time.
class Shape {
  static count = 0;
  static readonly all: Shape[] = [];
  readonly id: number;
  #tags = new Set<string>();
  constructor(public name: string) {
    this.id = ++Shape.count;
    Shape.all.push(this);
  }
  tag(...names: string[]): this {
    for (const name of names) this.#tags.add(name);
    return this;
  }
  get tags(): string { return [...this.#tags].join(); }
  toString(): string { return `${this.name}#${this.id}`; }
}
class Circle extends Shape {
  area = 0;
  #r: number;
  constructor(r: number) {
    super("circle");
    this.#r = r;
    this.area = Math.round(3 * r * r);
  }
  set radius(r: number) { this.#r = r; }
  get radius(): number { return this.#r; }
  override toString(): string { return `${super.toString()} of ${this.#r}`; }
}
const mixin = (Base: new (name: string) => Shape, suffix: string) => class extends Base { shout(): string { return this.name + suffix; } };
const Loud = mixin(Shape, "!"), Louder = mixin(Shape, "!!");
const circle = new Circle(2).tag("round", "flat");
circle.radius = 5;
console.log(String(circle), circle.tags, new Loud("x").shout(), new Louder("y").shout(), Shape.all.map(String), circle instanceof Shape, circle);
