// using inside methods, getters, constructors, callbacks, arrows and async iteration, with this, closures and values that outlive it.
const log: string[] = [];
const flush = (label: string, v: unknown = ""): void => console.log(label, String(v), "|", log.splice(0).join(" "));
const res = (name: string) => ({ name, alive: true, [Symbol.dispose]() { this.alive = false; log.push(`-${name}`); } });
class Service {
  #depth = 0;
  enter(): Disposable { this.#depth++; log.push(`>${this.#depth}`); return { [Symbol.dispose]: () => { log.push(`<${this.#depth}`); this.#depth--; } }; }
  work(n: number): number { using _guard = this.enter(); return n === 0 ? this.#depth : this.work(n - 1); }
  get depth(): number { using _guard = this.enter(); return this.#depth; }
  static make(): Service { using r = res("made"); const s = new Service(); log.push(r.name); return s; }
  constructor(fail = false) { using r = res("ctor"); if (fail) throw new Error(r.name); }
  each<T>(list: T[]): string { return list.map((x, i) => { using r = res(`r${i}`); return `${x}${r.alive}`; }).join(); }
  field = (() => { using r = res("field"); return r.name; })();
  static shared = (() => { using r = res("static"); return r.alive; })();
  async later(): Promise<string> { using r = res("later"); await null; log.push(`alive ${r.alive}`); await null; return r.name; }
}
flush("class", Service.shared);
const s = Service.make();
flush("made", s.field);
flush("recursion", s.work(3));
flush("getter", s.depth);
flush("callbacks", s.each(["a", "b"]));
try { new Service(true); } catch (e) { flush("constructor throws", (e as Error).message); }
flush("async", await s.later());
flush("at once", (await Promise.all([s.later(), s.later()])).join());
const escape = (): { r: { alive: boolean }; f: () => boolean } => { using r = res("kept"); return { r, f: () => r.alive }; };
const { r, f } = escape();
flush("outlives", `${r.alive} ${f()}`);
const sorted = [3, 1, 2].sort((a, b) => { using r = res("c"); return r.alive ? a - b : 0; });
log.length = 0;
flush("comparator", sorted.join());
const iterable: Iterable<number> = { [Symbol.iterator]() { let n = 0; return { next() { using _r = res(`n${n}`); return n < 2 ? { done: false, value: n++ } : { done: true, value: undefined }; }, return() { using _r = res("ret"); return { done: true, value: undefined }; } }; } };
flush("iterator", [...iterable].join());
for (const x of iterable) { using _r = res(`b${x}`); break; }
flush("broken loop");
const ternary = (flag: boolean): string => { using r = flag ? res("yes") : null; return r?.name ?? "none"; };
flush("maybe", `${ternary(true)} ${ternary(false)}`);
const { value } = { get value() { using r = res("got"); return r.alive; } };
flush("accessor", value);
const thrown = await (async () => { using a = res("a"); await using b = { async [Symbol.asyncDispose]() { await null; log.push(`-b ${a.alive}`); } }; void b; await Promise.reject(new Error("x")); })().catch((e: Error) => e.message);
flush("rejected", thrown);
const timers = await new Promise<string>((resolve) => setTimeout(() => { using r = res("timer"); resolve(r.name); }, 1));
flush("timer", timers);
const nested = [1, 2].flatMap((x) => { using outer = res(`o${x}`); return [3].map((y) => { using inner = res(`i${y}`); return `${outer.alive && inner.alive}`; }); });
flush("nested", nested.join());
const shadow = (): string => { using r = res("outer"); { using r = res("inner"); log.push(r.name); } return r.name; };
flush("shadowed", shadow());
const byDefault = (r = res("default")): boolean => { using kept = r; return kept.alive; };
flush("default", byDefault());
for (const i of [0, 1]) { using _r = res(`turn${i}`); queueMicrotask(() => log.push(`micro${i}`)); }
log.push("end");
await null;
flush("microtasks");
