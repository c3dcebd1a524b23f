// %s: texts bare, numbers with their sign, objects in short, those with a toString of their own by it.
console.log("%s", "text", "%s|%s", 1, -0);
console.log("%s %s %s %s", 1.5, -0, NaN, 1e21);
console.log("%s %s %s", true, null, undefined);
console.log("%s %s", [1, [2, [3]]], { a: { b: { c: 1 } } });
console.log("%s", new Map([["k", { v: 1 }]]), new Set([[1]]));
class Money {
  constructor(readonly amount: number, readonly currency: string) {}
  toString(): string { return `${this.amount.toFixed(2)} ${this.currency}`; }
}
class Coin extends Money {}
class Plain { v = 1; }
console.log("%s and %s, %s", new Money(5, "EUR"), new Coin(0.5, "USD"), new Plain());
console.log("%s", { toString: () => "own toString", other: 1 });
console.log("%s %s", "only one");
console.log("%s", "a", "b", { c: 1 }, [2]);
console.log("a%sb%sc", 1, 2, 3);
console.log("%s%s%s", "x", "y", "z");
console.log("%s", "%s", "not again");
console.log("no specifier", "%s", 1);
console.log(1, "%s", 2);
console.log("%S %", "x");
console.log("100%", "sure", "100%s", "x");
console.log(`${new Money(1, "GBP")}`, [new Money(1, "GBP")], String(new Coin(2, "CHF")));
