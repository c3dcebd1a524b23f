// #private fields, methods, accessors, statics; brand checks with `#x in`.
class Account {
  #balance = 0;
  #log: string[] = [];
  readonly owner: string;
  static #opened = 0;
  constructor(owner: string, initial = 0) {
    this.owner = owner;
    this.#balance = initial;
    Account.#opened++;
  }
  #note(text: string): void {
    this.#log.push(`${text}=${this.#balance}`);
  }
  get #isRich(): boolean {
    return this.#balance > 100;
  }
  set #bonus(n: number) {
    this.#balance += n;
  }
  deposit(n: number): this {
    this.#balance += n;
    this.#note("in");
    if (this.#isRich) this.#bonus = 5;
    return this;
  }
  transfer(to: Account, n: number): void {
    this.#balance -= n;
    to.#balance += n;
    to.#note("from " + this.owner);
    this.#note("to " + to.owner);
  }
  get history(): string {
    return this.#log.join(" ");
  }
  static isAccount(o: object): boolean {
    return #balance in o;
  }
  static get opened(): number {
    return Account.#count();
  }
  static #count(): number {
    return Account.#opened;
  }
}
const a = new Account("ann"), b = new Account("bob", 50);
a.deposit(90).deposit(20).transfer(b, 15);
console.log(a.history, "/", b.history, Account.opened);
console.log(Account.isAccount(a), Account.isAccount({}), Object.keys(a).join(), JSON.stringify(a));
class Outer {
  #v = 1;
  make() {
    const outer = this;
    return new (class {
      #v = 2;
      both(): string { return `${this.#v}${outer.v}`; }
    })();
  }
  bump(): number { return this.#v++ + ++this.#v; }
  swap(o: Outer): void { [this.#v, o.#v] = [o.#v, this.#v]; }
  get v(): number { return this.#v; }
}
const o1 = new Outer(), o2 = new Outer();
console.log(o1.make().both(), o1.bump(), o1.v);
o1.swap(o2);
console.log(o1.v, o2.v);
class Sub extends Account {
  #balance = "sub's own";
  peek(): string { return this.#balance; }
}
console.log(new Sub("s", 1).deposit(1).history, new Sub("s").peek());
try {
  const { deposit } = a;
  deposit.call({} as any, 1);
} catch (error) {
  console.log((error as Error).name);
}
