// Async methods, arrows and accessors that give promises; `this` and super across awaits.
class Service {
  calls = 0;
  constructor(protected readonly name: string) {}
  async fetch(id: number): Promise<string> {
    this.calls++;
    await null;
    return `${this.name}/${id}`;
  }
  static async create(name: string): Promise<Service> {
    await null;
    return new this(name);
  }
  get ready(): Promise<boolean> {
    return this.fetch(0).then(() => true);
  }
  later = async (): Promise<string> => {
    await null;
    return `arrow of ${this.name}`;
  };
  async #secret(): Promise<number> {
    return this.calls * 100;
  }
  async reveal(): Promise<number> {
    return (await this.#secret()) + (await this.#secret());
  }
}
class Cached extends Service {
  #cache = new Map<number, Promise<string>>();
  override async fetch(id: number): Promise<string> {
    const known = this.#cache.get(id);
    if (known) return `${await known} (cached)`;
    const made = super.fetch(id);
    this.#cache.set(id, made);
    await null;
    return made;
  }
}
const s = await Service.create("plain");
console.log(await s.fetch(1), await s.ready, await s.later(), await s.reveal(), s.calls);
const c = await Cached.create("sub") as Cached;
console.log(c instanceof Cached, await c.fetch(7), await c.fetch(7), c.calls);
const { later } = c;
console.log(await later(), (await Promise.all([1, 2].map(c.fetch, c))).join());
const object = { n: 5, async get() { await null; return this.n; }, async ["computed"]() { return this.n + 1; } };
console.log(await object.get(), await object.computed(), object.get() instanceof Promise);
