// Static methods as factories: new this, super in statics, registries, singletons, counters, private constructors, caches.
class Model {
  static #registry = new Map<string, typeof Model>();
  static table = "models";
  static readonly instances: Model[] = [];
  static register<T extends typeof Model>(this: T, name = this.name.toLowerCase()): T { Model.#registry.set(name, this); return this; }
  static lookup(name: string): typeof Model | undefined { return Model.#registry.get(name); }
  static create<T extends Model>(this: new (id: number) => T, id: number): T { const made = new this(id); Model.instances.push(made); return made; }
  static get path(): string { return `/${this.table}`; }
  static describe(): string { return `${this.name} at ${this.path}`; }
  static of(...ids: number[]): Model[] { return ids.map((id) => this.create(id)); }
  constructor(readonly id: number) {}
  get klass(): typeof Model { return this.constructor as typeof Model; }
  where(): string { return `${this.klass.path}/${this.id}`; }
}
class User extends Model { static override table = "users"; static override describe(): string { return `${super.describe()}!`; } override where(): string { return `${super.where()}?user`; } }
class Admin extends User { static override get path(): string { return `${super.path}/admin`; } }
Model.register(); User.register(); Admin.register("root");
console.log(Model.describe(), "|", User.describe(), "|", Admin.describe());
console.log(User.create(1).where(), Admin.create(2).where(), Model.of(3, 4).map((m) => m.where()).join(), Model.instances.length, User.instances === Model.instances);
console.log(Model.lookup("user") === User, Model.lookup("root")?.create(5) instanceof Admin, Model.lookup("none"), Admin.name, Object.keys(Admin).join() || "no own statics");
class Config {
  static #instance?: Config;
  static #made = 0;
  #values = new Map<string, number>();
  private constructor() { Config.#made++; }
  static get instance(): Config { return (this.#instance ??= new Config()); }
  static reset(): void { Config.#instance = undefined; }
  static get made(): number { return Config.#made; }
  set(k: string, v: number): this { this.#values.set(k, v); return this; }
  get(k: string): number { return this.#values.get(k) ?? 0; }
}
Config.instance.set("a", 1).set("b", 2);
console.log(Config.instance.get("a") + Config.instance.get("b"), Config.instance === Config.instance, Config.made, (Config.reset(), Config.instance.get("a")), Config.made);
class Temperature { private constructor(readonly kelvin: number) { Object.freeze(this); } static celsius(c: number): Temperature { return new Temperature(c + 273.15); } static kelvin = (k: number): Temperature => new Temperature(k); static readonly zero = Temperature.kelvin(0); static compare(a: Temperature, b: Temperature): number { return a.kelvin - b.kelvin; } get celsius(): number { return Math.round((this.kelvin - 273.15) * 100) / 100; } }
const temperatures = [Temperature.celsius(20), Temperature.zero, Temperature.kelvin(100)];
console.log(temperatures.toSorted(Temperature.compare).map((t) => t.celsius).join(), temperatures[1] === Temperature.zero);
try { (temperatures[0] as any).kelvin = 5; } catch (e) { console.log((e as Error).name, temperatures[0].kelvin); }
class Id { static next = 1; static prefix = "id"; readonly value = `${(this.constructor as typeof Id).prefix}${Id.next++}`; }
class OrderId extends Id { static override prefix = "order"; }
console.log(new Id().value, new OrderId().value, new Id().value, Id.next, OrderId.next, Object.hasOwn(OrderId, "next"));
OrderId.next = 100;
console.log(new OrderId().value, Id.next, OrderId.next, Object.hasOwn(OrderId, "next"));
const { create } = Model;
try { (create as any)(1); } catch (e) { console.log((e as Error).name); }
console.log(create.call(User, 9).where(), [1, 2].map(Admin.create, Admin).length, typeof Model.of, Model.of.length, User.of(1)[0] instanceof User);
