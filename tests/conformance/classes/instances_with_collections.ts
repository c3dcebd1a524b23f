// Classes that hold Maps, Sets and arrays: independence, sharing, iteration, copying.
class Inventory implements Iterable<[string, number]> {
  readonly #stock = new Map<string, number>();
  readonly tags = new Set<string>();
  history: string[] = [];
  static readonly shared: string[] = [];
  add(name: string, n = 1): this {
    this.#stock.set(name, (this.#stock.get(name) ?? 0) + n);
    this.history.push(`+${n} ${name}`);
    Inventory.shared.push(name);
    return this;
  }
  take(name: string, n = 1): boolean {
    const have = this.#stock.get(name) ?? 0;
    if (have < n) return false;
    if (have === n) this.#stock.delete(name); else this.#stock.set(name, have - n);
    this.history.push(`-${n} ${name}`);
    return true;
  }
  get total(): number { return [...this.#stock.values()].reduce((a, b) => a + b, 0); }
  copy(): Inventory {
    const other = new Inventory();
    for (const [name, n] of this) other.#stock.set(name, n);
    this.tags.forEach((t) => other.tags.add(t));
    return other;
  }
  [Symbol.iterator](): Iterator<[string, number]> { return this.#stock.entries(); }
}
const a = new Inventory().add("apple", 3).add("pear"), b = new Inventory().add("fig");
a.tags.add("fruit");
const c = a.copy().add("plum");
console.log(a.total, b.total, c.total, Inventory.shared.join(), b.tags.size, c.tags.has("fruit"));
console.log(a.take("apple"), a.take("apple", 5), a.take("pear"), a.take("pear"), [...a].join(";"), [...c].join(";"));
console.log(a.history.join(", "), c.history.join(), new Map(a).get("apple"), Object.fromEntries(c).plum, Math.max(...[...c].map(([, n]) => n)));
for (const [name, n] of c) if (n === 1) console.log("single", name);
