// Methods, accessors, arrows and callbacks in object literals: whose this, when it is taken, what copies share.
const account = {
  owner: "Ann", balance: 10, log: [] as string[],
  deposit(n: number) { this.balance += n; this.log.push(`+${n}`); return this; },
  get text() { return `${this.owner}:${this.balance}`; },
  set text(v: string) { const [owner, balance] = v.split(":"); this.owner = owner; this.balance = Number(balance); },
  later() { return () => this.balance; },
  each(list: number[]) { list.forEach((n) => this.deposit(n)); return this.balance; },
  async slow() { await null; return this.owner; },
  nested: { owner: "inner", read() { return this.owner; }, arrow: () => typeof account },
};
console.log(account.deposit(5).deposit(1).text, account.log.join(" "), account.later()(), account.each([1, 2]), await account.slow());
account.text = "Bob:100";
console.log(account.owner, account.balance, account.nested.read(), account.nested.arrow());
const copy = { ...account, owner: "Copy" };
copy.deposit(1);
console.log(copy.balance, account.balance, copy.text, account.log === copy.log, copy.log.length);
const child = { owner: "Child", balance: 1, log: [] as string[], deposit: account.deposit, later: account.later };
console.log(child.deposit(9).balance, child.later()(), account.balance, child.log.join());
const { later, deposit } = account;
try { later()(); } catch (e) { console.log((e as Error).name); }
console.log(later.call({ balance: 7 } as typeof account)(), deposit.apply({ balance: 1, log: [] as string[] } as any, [2]).balance);
const table: Record<string, (this: { n: number }, x: number) => number> = { add(x) { return this.n + x; }, sub(x) { return this.n - x; }, mul: function (x) { return this.n * x; } };
console.log(Object.entries(table).map(([k, f]) => `${k}=${f.call({ n: 10 }, 4)}`).join());
const calculator = { value: 0, ops: [] as (() => number)[], run(...steps: ((this: { value: number }) => number)[]) { for (const s of steps) { this.value = s.call(this); this.ops.push(() => this.value); } return this.ops.map((f) => f()).join(); } };
console.log(calculator.run(function () { return this.value + 1; }, function () { return this.value * 10; }));
const events = { handlers: {} as Record<string, (() => string)[]>, name: "events", on(e: string, f: () => string) { (this.handlers[e] ??= []).push(f); return this; }, fire(e: string) { return (this.handlers[e] ?? []).map((f) => f()).join(); } };
console.log(events.on("x", () => events.name).on("x", account.later as never).on("x", account.nested.read.bind({ owner: "bound" } as never)).fire("x").length > 5, events.fire("none") === "");
const lazy = { get heavy(): number { this.runs++; Object.assign(this, { cached: 42 }); return this.cached; }, cached: 0, runs: 0 };
console.log(lazy.heavy, lazy.heavy, lazy.runs, lazy.cached);
const counter = ((start) => ({ next: () => start++, reset: (n: number) => { start = n; }, get peek() { return start; } }))(5);
counter.next(); counter.next();
console.log(counter.peek, (counter.reset(1), counter.next()), counter.peek);
const chain = { n: 0, add(x: number) { return { ...this, n: this.n + x }; } };
console.log(chain.add(1).add(2).n, chain.n, chain.add(5).add === chain.add);
const withKeys = { ["a" + 1]() { return "a1"; }, 2() { return "two"; }, "b c"() { return "b c"; }, async ["d"]() { return "d"; }, get ["e"]() { return "e"; }, async() { return "async"; }, get() { return "get"; }, set() { return "set"; }, static() { return "static"; }, new() { return "new"; }, of: 1, await_: 2 };
console.log((withKeys as any).a1(), withKeys[2](), withKeys["b c"](), await withKeys.d(), withKeys.e, withKeys.async(), withKeys.get(), withKeys.set(), withKeys.static(), withKeys.new(), withKeys.of);
console.log([withKeys[2], withKeys["b c"], withKeys.d, withKeys.get, account.deposit].map((f) => f.name).join());
