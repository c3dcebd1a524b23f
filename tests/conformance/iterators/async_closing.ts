// for await leaves iterators in every way: return is awaited, errors in it, sync iterators of promises, missing methods, order against ticks.
const log: string[] = [];
const flush = (label: string): void => console.log(`${label}:`, log.splice(0).join(" "));
interface Behaviour { size?: number; nextFails?: number; returnFails?: boolean; noReturn?: boolean; returnGives?: unknown }
const source = (name: string, { size = 3, nextFails = -1, returnFails, noReturn, returnGives = { done: true, value: undefined } }: Behaviour = {}): AsyncIterable<number> => ({
  [Symbol.asyncIterator]() {
    let n = 0;
    log.push(`open ${name}`);
    const it: any = { async next() { log.push(`${name}${n}`); await null; if (n === nextFails) throw new Error(`${name} next`); return n < size ? { done: false, value: n++ } : { done: true, value: "end" }; } };
    if (!noReturn) it.return = async (...args: unknown[]) => { log.push(`close ${name}(${args.length})`); await null; log.push(`closed ${name}`); if (returnFails) throw new Error(`${name} return`); return returnGives; };
    return it;
  },
});
const run = async (label: string, f: () => Promise<unknown>): Promise<void> => { try { log.push(`=> ${String(await f())}`); } catch (e) { log.push(`!! ${(e as Error).message}`); } flush(label); };
await run("to the end", async () => { let s = 0; for await (const x of source("a")) s += x; return s; });
await run("break", async () => { for await (const x of source("a")) if (x === 1) break; return "after"; });
await run("return", async () => { for await (const x of source("a")) return x; });
await run("return of an awaited value", async () => { for await (const x of source("a")) return await Promise.resolve(`v${x}`); });
await run("throw", async () => { for await (const x of source("a")) throw new Error(`body ${x}`); });
await run("next fails", async () => { for await (const x of source("a", { nextFails: 1 })) log.push(`got ${x}`); });
await run("return fails on break", async () => { for await (const _ of source("a", { returnFails: true })) break; });
await run("return fails on throw", async () => { for await (const _ of source("a", { returnFails: true })) throw new Error("body wins"); });
await run("no return", async () => { for await (const _ of source("a", { noReturn: true })) break; return "fine"; });
await run("return gives a number", async () => { for await (const _ of source("a", { returnGives: 5 })) break; });
await run("nested", async () => { outer: for await (const x of source("o")) for await (const y of source("i", { size: 2 })) { if (x === 1) break outer; if (y === 1) continue outer; } return "out"; });
await run("finally", async () => { try { for await (const x of source("a")) { try { if (x === 1) return "r"; } finally { log.push(`f${x}`); await null; } } } finally { log.push("outer finally"); } });
const sync = (name: string, items: unknown[]): Iterable<unknown> => ({ [Symbol.iterator]() { let i = 0; return { next: () => ({ done: i >= items.length, value: items[i++] }), return: () => { log.push(`sync close ${name}`); return { done: true, value: undefined }; } }; } });
await run("sync source", async () => { const out: unknown[] = []; for await (const x of sync("s", [1, Promise.resolve(2), (async () => 3)()])) out.push(x); return out.join(); });
await run("sync break", async () => { for await (const x of sync("s", [Promise.resolve(1), 2])) { log.push(String(x)); break; } return "after"; });
await run("both protocols", async () => { for await (const x of { [Symbol.asyncIterator]: source("async")[Symbol.asyncIterator], [Symbol.iterator]: () => [9][Symbol.iterator]() }) { log.push(String(x)); break; } });
await run("pattern and default", async () => { const out: string[] = []; for await (const { v = "d", ...rest } of [Promise.resolve({ v: "a", w: 1 }), {}] as { v?: string; w?: number }[]) out.push(v + Object.keys(rest).join()); return out.join(); });
await run("closures", async () => { const fs: (() => number)[] = []; for await (const x of source("a")) fs.push(() => x); return fs.map((f) => f()).join(); });
await run("two at once", async () => (await Promise.all(["p", "q"].map(async (n) => { let s = ""; for await (const x of source(n, { size: 2 })) s += x; return n + s; }))).join());
await run("by hand", async () => { const it = source("h")[Symbol.asyncIterator](); const [a, b] = await Promise.all([it.next(), it.next()]); return `${a.value}${b.value}${(await it.return!()).done}`; });
