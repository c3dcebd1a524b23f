export abstract class Shape {
  static created = 0;
  readonly #serial = ++Shape.created;
  constructor(protected readonly name: string) {}
  abstract area(): number;
  describe(): string {
    return `${this.name} #${this.#serial} ${this.area().toFixed(1)}`;
  }
  static same(a: Shape, b: Shape): boolean {
    return a.#serial === b.#serial;
  }
}
export const total = (shapes: Shape[]): number => shapes.reduce((sum, s) => sum + s.area(), 0);
