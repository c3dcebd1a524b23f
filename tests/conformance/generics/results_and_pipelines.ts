// Generic code at work: Option and Result types, typed pipelines, builders, event maps, repositories, all erased.
abstract class Option<T> {
  abstract map<U>(f: (value: T) => U): Option<U>;
  abstract flatMap<U>(f: (value: T) => Option<U>): Option<U>;
  abstract or(fallback: T): T;
  filter(test: (value: T) => boolean): Option<T> { return this.flatMap((v) => (test(v) ? this : new None<T>())); }
  static of<T>(value: T | null | undefined): Option<T> { return value == null ? new None<T>() : new Some(value); }
}
class Some<T> extends Option<T> { constructor(readonly value: T) { super(); } map<U>(f: (v: T) => U): Option<U> { return Option.of(f(this.value)); } flatMap<U>(f: (v: T) => Option<U>): Option<U> { return f(this.value); } or(_: T): T { return this.value; } }
class None<T> extends Option<T> { map<U>(): Option<U> { return new None<U>(); } flatMap<U>(): Option<U> { return new None<U>(); } or(fallback: T): T { return fallback; } }
console.log(Option.of(5).map((n) => n * 2).or(0), Option.of<number>(null).map((n) => n * 2).or(-1), Option.of("x").filter((s) => s === "y").or("none"));
type Events = { added: [id: number, name: string]; removed: [id: number]; cleared: [] };
class Emitter<E extends Record<string, unknown[]>> {
  #handlers: { [K in keyof E]?: ((...args: E[K]) => void)[] } = {};
  on<K extends keyof E>(name: K, handler: (...args: E[K]) => void): () => void { (this.#handlers[name] ??= []).push(handler); return () => { this.#handlers[name] = this.#handlers[name]!.filter((h) => h !== handler); }; }
  emit<K extends keyof E>(name: K, ...args: E[K]): number { const list = this.#handlers[name] ?? []; for (const h of list) h(...args); return list.length; }
}
const events = new Emitter<Events>(), log: string[] = [];
const off = events.on("added", (id, name) => log.push(`${id}:${name}`));
events.on("added", (id) => log.push(`#${id}`));
events.on("cleared", () => log.push("cleared"));
console.log(events.emit("added", 1, "one"), events.emit("removed", 1), events.emit("cleared"));
off();
console.log(events.emit("added", 2, "two"), log.join(" "));
interface Entity { id: number }
class Repository<T extends Entity, K extends keyof T = keyof T> {
  private rows = new Map<number, T>();
  save(...rows: T[]): this { for (const r of rows) this.rows.set(r.id, { ...this.rows.get(r.id), ...r }); return this; }
  by<P extends K>(key: P, value: T[P]): T[] { return [...this.rows.values()].filter((r) => r[key] === value); }
  pluck<P extends keyof T>(key: P): T[P][] { return [...this.rows.values()].map((r) => r[key]); }
  update(id: number, change: Partial<Omit<T, "id">>): T | undefined { const row = this.rows.get(id); return row && (this.rows.set(id, { ...row, ...change }), this.rows.get(id)); }
}
interface User extends Entity { name: string; age: number }
const users = new Repository<User>().save({ id: 1, name: "Ann", age: 30 }, { id: 2, name: "Bob", age: 40 });
console.log(users.by("age", 40).length, users.pluck("name").join(), users.update(1, { age: 31 })?.age, users.update(9, { age: 1 }) === undefined);
const pipe = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
const keyBy = <T, K extends string | number>(list: readonly T[], key: (x: T) => K): Record<K, T> => Object.fromEntries(list.map((x) => [key(x), x])) as Record<K, T>;
console.log(pipe((s: string) => s.length, (n) => n > 3)("word"), keyBy([{ k: "a", v: 1 }, { k: "b", v: 2 }], (x) => x.k).b.v);
const memo = <Args extends readonly (string | number)[], R>(f: (...args: Args) => R): ((...args: Args) => R) & { size: () => number } => { const cache = new Map<string, R>(); const g = (...args: Args): R => { const key = args.join("|"); if (!cache.has(key)) cache.set(key, f(...args)); return cache.get(key)!; }; return { call: g, size: () => cache.size } as never as ReturnType<typeof memo<Args, R>>; };
const adder = memo((a: number, b: number) => a + b) as unknown as { call: (a: number, b: number) => number; size: () => number };
console.log(adder.call(1, 2), adder.call(1, 2), adder.call(2, 3), adder.size());
class Builder<T extends object = {}> { constructor(private readonly parts: T) {} with<K extends string, V>(key: K, value: V): Builder<T & Record<K, V>> { return new Builder({ ...this.parts, [key]: value } as T & Record<K, V>); } build(): T { return this.parts; } }
const built = new Builder({}).with("host", "local").with("port", 80).build();
console.log(built.host, built.port + 1, Object.keys(built).join());
const groupSum = <T, K extends keyof T>(rows: T[], key: K, of: { [P in keyof T]: T[P] extends number ? P : never }[keyof T]): Map<T[K], number> => rows.reduce((m, r) => m.set(r[key], (m.get(r[key]) ?? 0) + (r[of] as number)), new Map<T[K], number>());
console.log([...groupSum([{ c: "x", n: 1 }, { c: "y", n: 2 }, { c: "x", n: 5 }], "c", "n")].join(" "));
