// Identity, toString, callbacks as methods, classes in collections, polymorphic sort.
class Money {
  constructor(readonly units: number, readonly code = "EUR") {}
  toString(): string { return `${this.units.toFixed(2)} ${this.code}`; }
  toJSON(): unknown { return { amount: this.units }; }
  plus(o: Money): Money {
    if (o.code !== this.code) throw new TypeError(`cannot add ${o.code} to ${this.code}`);
    return new Money(this.units + o.units, this.code);
  }
  static compare = (a: Money, b: Money): number => a.units - b.units;
}
const prices = [new Money(5), new Money(1.5), new Money(20)];
console.log(prices.sort(Money.compare).join(" < "), `${prices[0].plus(prices[1])}`, JSON.stringify(prices));
try {
  prices[0].plus(new Money(1, "USD"));
} catch (error) {
  console.log((error as Error).message);
}
const seen = new Set([prices[0], prices[0], new Money(1.5)]);
const names = new Map<Money, string>([[prices[0], "cheap"]]);
console.log(seen.size, names.get(prices[0]), names.get(new Money(1.5)), prices.indexOf(prices[2]), prices.includes(new Money(5)));
class Button {
  clicks = 0;
  constructor(readonly label: string) {}
  onClick = (): string => `${this.label} ${++this.clicks}`;
  plain(): string { return this?.label ?? "detached"; }
}
const button = new Button("ok");
const { onClick } = button;
console.log(onClick(), onClick(), [1, 2].map(onClick).join(), button.clicks);
const handlers: { [event: string]: () => string } = { click: button.onClick, plain: () => button.plain() };
console.log(handlers.click(), handlers.plain(), button.constructor === Button, button.constructor.name);
class Matrix {
  readonly cells: number[][];
  constructor(size: number, fill: (r: number, c: number) => number) {
    this.cells = Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => fill(r, c)));
  }
  times(o: Matrix): Matrix {
    return new Matrix(this.cells.length, (r, c) => this.cells[r].reduce((sum, v, k) => sum + v * o.cells[k][c], 0));
  }
  toString(): string { return this.cells.map((row) => row.join(" ")).join("\n"); }
}
console.log(String(new Matrix(3, (r, c) => r + c).times(new Matrix(3, (r, c) => (r === c ? 2 : 0)))));
const registry: { [name: string]: new (n: number) => { value: number } } = {
  double: class { value: number; constructor(n: number) { this.value = n * 2; } },
  square: class { value: number; constructor(n: number) { this.value = n * n; } },
};
console.log(Object.keys(registry).map((k) => new registry[k](7).value).join());
