// Abstract classes: the frame in the base, the steps in the subclasses.
abstract class Report {
  protected abstract readonly title: string;
  protected abstract rows(): string[];
  protected footer(): string { return `${this.rows().length} rows`; }
  render(): string {
    return [this.title.toUpperCase(), ...this.rows().map((r, i) => this.line(r, i)), this.footer()].join(" / ");
  }
  protected line(text: string, index: number): string { return `${index + 1}. ${text}`; }
  static all(...reports: Report[]): string[] { return reports.map((r) => r.render()); }
}
class Fruits extends Report {
  protected readonly title = "fruits";
  protected rows(): string[] { return ["apple", "fig"]; }
}
class Numbers extends Report {
  protected readonly title: string;
  constructor(private readonly upTo: number) { super(); this.title = `numbers to ${upTo}`; }
  protected rows(): string[] { return Array.from({ length: this.upTo }, (_, i) => String(i ** 2)); }
  protected override line(text: string): string { return `<${text}>`; }
  protected override footer(): string { return `${super.footer()} of squares`; }
}
class Empty extends Fruits {
  protected override rows(): string[] { return []; }
}
for (const text of Report.all(new Fruits(), new Numbers(3), new Empty())) console.log(text);
console.log(new Empty() instanceof Report, new Empty() instanceof Fruits, new Numbers(1) instanceof Fruits);
abstract class Shape { abstract area(): number; compare(other: Shape): number { return Math.sign(this.area() - other.area()); } toString(): string { return `${this.constructor.name}(${this.area()})`; } }
class Square extends Shape { constructor(private side: number) { super(); } area(): number { return this.side ** 2; } }
class Circle extends Shape { constructor(private r: number) { super(); } area(): number { return Math.round(Math.PI * this.r ** 2); } }
const shapes: Shape[] = [new Square(3), new Circle(1), new Square(1)];
console.log(shapes.toSorted((a, b) => a.compare(b)).join(" < "));
