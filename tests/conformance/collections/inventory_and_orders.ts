// Stock, reservations and orders kept in Maps and Sets: nested updates, copies on write, views, roll back, order of insertion.
class Stock {
  #items = new Map<string, { count: number; reserved: Map<string, number> }>();
  #watchers = new Map<string, Set<(left: number) => void>>();
  put(name: string, count: number): this { const item = this.#items.get(name); if (item) item.count += count; else this.#items.set(name, { count, reserved: new Map() }); this.#tell(name); return this; }
  free(name: string): number { const item = this.#items.get(name); return item ? item.count - [...item.reserved.values()].reduce((a, b) => a + b, 0) : 0; }
  watch(name: string, f: (left: number) => void): () => void { const set = this.#watchers.get(name) ?? new Set(); this.#watchers.set(name, set.add(f)); return () => { set.delete(f); if (set.size === 0) this.#watchers.delete(name); }; }
  #tell(name: string): void { for (const f of this.#watchers.get(name) ?? []) f(this.free(name)); }
  reserve(order: string, wanted: Map<string, number>): string[] {
    const missing = [...wanted].filter(([name, n]) => this.free(name) < n).map(([name]) => name);
    if (missing.length === 0) for (const [name, n] of wanted) { this.#items.get(name)!.reserved.set(order, n); this.#tell(name); }
    return missing;
  }
  release(order: string): number { let n = 0; for (const [name, { reserved }] of this.#items) if (reserved.delete(order)) { n++; this.#tell(name); } return n; }
  ship(order: string): Map<string, number> { const out = new Map<string, number>(); for (const [name, item] of this.#items) { const n = item.reserved.get(order); if (n === undefined) continue; item.count -= n; item.reserved.delete(order); out.set(name, n); if (item.count === 0) this.#items.delete(name); } return out; }
  get names(): IterableIterator<string> { return this.#items.keys(); }
  toString(): string { return [...this.#items].map(([n, { count, reserved }]) => `${n}:${count}${reserved.size ? `(${[...reserved].map((r) => r.join("*")).join(" ")})` : ""}`).join(" "); }
}
const stock = new Stock().put("nut", 10).put("bolt", 5).put("nut", 2), seen: string[] = [];
const stop = stock.watch("nut", (n) => seen.push(`nut ${n}`));
stock.watch("nut", (n) => { if (n < 5) { seen.push("low"); stop(); } });
console.log(`${stock}`, stock.free("nut"), stock.free("gear"));
console.log(stock.reserve("o1", new Map([["nut", 4], ["bolt", 5]])).length, stock.reserve("o2", new Map([["bolt", 1], ["gear", 1], ["nut", 1]])).join(), stock.reserve("o3", new Map([["nut", 5]])).length);
console.log(`${stock}`, seen.splice(0).join(", "));
console.log([...stock.ship("o1")].join(" "), `${stock}`, stock.release("o3"), stock.release("none"), `${stock}`, [...stock.names].join());
stock.put("bolt", 1).put("nut", 1);
console.log([...stock.names].join(), seen.join(", ") || "no news", stock.ship("o9").size);
const orders = new Map([["a", new Set(["x", "y"])], ["b", new Set(["y"])], ["c", new Set<string>()]]);
const byItem = new Map<string, Set<string>>();
for (const [order, items] of orders) for (const item of items) byItem.set(item, (byItem.get(item) ?? new Set()).add(order));
console.log([...byItem].map(([k, v]) => `${k}<-${[...v].join("+")}`).join(" "), [...orders].filter(([, s]) => s.size === 0).map(([k]) => k).join());
const before = new Map([...orders].map(([k, s]) => [k, new Set(s)]));
for (const [k, s] of orders) { s.delete("y"); if (s.size === 0) orders.delete(k); }
console.log([...orders.keys()].join(), [...before].map(([k, s]) => k + s.size).join(), orders.get("a") === before.get("a"));
