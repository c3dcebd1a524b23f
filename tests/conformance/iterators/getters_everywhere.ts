// Getters of the iterator protocol in every construct that iterates: read once, in order, their errors passed on.
class Steps {
  #n = 0;
  readonly log: string[] = [];
  constructor(readonly limit = 3) {}
  get [Symbol.iterator]() { this.log.push("iterator"); return (): this => this; }
  get next() { this.log.push("next"); return (): IteratorResult<number> => (this.#n < this.limit ? { value: this.#n++, done: false } : { value: undefined, done: true }); }
  get return() { this.log.push("return"); return (): IteratorResult<number> => { this.log.push("closed"); return { value: undefined, done: true }; }; }
}
const show = (label: string, run: (steps: Iterable<number>) => unknown): void => {
  const steps = new Steps();
  let result: unknown;
  try { result = run(steps as unknown as Iterable<number>); } catch (error) { result = `${error}`; }
  console.log(`${label}: ${String(result)} [${steps.log.join(" ")}]`);
};
show("spread", (s) => [...s].join());
show("call", (s) => Math.max(...s));
show("pattern", (s) => { const [a, b] = s; return a + b; });
show("pattern with rest", (s) => { const [a, ...rest] = s; return `${a} ${rest.join()}`; });
show("empty pattern", (s) => { const [] = s; return "nothing"; });
show("set", (s) => new Set(s).size);
show("groups", (s) => Object.entries(Object.groupBy(s, (x) => (x % 2 ? "odd" : "even"))).join(";"));
show("break", (s) => { for (const x of s) if (x === 1) break; return "left"; });
show("return", (s) => ((): string => { for (const x of s) if (x === 1) return `returned ${x}`; return ""; })());
show("throw", (s) => { for (const x of s) throw new Error(`at ${x}`); });
show("continue outer", (s) => { let n = 0; outer: for (const a of [1, 2]) { for (const x of s) { n += a + x; continue outer; } } return n; });
const failing = (what: "iterator" | "next" | "return"): Iterable<number> => ({
  get [Symbol.iterator]() {
    if (what === "iterator") throw new RangeError("no iterator");
    return () => ({
      get next() { if (what === "next") throw new RangeError("no next"); return () => ({ value: 1, done: false }); },
      get return(): (() => IteratorResult<number>) | undefined { if (what === "return") throw new RangeError("no return"); return undefined; },
    }) as Iterator<number>;
  },
});
for (const what of ["iterator", "next", "return"] as const) {
  for (const [how, leave] of [["break", false], ["throw", true]] as const) {
    try { for (const _ of failing(what)) { if (leave) throw new Error("first"); break; } console.log(what, how, "left"); } catch (error) { console.log(what, how, `${error}`); }
  }
}
const asynchronous = { get [Symbol.asyncIterator]() { console.log("async read"); let n = 0; return () => ({ get next() { return async () => ({ value: n, done: n++ > 1 }); }, get return() { console.log("return read"); return undefined; } }); } } as unknown as AsyncIterable<number>;
for await (const n of asynchronous) console.log(n);
for await (const n of asynchronous) { console.log(n); break; }
const fallback = { get [Symbol.asyncIterator]() { return undefined; }, get [Symbol.iterator]() { console.log("sync read"); return () => ["a", "b"][Symbol.iterator](); } } as unknown as AsyncIterable<string>;
for await (const text of fallback) console.log(text);
for (const iterator of [5, null, undefined, "text"]) {
  const odd = { [Symbol.iterator]: () => iterator } as unknown as Iterable<number>;
  for (const use of [() => [...odd], () => { for (const x of odd) return x; return 0; }, () => { const [a] = odd; return a; }, () => new Map(odd as unknown as Iterable<[number, number]>)]) {
    try { console.log(use()); } catch (error) { console.log(`${error}`); }
  }
}
try { for await (const x of { [Symbol.asyncIterator]: () => 1 } as unknown as AsyncIterable<number>) console.log(x); } catch (error) { console.log(`${error}`); }
try { for await (const x of { [Symbol.iterator]: () => 1 } as unknown as AsyncIterable<number>) console.log(x); } catch (error) { console.log(`${error}`); }
