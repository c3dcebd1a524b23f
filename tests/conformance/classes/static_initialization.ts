// Static fields and blocks run in order, with `this` the class.
const log: string[] = [];
class Config {
  static first = (log.push("first"), 1);
  static #secret = Config.first + 1;
  static { log.push(`block ${this.first} ${Config.#secret}`); }
  static derived = this.#secret * 10;
  static late = (log.push("late"), this.derived);
  static { try { throw new Error("in block"); } catch (e) { log.push((e as Error).message); } }
  static table = new Map<string, () => number>([["a", () => Config.first], ["b", () => this.#secret]]);
  static names = ["x", "y"].map((n) => `${this.name}.${n}`);
}
console.log(log.join("; "));
console.log(Config.derived, Config.late, Config.table.get("b")!(), Config.names.join());
class Base { static kind = "base"; static create() { return new this(); } static describe() { return `${this.name}:${this.kind}`; } tag = "b"; }
class Derived extends Base { static override kind = "derived"; override tag = "d"; static own = super.describe(); static { this.kind += "!"; } }
console.log(Base.describe(), Derived.describe(), Derived.own, Derived.create().tag, Derived.create() instanceof Derived);
Base.kind = "changed";
class Third extends Base {}
console.log(Third.kind, Object.keys(Third).join() || "no own", Object.hasOwn(Third, "kind"));
class Registry { static #all: Registry[] = []; readonly id = Registry.#all.push(this); static get size() { return Registry.#all.length; } static get(i: number) { return this.#all[i]?.id; } }
new Registry();
new Registry();
console.log(Registry.size, Registry.get(1), Registry.get(9));
const made = [1, 2].map((n) => class { static n = n; static double() { return this.n * 2; } });
console.log(made.map((c) => c.double()).join(), made[0] !== made[1]);
class Keys { static ["computed"] = 1; static 5 = "five"; static "with space" = true; static [Symbol.iterator]() { return [1, 2][Symbol.iterator](); } }
console.log((Keys as unknown as { computed: number }).computed, Keys[5], Keys["with space"], [...Keys].join());
