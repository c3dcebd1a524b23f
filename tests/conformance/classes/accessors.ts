// Getters and setters on instances, statics and through inheritance.
class Temperature {
  #celsius = 0;
  reads = 0;
  get fahrenheit(): number {
    this.reads++;
    return this.#celsius * 1.8 + 32;
  }
  set fahrenheit(f: number) {
    this.#celsius = (f - 32) / 1.8;
  }
  get celsius(): number {
    return this.#celsius;
  }
  static #count = 0;
  static get count(): number {
    return Temperature.#count++;
  }
  static set count(n: number) {
    Temperature.#count = n * 10;
  }
}
const t = new Temperature();
t.fahrenheit = 212;
console.log(t.celsius, t.fahrenheit, t.reads);
t.fahrenheit += 18;
console.log(t.celsius, t.reads, "celsius" in t, Object.keys(t).join());
console.log(Temperature.count, Temperature.count);
Temperature.count = 5;
console.log(Temperature.count);
class Shape {
  protected side = 2;
  get area(): number { return this.side ** 2; }
  get name(): string { return "shape"; }
  set size(n: number) { this.side = n; }
}
class Cube extends Shape {
  override get area(): number { return super.area * 6; }
  override get name(): string { return `cube, a ${super.name}`; }
  override set size(n: number) { super.size = n + 1; }
}
const cube = new Cube();
console.log(cube.area, cube.name);
cube.size = 2;
console.log(cube.area);
try {
  (cube as any).area = 5;
} catch (error) {
  console.log((error as Error).name);
}
const object = {
  first: "Ada", last: "L",
  get full() { return `${this.first} ${this.last}`; },
  set full(v: string) { [this.first, this.last] = v.split(" "); },
};
object.full = "Grace H";
console.log(object.first, object.full, Object.keys(object).join());
const copy = { ...object };
copy.first = "X";
console.log(copy.full);
class Lazy {
  private cached?: number;
  computed = 0;
  get value(): number {
    return (this.cached ??= (this.computed++, 42));
  }
}
const lazy = new Lazy();
console.log(lazy.value, lazy.value, lazy.computed);
