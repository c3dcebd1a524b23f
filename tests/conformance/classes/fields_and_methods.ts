// Fields are initialised in order, before the constructor body; methods live on the class.
const log: string[] = [];
class Point {
  x = log.push("x");
  y: number;
  label?: string;
  computed = this.x * 100;
  "quoted field" = "d";
  constructor(y: number) {
    log.push("constructor");
    this.y = y;
  }
  length(): number {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
  static origin = new Point(0);
  static make(y: number): Point {
    return new this(y);
  }
}
const p = new Point(0);
console.log(p.x, p.y, p.label, p.computed, p["quoted field"], log.join());
console.log(Object.keys(p).join(), "label" in p, "length" in p, Object.keys(Point.origin).length);
console.log(p.length === new Point(1).length, Point.make(7).y, Point.origin.y, Point.name, Point.length);
class Stack<T> {
  private items: T[] = [];
  get size(): number {
    return this.items.length;
  }
  push(...more: T[]): this {
    this.items.push(...more);
    return this;
  }
  pop(): T | undefined {
    return this.items.pop();
  }
}
const s = new Stack<number>().push(1, 2).push(3);
console.log(s.pop(), s.size, new Stack().size, new Stack().pop());
const Anonymous = class {
  value = 5;
  twice() { return this.value * 2; }
};
const Named = class Inner {
  static self() { return Inner.name; }
};
console.log(new Anonymous().twice(), Anonymous.name, Named.name, Named.self());
class Chain {
  total = 0;
  add(n: number): this { this.total += n; return this; }
  "quoted name"(): string { return "quoted"; }
  [`comp${1}`](): string { return "computed"; }
  123(): string { return "numeric"; }
}
const c = new Chain();
console.log(c.add(1).add(2).total, c["quoted name"](), (c as any).comp1(), c[123]());
const make = (n: number) => class { value = n; };
const A = make(1), B = make(2);
console.log(new A().value + new B().value, new A() instanceof B, new A() instanceof A);
