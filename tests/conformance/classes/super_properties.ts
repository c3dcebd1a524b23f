// super reads members of the parent with this object as `this`; what super assigns lands on this object.
class Animal {
  #name: string;
  sounds = 0;
  constructor(name: string) { this.#name = name; }
  get name(): string { return `${this.kind}:${this.#name}`; }
  set name(v: string) { this.#name = v.toUpperCase(); }
  get kind(): string { return "animal"; }
  speak(loud = false): string { this.sounds++; return `${this.name}${loud ? "!" : "."}`; }
  static create(name: string): Animal { return new this(name); }
  static get registry(): string { return `registry of ${this.label}`; }
  static label = "Animal";
}
class Dog extends Animal {
  static override label = "Dog";
  override get kind(): string { return `${super.kind}/dog`; }
  override get name(): string { return `[${super.name}]`; }
  override set name(v: string) { super.name = `${v}ie`; }
  override speak(loud?: boolean): string { return `${super.speak(loud)} ${super["speak"](true)}`; }
  viaArrow(): string { return [1, 2].map((n) => `${n}${super.speak()}`).join(); }
  viaNested(): string { const f = () => () => super.kind; return f()(); }
  viaTemplate(): string { return `<${super["kind"]} ${super.name}>`; }
  optional(): string { return String((super.speak as any)?.call({ name: "other", sounds: 0 })); }
  static override create(name: string): Dog { return super.create(`${name}!`) as Dog; }
  static override get registry(): string { return `${super.registry} (${super.label})`; }
}
class Puppy extends Dog {
  override get kind(): string { return `${super.kind}/puppy`; }
  override speak(): string { return `small ${super.speak()}`; }
}
const dog = new Dog("rex");
console.log(dog.name, dog.speak(), dog.sounds);
dog.name = "max";
console.log(dog.name, dog.viaArrow(), dog.viaNested(), dog.viaTemplate());
console.log(dog.optional(), dog.sounds);
const puppy = Puppy.create("tim");
console.log(puppy.name, puppy.speak(), puppy.sounds, puppy instanceof Puppy);
console.log(Animal.registry, "|", Dog.registry, "|", Puppy.registry);
class Counter { static total = 0; static add(n: number): number { this.total += n; return this.total; } count = 0; add(n: number): number { return (this.count += n); } }
class Twice extends Counter {
  static override add(n: number): number { super.add(n); return super.add(n); }
  override add(n: number): number { super.add(n); return super.add(n); }
}
console.log(Twice.add(5), Counter.total, Twice.total, Counter.add(1), Counter.total, Twice.total);
const twice = new Twice();
console.log(twice.add(2), twice.count);
class Late extends Animal { override speak(): string { return "late"; } override get name(): string { return super.name; } }
const { speak } = new Late("y");
console.log(speak(), Object.keys(new Late("x")).join());
class Async extends Animal {
  async slow(): Promise<string> { await null; const a = super.speak(); await null; return `${a}${super.kind}`; }
  all = async (): Promise<string[]> => Promise.all([1, 2].map(async (n) => { await null; return `${n}${super.kind}`; }));
}
const waiting = new Async("w");
console.log(await waiting.slow(), (await waiting.all()).join());
