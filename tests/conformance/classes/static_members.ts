// Static fields, methods, blocks, private statics, inheritance of statics, order of evaluation.
const log: string[] = [];
const note = <T>(text: string, value: T): T => {
  log.push(text);
  return value;
};
let reveal: () => string = () => "unset";
class Config {
  static first = note("first", 1);
  static second: number;
  static {
    log.push("block 1");
    this.second = this.first + 10;
  }
  static third = note("third", Config.first * 100);
  static #hidden = note("hidden", "secret");
  static {
    log.push(`block 2 ${Config.#hidden}`);
    reveal = () => Config.#hidden;
  }
  instance = note("instance", 0);
  static last = note("last", "value");
}
console.log(log.splice(0).join(" | "));
console.log(Config.first, Config.second, Config.third, reveal(), Config.last, log.length);
new Config();
console.log(log.join());
class Counter {
  static count = 0;
  readonly id = ++Counter.count;
  static reset(): void {
    this.count = 0;
  }
  static get next(): number {
    return this.count + 1;
  }
}
console.log(new Counter().id, new Counter().id, Counter.count, Counter.next);
Counter.reset();
console.log(new Counter().id, Object.keys(Counter).join());
class Parent {
  static shared = ["p"];
  static who(): string { return `I am ${this.name}`; }
  static hello(): string { return "parent hello"; }
}
class Child extends Parent {
  static own = "c";
  static override hello(): string { return `child after ${super.hello()}`; }
}
console.log(Child.who(), Parent.who(), Child.hello(), Child.shared === Parent.shared, Child.own);
Child.shared.push("c");
console.log(Parent.shared.join(), "shared" in Child);
class Singleton {
  static #instance?: Singleton;
  private constructor(readonly stamp: number) {}
  static get(): Singleton {
    return (Singleton.#instance ??= new Singleton(7));
  }
}
console.log(Singleton.get() === Singleton.get(), Singleton.get().stamp);
