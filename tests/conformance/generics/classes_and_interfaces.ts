// Generic classes: stacks, options, results, events, repositories; static factories and inheritance.
interface Container<T> { readonly size: number; add(item: T): this; toArray(): T[] }
abstract class Base<T> implements Container<T> {
  protected items: T[] = [];
  get size(): number { return this.items.length; }
  abstract add(item: T): this;
  toArray(): T[] { return [...this.items]; }
  map<U>(f: (t: T) => U): U[] { return this.items.map(f); }
}
class Stack<T> extends Base<T> { add(item: T): this { this.items.push(item); return this; } pop(): T | undefined { return this.items.pop(); } }
class SortedList<T> extends Base<T> {
  constructor(private readonly compare: (a: T, b: T) => number) { super(); }
  add(item: T): this { const at = this.items.findIndex((i) => this.compare(item, i) < 0); if (at < 0) this.items.push(item); else this.items.splice(at, 0, item); return this; }
}
console.log(new Stack<number>().add(1).add(2).pop(), new Stack<string>().add("a").map((s) => s + "!").join());
console.log(new SortedList<number>((a, b) => a - b).add(3).add(1).add(2).toArray().join(), new SortedList<string>((a, b) => b.length - a.length).add("a").add("ccc").add("bb").toArray().join());
class Option<T> {
  private constructor(private readonly value: T | undefined) {}
  static some<T>(value: T): Option<T> { return new Option(value); }
  static none<T>(): Option<T> { return new Option<T>(undefined); }
  map<U>(f: (t: T) => U): Option<U> { return this.value === undefined ? Option.none() : Option.some(f(this.value)); }
  flatMap<U>(f: (t: T) => Option<U>): Option<U> { return this.value === undefined ? Option.none() : f(this.value); }
  getOrElse(other: T): T { return this.value ?? other; }
}
const half = (n: number): Option<number> => (n % 2 ? Option.none() : Option.some(n / 2));
console.log(Option.some(8).flatMap(half).flatMap(half).getOrElse(-1), Option.some(6).flatMap(half).flatMap(half).map((n) => n + 1).getOrElse(-1));
type Events = { login: { user: string }; logout: undefined };
class Emitter<E extends Record<string, unknown>> {
  private readonly handlers: { [K in keyof E]?: ((payload: E[K]) => void)[] } = {};
  on<K extends keyof E>(event: K, handler: (payload: E[K]) => void): () => void { (this.handlers[event] ??= []).push(handler); return () => { this.handlers[event] = this.handlers[event]!.filter((h) => h !== handler); }; }
  emit<K extends keyof E>(event: K, payload: E[K]): number { const list = this.handlers[event] ?? []; for (const h of list) h(payload); return list.length; }
}
const emitter = new Emitter<Events>();
const off = emitter.on("login", ({ user }) => console.log("login", user));
emitter.on("login", ({ user }) => console.log("also", user.length));
console.log(emitter.emit("login", { user: "ann" }), emitter.emit("logout", undefined));
off();
console.log(emitter.emit("login", { user: "bob" }));
class Repository<T extends { id: number }, K extends keyof T = "id"> { private readonly rows = new Map<T[K], T>(); constructor(private readonly key: K) {} save(row: T): this { this.rows.set(row[this.key], row); return this; } find(key: T[K]): T | undefined { return this.rows.get(key); } }
const users = new Repository<{ id: number; name: string }, "name">("name").save({ id: 1, name: "ann" }).save({ id: 2, name: "bob" });
console.log(users.find("bob")?.id, users.find("cid")?.id);
