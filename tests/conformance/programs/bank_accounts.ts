// Classes with private state, accessors, static members, inheritance, errors of their own.
class InsufficientFunds extends Error {
  override name = "InsufficientFunds";
  constructor(readonly needed: number, readonly available: number) {
    super(`needs ${needed.toFixed(2)}, has ${available.toFixed(2)}`);
  }
}
abstract class Account {
  static #count = 0;
  static readonly all: Account[] = [];
  readonly id: number;
  #balance = 0;
  protected readonly history: string[] = [];
  constructor(public readonly owner: string) {
    this.id = ++Account.#count;
    Account.all.push(this);
  }
  get balance(): number { return this.#balance; }
  protected set balance(value: number) {
    this.history.push(`${this.#balance}->${value}`);
    this.#balance = value;
  }
  deposit(amount: number): this {
    if (!(amount > 0)) throw new RangeError(`cannot deposit ${amount}`);
    this.balance += amount;
    return this;
  }
  withdraw(amount: number): this {
    if (amount > this.available) throw new InsufficientFunds(amount, this.available);
    this.balance -= amount;
    return this;
  }
  protected get available(): number { return this.balance; }
  abstract monthEnd(): void;
  statement(): string { return `${this.constructor.name} #${this.id} ${this.owner}: ${this.balance.toFixed(2)} [${this.history.join(", ")}]`; }
  static total(): number { return Account.all.reduce((sum, { balance }) => sum + balance, 0); }
  static get count(): number { return Account.#count; }
}
class Savings extends Account {
  constructor(owner: string, private rate = 0.02) { super(owner); }
  monthEnd(): void { this.balance = Math.round(this.balance * (1 + this.rate) * 100) / 100; }
}
class Checking extends Account {
  private overdraft: number;
  constructor(owner: string, { overdraft = 100 }: { overdraft?: number } = {}) {
    super(owner);
    this.overdraft = overdraft;
  }
  protected override get available(): number { return super.available + this.overdraft; }
  monthEnd(): void {
    if (this.balance < 0) this.balance -= 10;
  }
  override statement(): string { return super.statement() + (this.balance < 0 ? " OVERDRAWN" : ""); }
}
function transfer(from: Account, to: Account, amount: number): boolean {
  const before = from.balance;
  try {
    from.withdraw(amount);
    to.deposit(amount);
    return true;
  } catch (error) {
    if (error instanceof InsufficientFunds) {
      console.log(`refused: ${error.message}; short of ${error.needed - error.available}`);
      return false;
    }
    throw error;
  } finally {
    console.log(`transfer of ${amount}: ${before} -> ${from.balance}`);
  }
}
const savings = new Savings("Ann", 0.05).deposit(1000);
const checking = new Checking("Bob");
console.log(transfer(savings, checking, 300), transfer(checking, savings, 350), transfer(checking, savings, 500));
try {
  transfer(savings, checking, -5);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
for (const account of Account.all) account.monthEnd();
console.log(Account.all.map((a) => a.statement()).join("\n"));
console.log(Account.total().toFixed(2), Account.count, savings instanceof Account, checking instanceof Savings);
console.log(Object.keys(savings), JSON.stringify(checking), "balance" in savings, Object.hasOwn(savings, "owner"));
console.log(new InsufficientFunds(2, 1).toString(), Object.keys(new InsufficientFunds(2, 1)));
console.log(savings, [checking]);
