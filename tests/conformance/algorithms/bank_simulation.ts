// Accounts, a ledger with commands that can be undone, interest, and failing transfers.
class InsufficientFunds extends Error {
  override readonly name = "InsufficientFunds";
  constructor(readonly account: Account, readonly wanted: number) {
    super(`${account.owner} has ${account.balance.toFixed(2)}, wanted ${wanted.toFixed(2)}`);
  }
}
abstract class Account {
  #cents = 0;
  constructor(readonly owner: string, opening = 0) {
    this.#cents = Math.round(opening * 100);
  }
  get balance(): number {
    return this.#cents / 100;
  }
  protected get floor(): number {
    return 0;
  }
  change(amount: number): void {
    const next = this.#cents + Math.round(amount * 100);
    if (next < this.floor * 100) throw new InsufficientFunds(this, -amount);
    this.#cents = next;
  }
  abstract endOfMonth(): number;
}
class Savings extends Account {
  static rate = 0.012;
  endOfMonth(): number {
    return Math.round((this.balance * Savings.rate * 100) / 12) / 100;
  }
}
class Checking extends Account {
  constructor(owner: string, opening: number, private readonly overdraft = 100) {
    super(owner, opening);
  }
  protected override get floor(): number {
    return -this.overdraft;
  }
  endOfMonth(): number {
    return this.balance < 0 ? -2.5 : 0;
  }
}
interface Command { run(): void; undo(): void; readonly text: string }
class Transfer implements Command {
  constructor(private readonly from: Account, private readonly to: Account, private readonly amount: number) {}
  get text(): string { return `${this.from.owner} -> ${this.to.owner} ${this.amount}`; }
  run(): void {
    this.from.change(-this.amount);
    this.to.change(this.amount);
  }
  undo(): void {
    this.to.change(-this.amount);
    this.from.change(this.amount);
  }
}
class Bank {
  private readonly done: Command[] = [];
  readonly failures: string[] = [];
  constructor(readonly accounts: Account[]) {}
  execute(command: Command): boolean {
    try {
      command.run();
      this.done.push(command);
      return true;
    } catch (error) {
      if (!(error instanceof InsufficientFunds)) throw error;
      this.failures.push(error.message);
      return false;
    }
  }
  undo(): string {
    const last = this.done.pop();
    last?.undo();
    return last?.text ?? "nothing";
  }
  month(): void {
    for (const a of this.accounts) a.change(a.endOfMonth());
  }
  get total(): string {
    return this.accounts.reduce((sum, a) => sum + a.balance, 0).toFixed(2);
  }
}
const ann = new Savings("Ann", 1000), bob = new Checking("Bob", 50.25, 250), cid = new Checking("Cid", 0, 0);
const bank = new Bank([ann, bob, cid]);
console.log(bank.execute(new Transfer(ann, bob, 250.5)), bank.execute(new Transfer(bob, cid, 400)), bank.execute(new Transfer(cid, ann, 500)));
console.log(bank.accounts.map((a) => `${a.owner} ${a.balance.toFixed(2)}`).join(", "), bank.total);
console.log(bank.execute(new Transfer(bob, ann, 1)), bank.failures.join("; "));
bank.month();
console.log(bank.accounts.map((a) => a.balance.toFixed(2)).join(), bank.total);
console.log(bank.undo(), "/", bank.undo(), "/", bank.undo(), bank.total);
for (let i = 0; i < 12; i++) bank.month();
console.log(bank.accounts.map((a) => a.balance.toFixed(2)).join(), 0.1 + 0.2, ann.balance + 0.1);
