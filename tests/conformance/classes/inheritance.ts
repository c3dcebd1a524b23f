// extends, super, overriding, order of construction, calls of overridden methods from the base.
const log: string[] = [];
class Base {
  kind = log.push("base field") && "base";
  constructor(readonly name: string) {
    log.push(`base constructor ${this.describe()}`);
  }
  describe(): string {
    return `base ${this.name}`;
  }
  greet(): string {
    return `I am ${this.describe()}`;
  }
  static create(name: string): Base {
    return new this(name);
  }
  static label = "B";
}
class Middle extends Base {
  extra = log.push("middle field") && "extra";
  constructor(name: string, readonly level = 1) {
    super(name.toUpperCase());
    log.push("middle constructor");
  }
  override describe(): string {
    return `middle(${super.describe()}) ${this.level}`;
  }
}
class Leaf extends Middle {
  override kind = "leaf";
  override describe(): string {
    return `leaf<${super.describe()}>`;
  }
  override greet(): string {
    return super.greet() + "!";
  }
  static override create(name: string): Leaf {
    const made = super.create(name + "-static") as Leaf;
    return made;
  }
}
const leaf = new Leaf("a", 5);
console.log(log.splice(0).join(" / "));
console.log(leaf.greet(), leaf.kind, leaf.extra, leaf.name, leaf.level);
console.log(leaf instanceof Leaf, leaf instanceof Middle, leaf instanceof Base, new Base("x") instanceof Leaf);
console.log(Leaf.create("z").describe(), Leaf.label, Middle.create("m") instanceof Middle, Object.keys(leaf).join());
class NoConstructor extends Middle {}
console.log(new NoConstructor("n", 9).describe(), NoConstructor.name);
const mixin = <T extends new (...args: any[]) => Base>(Parent: T) =>
  class extends Parent {
    mixed = true;
    shout(): string { return this.describe().toUpperCase(); }
  };
const Mixed = mixin(Base);
const mixed = new Mixed("mix");
console.log(mixed.shout(), mixed.mixed, mixed instanceof Base);
class Early extends Base {
  value = 3;
  override describe(): string { return `early ${this.value}`; }
}
console.log(new Early("e").describe(), log.filter((l) => l.includes("early")).join());
