// Resources as programs hold them: stacks that dispose in order, ownership that moves, retries, scopes in loops and async code.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" "));
class Handle implements Disposable { static open = 0; #closed = false; constructor(readonly name: string, private readonly fails = false) { Handle.open++; log.push(`+${name}`); } get isOpen(): boolean { return !this.#closed; } [Symbol.dispose](): void { if (this.#closed) return; this.#closed = true; Handle.open--; log.push(`-${this.name}`); if (this.fails) throw new Error(`closing ${this.name}`); } }
class Stack implements Disposable {
  #items: (() => void)[] = [];
  use<T extends Disposable | null | undefined>(r: T): T { if (r) this.#items.push(() => r[Symbol.dispose]()); return r; }
  adopt<T>(value: T, close: (v: T) => void): T { this.#items.push(() => close(value)); return value; }
  defer(f: () => void): void { this.#items.push(f); }
  move(): Stack { const s = new Stack(); s.#items = this.#items; this.#items = []; return s; }
  get size(): number { return this.#items.length; }
  [Symbol.dispose](): void { let failure: { error: unknown } | undefined; for (const f of this.#items.splice(0).reverse()) try { f(); } catch (error) { failure = { error }; } if (failure) throw failure.error; }
}
{ using s = new Stack(); s.use(new Handle("a")); s.defer(() => log.push("deferred")); s.adopt("value", (v) => log.push(`close ${v}`)); s.use(new Handle("b")); s.use(null); log.push(`size ${s.size}`); }
flush("in reverse");
const openBoth = (fail: boolean): Stack => { using s = new Stack(); s.use(new Handle("one")); if (fail) throw new Error("half way"); s.use(new Handle("two")); return s.move(); };
try { openBoth(true); } catch (e) { log.push((e as Error).message); }
flush("fails half way");
{ using kept = openBoth(false); log.push(`open ${Handle.open} ${kept.size}`); }
flush("moved out");
try { using s = new Stack(); s.use(new Handle("x", true)); s.use(new Handle("y")); s.use(new Handle("z", true)); } catch (e) { log.push((e as Error).message); }
flush("all are closed");
const withHandle = <T>(name: string, f: (h: Handle) => T): T => { using h = new Handle(name); return f(h); };
log.push(String(withHandle("w", (h) => h.isOpen)), String(withHandle("v", (h) => h).isOpen));
flush("by function");
for (const n of ["p", "q", "r"]) { using h = new Handle(n); if (n === "q") continue; if (n === "r") break; log.push(String(h.isOpen)); }
flush("in a loop");
const first = (): string => { for (using h of [new Handle("f1"), new Handle("f2")]) return h.name; return "none"; };
log.push(first());
flush("returned from a head");
class Pool { #free: string[] = ["c1", "c2"]; waiting: ((c: string) => void)[] = []; async take(): Promise<AsyncDisposable & { name: string }> { const name = this.#free.shift() ?? (await new Promise<string>((r) => this.waiting.push(r))); log.push(`take ${name}`); return { name, [Symbol.asyncDispose]: async () => { await null; log.push(`give ${name}`); const next = this.waiting.shift(); if (next) next(name); else this.#free.push(name); } }; } get free(): number { return this.#free.length; } }
const pool = new Pool();
const job = async (id: number): Promise<string> => { await using c = await pool.take(); for (let i = 0; i < id; i++) await null; if (id === 2) throw new Error(`job ${id}`); return `${id}:${c.name}`; };
log.push((await Promise.allSettled([1, 2, 3, 4].map(job))).map((r) => (r.status === "fulfilled" ? r.value : r.reason.message)).join(","), String(pool.free));
flush("pool");
const transaction = async <T>(steps: (() => Promise<T>)[]): Promise<T[]> => { let committed = false; const done: T[] = []; await using tx = { [Symbol.asyncDispose]: async () => { await null; log.push(committed ? "committed" : `rolled back ${done.length}`); } }; void tx; for (const s of steps) done.push(await s()); committed = true; return done; };
log.push((await transaction([async () => 1, async () => 2])).join("+"));
try { await transaction([async () => 1, async () => { throw new Error("step"); }]); } catch (e) { log.push((e as Error).message); }
flush("transaction");
const nested = (depth: number): number => { using h = new Handle(`d${depth}`); return depth === 0 ? Handle.open : nested(depth - 1) + (h.isOpen ? 0 : 100); };
log.push(String(nested(3)), String(Handle.open));
flush("recursion");
switch (1 as number) { case 1: { using h = new Handle("case"); log.push(h.name); } case 2: log.push("fell through"); }
label: { using h = new Handle("block"); if (h.isOpen) break label; log.push("never"); }
try { using h = new Handle("try"); throw new Error(h.name); } catch (e) { log.push(`caught ${(e as Error).message}`); } finally { log.push("finally"); }
flush("blocks");
