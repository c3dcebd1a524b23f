// super[key] in every position: read, written, updated, called, in arrows, static, with keys that are numbers and symbols.
class Animal {
  static count = 3;
  static get tag(): string { return `tag of ${this.name}`; }
  static set tag(value: string) { console.log("set tag", value, this.name); }
  #n = 1;
  get n(): number { return this.#n; }
  set n(value: number) { console.log("set n", value); this.#n = value; }
  0(): string { return "zero"; }
  [Symbol.iterator](): Iterator<string> { return ["it"][Symbol.iterator](); }
  plus(...xs: number[]): number { return xs.reduce((a, b) => a + b, 0); }
}
class Dog extends Animal {
  extra = 5;
  override get n(): number { return 100; }
  override set n(_: number) { console.log("never"); }
  update(key: "n"): string {
    const a = super[key]++;
    const b = ++super[key];
    super[key] += 10;
    const c = super[key];
    const d = (super[key] = 7);
    return [a, b, c, d, super[key]].join(" ");
  }
  calls(): string {
    let i = 0;
    const keys = ["plus", "nothing"] as const;
    const sum = super[keys[i++] as "plus"](1, 2, 3);
    const spread = super[keys[0]](...[4, 5]);
    const missing = (super[keys[i] as "plus"] as ((n: number) => number) | undefined)?.(1);
    return [sum, spread, missing, i, super[0](), super[[0][0] as 0](), super[Symbol.iterator]().next().value].join(" ");
  }
  fail(key: string): string { try { return String(super[key as "plus"]()); } catch (error) { return (error as Error).message; } }
  arrow(key: "n"): () => number { return () => super[key]; }
  logical(key: "n"): string { return `${(super[key] ||= 9)} ${(super[key] &&= 0)} ${(super[key] ??= 1)}`; }
  write(key: "extra", value: number): void { (super[key as "n"] as number) = value; }
  fresh(key: string): unknown { (super[key as "n"] as unknown) = `new ${key}`; return Object.entries(this).join(";"); }
  static read(key: "count" | "tag"): unknown { return super[key]; }
  static write(key: "count" | "tag", value: string): void { super[key as "tag"] = value; }
  order(): string {
    const log: string[] = [];
    const key = (): "n" => { log.push("key"); return "n"; };
    const value = (): number => { log.push("value"); return 3; };
    super[key()] = value();
    super[key()] += value();
    return log.join(" ");
  }
}
const dog = new Dog();
console.log(dog.update("n"));
console.log(dog.calls());
console.log(dog.fail("zip"), "|", dog.arrow("n")(), "|", dog.logical("n"));
dog.write("extra", 9);
console.log(dog.extra, dog.order());
console.log(Dog.read("count"), Dog.read("tag"));
Dog.write("tag", "x");
Dog.write("count", "y");
console.log(Animal.count, Dog.count, Object.hasOwn(Dog, "count"));
class Deeper extends Dog { override fail(key: string): string { return `deeper ${super["fa" + "il" as "fail"](key)}`; } override get n(): number { return super["n".trim() as "n"] + 1; } }
console.log(new Deeper().fail("zap"), new Deeper().n, new Deeper().arrow("n")());
