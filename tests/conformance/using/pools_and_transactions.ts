// using in programs: connections from a pool, nested transactions, locks, temporary state.
const log: string[] = [];
class Pool {
  #free = ["c1", "c2"];
  #used = new Set<string>();
  take(): Disposable & { name: string } {
    const name = this.#free.pop();
    if (name === undefined) throw new Error("pool is empty");
    this.#used.add(name);
    return { name, [Symbol.dispose]: () => { this.#used.delete(name); this.#free.push(name); } };
  }
  get state(): string { return `${this.#free.length} free, ${this.#used.size} used`; }
}
class Transaction implements Disposable {
  #done = false;
  constructor(private readonly store: Map<string, number>, private readonly backup = new Map(store)) {}
  commit(): void { this.#done = true; log.push("commit"); }
  [Symbol.dispose](): void {
    if (this.#done) return;
    log.push("rollback");
    this.store.clear();
    for (const [k, v] of this.backup) this.store.set(k, v);
  }
}
const pool = new Pool();
const query = (text: string): string => {
  using connection = pool.take();
  if (text === "bad") throw new Error(`query failed on ${connection.name}`);
  return `${text} by ${connection.name} (${pool.state})`;
};
console.log(query("select"), "|", pool.state);
try { query("bad"); } catch (e) { console.log((e as Error).message, "|", pool.state); }
try { using a = pool.take(), b = pool.take(), c = pool.take(); console.log(a, b, c); } catch (e) { console.log((e as Error).message, "|", pool.state); }
const store = new Map([["x", 1]]);
const transfer = (fail: boolean): void => {
  using t = new Transaction(store);
  store.set("x", 5);
  store.set("y", 6);
  if (fail) throw new RangeError("no");
  t.commit();
};
try { transfer(true); } catch (e) { console.log(`${e}`, [...store].join(" ")); }
transfer(false);
console.log([...store].join(" "), log.splice(0).join());
let indent = 0;
const scope = (name: string): Disposable => { log.push(" ".repeat(indent++) + name); return { [Symbol.dispose]() { indent--; } }; };
const walk = (n: number): void => { using s = scope(`level${n}`); if (n < 3) { walk(n + 1); walk(3); } };
walk(1);
console.log(log.join("\n"), indent);
