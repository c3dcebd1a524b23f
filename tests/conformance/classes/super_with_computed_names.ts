// super[key]: the key is evaluated once, the parent's member is found under it and gets this object as `this`.
class Animal {
  constructor(readonly name: string) {}
  get kind(): string { return `animal ${this.name}`; }
  speak(): string { return `${this.name} speaks`; }
  static label(): string { return `label of ${this.name}`; }
}
class Dog extends Animal {
  override get kind(): string { return "dog"; }
  override speak(): string { return "wuff"; }
  parent(key: "kind" | "speak"): string {
    const found = super[key];
    return typeof found === "string" ? found : super[key as "speak"]();
  }
  static override label(): string { return super[("la" + "bel") as "label"](); }
}
const dog = new Dog("rex");
console.log(dog.parent("kind"), dog.parent("speak"), Dog.label());
