// Accounts with concurrent transfers, a journal, retries and an audit, all with async steps.
class InsufficientFunds extends Error {
  constructor(readonly account: string, readonly missing: number) {
    super(`${account} lacks ${missing}`);
    this.name = "InsufficientFunds";
  }
}
type Entry = { id: number; from: string; to: string; amount: number; state: "done" | "failed"; reason?: string };

class Lock {
  #tail: Promise<void> = Promise.resolve();
  async run<T>(body: () => Promise<T>): Promise<T> {
    const before = this.#tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tail = promise;
    await before;
    try {
      return await body();
    } finally {
      resolve();
    }
  }
}

class Bank {
  readonly #balances = new Map<string, number>();
  readonly #locks = new Map<string, Lock>();
  readonly journal: Entry[] = [];
  #nextId = 1;

  open(name: string, balance: number): this {
    if (this.#balances.has(name)) throw new Error(`account ${name} exists`);
    this.#balances.set(name, balance);
    this.#locks.set(name, new Lock());
    return this;
  }

  get total(): number {
    return [...this.#balances.values()].reduce((a, b) => a + b, 0);
  }

  async #locked<T>(names: string[], body: () => Promise<T>): Promise<T> {
    const ordered = names.toSorted();
    const enter = (at: number): Promise<T> => {
      if (at === ordered.length) return body();
      const lock = this.#locks.get(ordered[at]);
      if (lock === undefined) throw new Error(`no account ${ordered[at]}`);
      return lock.run(() => enter(at + 1));
    };
    return enter(0);
  }

  async transfer(from: string, to: string, amount: number): Promise<Entry> {
    const entry: Entry = { id: this.#nextId++, from, to, amount, state: "done" };
    try {
      await this.#locked([from, to], async () => {
        const balance = this.#balances.get(from)!;
        await null;
        if (balance < amount) throw new InsufficientFunds(from, amount - balance);
        this.#balances.set(from, balance - amount);
        await null;
        this.#balances.set(to, this.#balances.get(to)! + amount);
      });
    } catch (error) {
      entry.state = "failed";
      entry.reason = (error as Error).message;
    }
    this.journal.push(entry);
    return entry;
  }

  report(): string {
    return [...this.#balances].map(([name, balance]) => `${name}=${balance}`).join(" ");
  }
}

const bank = new Bank().open("ann", 100).open("bob", 50).open("cid", 0);
const before = bank.total;
const plans: [string, string, number][] = [["ann", "bob", 30], ["bob", "cid", 70], ["cid", "ann", 20], ["ann", "cid", 500], ["bob", "nobody", 1], ["cid", "bob", 5]];
const entries = await Promise.all(plans.map((plan) => bank.transfer(...plan)));
console.log(bank.report(), bank.total === before);
for (const { id, from, to, amount, state, reason } of entries) console.log(`#${id} ${from}->${to} ${amount}: ${state}${reason ? ` (${reason})` : ""}`);
console.log(bank.journal.map((e) => e.id).toSorted((a, b) => a - b).join(), bank.journal.filter((e) => e.state === "failed").length);
const storm = await Promise.allSettled(Array.from({ length: 60 }, (_, i) => bank.transfer(["ann", "bob", "cid"][i % 3], ["bob", "cid", "ann"][i % 3], (i * 7) % 11)));
console.log(storm.length, bank.total === before, bank.journal.length);
try { bank.open("ann", 1); } catch (error) { console.log((error as Error).message); }
