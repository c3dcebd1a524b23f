// toString, toJSON and valueOf of classes: where they are asked, where they are not.
class Money {
  constructor(readonly amount: number, readonly currency = "EUR") {}
  toString(): string { return `${this.amount.toFixed(2)} ${this.currency}`; }
  toJSON(): unknown { return { m: this.amount }; }
  valueOf(): number { return this.amount; }
}
class Plain { a = 1; }
class Inherited extends Money {}
const m = new Money(5);
console.log(`${m}`, String(m), [m, m].join(" + "), JSON.stringify([m]), m.valueOf() + 1, `${[m]}`);
console.log(`${new Plain()}`, String(new Plain()), JSON.stringify(new Plain()), [new Plain()].join());
console.log(`${new Inherited(1, "USD")}`, JSON.stringify(new Inherited(2)), new Inherited(3).valueOf() * 2);
console.log(`${{ toString: () => "own" }}`, `${[1, [2, { toString: () => "deep" }]]}`, `${() => 1}`.length > 0);
const map = new Map<unknown, number>([[m, 1]]);
console.log(map.get(m), map.get(new Money(5)), { [`${m}`]: 1 }["5.00 EUR"], Object.keys({ [String(m)]: 1 }).join());
console.log("a" + String(m), "x".padEnd(3, `${new Money(1)}`), ["b", m, "a"].map(String).sort().join());
class Failing { toString(): string { throw new Error("no text"); } }
for (const f of [() => `${new Failing()}`, () => String(new Failing()), () => [new Failing()].join(), () => `${[[new Failing()]]}`]) {
  try { console.log(f()); } catch (error) { console.log((error as Error).message); }
}
class Counting { n = 0; toString(): string { return `#${++this.n}`; } }
const counting = new Counting();
console.log(`${counting}${counting}`, String(counting), [counting, counting].join(), counting.n);
