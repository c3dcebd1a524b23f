// Async functions in every position: methods, statics, private, arrows in fields, getters that give them, defaults, patterns, callbacks of sort and map.
class Store {
  static #open = 0;
  #data = new Map<string, number>();
  static async open(...entries: [string, number][]): Promise<Store> { await null; const s = new Store(); for (const [k, v] of entries) await s.set(k, v); Store.#open++; return s; }
  static get openCount(): Promise<number> { return (async () => Store.#open)(); }
  async #check(k: string): Promise<string> { await null; if (k === "") throw new RangeError("empty key"); return k; }
  async set(k: string, v: number): Promise<this> { this.#data.set(await this.#check(k), v); return this; }
  async get(k: string, fallback: number | Promise<number> = this.size.then((n) => -n)): Promise<number> { return this.#data.get(await this.#check(k)) ?? fallback; }
  get size(): Promise<number> { return Promise.resolve(this.#data.size); }
  total = async (): Promise<number> => { let sum = 0; for (const v of this.#data.values()) { await null; sum += v; } return sum; };
  async map<R>(f: (k: string, v: number) => R | Promise<R>): Promise<R[]> { return Promise.all([...this.#data].map(([k, v]) => f(k, v))); }
  async [Symbol.asyncDispose](): Promise<void> { await null; Store.#open--; }
}
{
  await using store = await Store.open(["a", 1], ["b", 2]);
  console.log(await store.get("a"), await store.get("z"), await store.get("z", 7), await store.get("z", Promise.resolve(8)), await store.size, await Store.openCount);
  console.log(await (await store.set("c", 3)).total(), (await store.map((k, v) => k.repeat(v))).join(), (await store.map(async (_, v) => { await null; return v * 10; })).join());
  console.log(await store.set("", 1).catch((e: Error) => `${e}`), await store.get("").then(() => "never", (e) => e instanceof RangeError));
  const { total, get } = store;
  console.log(await total(), await get.call(store, "b"), await get("b").catch((e: Error) => e.name));
}
console.log(await Store.openCount);
class Base { async load(id: number): Promise<string> { await null; return `base ${id}`; } async all(ids: number[]): Promise<string[]> { const out: string[] = []; for (const i of ids) out.push(await this.load(i)); return out; } }
class Cached extends Base { hits = 0; #cache = new Map<number, Promise<string>>(); override load(id: number): Promise<string> { const found = this.#cache.get(id); if (found) { this.hits++; return found; } const made = super.load(id); this.#cache.set(id, made); return made; } override async all(ids: number[]): Promise<string[]> { return (await super.all(ids)).map((s) => s.toUpperCase()); } both = async (): Promise<string> => `${await super.load(1)}+${await this.load(1)}`; }
const cached = new Cached();
console.log((await cached.all([1, 2, 1])).join(), cached.hits, await cached.both(), cached.hits);
const object = { n: 1, async up() { await null; return ++this.n; }, get later() { return this.up(); }, async ["comp" + "uted"](x = 1) { return x + this.n; }, nested: { async deep({ a = Promise.resolve(5) }: { a?: Promise<number> } = {}) { return (await a) + 1; } } } as any;
console.log(await object.up(), await object.later, await object.computed(), await object.computed(10), await object.nested.deep(), await object.nested.deep({ a: Promise.resolve(1) }));
const order: string[] = [];
const job = async (name: string, turns: number): Promise<string> => { order.push(`${name}<`); for (let i = 0; i < turns; i++) await null; order.push(`>${name}`); return name; };
console.log((await Promise.all([job("a", 3), job("b", 1), job("c", 2)])).join(), order.splice(0).join(" "));
const pipeline = [async (n: number) => n + 1, (n: number) => n * 2, async (n: number) => { await null; return n - 3; }];
console.log(await pipeline.reduce<Promise<number>>(async (p, f) => f(await p), Promise.resolve(5)), [1, 2].map(async (n) => n).every((p) => p instanceof Promise), (await Promise.all([[1, 2], [3]].map(async (l) => (await Promise.all(l.map(async (x) => x * 2))).join("+")))).join());
const filterAsync = async <T>(list: T[], test: (x: T) => Promise<boolean>): Promise<T[]> => { const keep = await Promise.all(list.map(test)); return list.filter((_, i) => keep[i]); };
console.log((await filterAsync([1, 2, 3, 4], async (n) => { await null; return n % 2 === 0; })).join(), (await Promise.all(Object.entries({ x: 1, y: 2 }).map(async ([k, v]) => `${k}${await v}`))).join());
const lazy = (() => { let p: Promise<number> | undefined, runs = 0; return { get: () => (p ??= (async () => { await null; return ++runs; })()), reset: () => { p = undefined; } }; })();
console.log(await lazy.get(), await lazy.get(), (lazy.reset(), await lazy.get()), await (await (async () => async () => "nested")())());
