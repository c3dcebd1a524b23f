// A program as people write it: an inventory with generic containers, events and a report.
type Listener<T> = (value: T) => void;
class Emitter<T> {
  readonly #listeners = new Map<string, Listener<T>[]>();
  on(name: string, listener: Listener<T>): () => void {
    const list = this.#listeners.get(name) ?? [];
    list.push(listener);
    this.#listeners.set(name, list);
    return () => { this.#listeners.set(name, list.filter((each) => each !== listener)); };
  }
  emit(name: string, value: T): number {
    const list = this.#listeners.get(name) ?? [];
    list.forEach((listener) => listener(value));
    return list.length;
  }
}
interface Item { id: number; name: string; price: number; tags: string[] }
class Store extends Emitter<Item> {
  readonly items = new Map<number, Item>();
  add(name: string, price: number, ...tags: string[]): this {
    const item: Item = { id: this.items.size + 1, name, price, tags };
    this.items.set(item.id, item);
    this.emit("added", item);
    return this;
  }
  report(): string {
    return [...this.items.values()].sort((a, b) => b.price - a.price).map(({ name, price, tags }) => `${name.padEnd(8)}${price.toFixed(2).padStart(8)} ${tags.join("/")}`).join("\n");
  }
}
const store = new Store();
const seen: string[] = [];
const off = store.on("added", ({ name }) => { seen.push(name); });
store.add("apple", 0.5, "fruit").add("bread", 2.25, "food", "baked").add("candle", 3);
off();
store.add("daisy", 1.2);
console.log(store.report(), seen);
