// for await over arrays of promises, async iterables, sync iterables and mixtures.
const later = async <T>(v: T, turns = 1): Promise<T> => { for (let i = 0; i < turns; i++) await null; return v; };
const seen: unknown[] = [];
for await (const x of [1, later(2, 3), Promise.resolve(3)]) seen.push(x);
for await (const c of "ab") seen.push(c);
for await (const [k, v] of new Map([["k", later(1)]])) seen.push(k, await v);
for await (const x of new Set([later("s")])) seen.push(x);
console.log(seen.join());
const ticker = (upTo: number, log: string[]): AsyncIterable<number> => ({
  [Symbol.asyncIterator]() {
    let n = 0;
    return {
      async next() { await null; log.push(`next${n}`); return n < upTo ? { value: n++, done: false } : { value: undefined, done: true }; },
      async return() { log.push("closed"); return { value: undefined, done: true }; },
    };
  },
});
const log: string[] = [];
for await (const n of ticker(2, log)) log.push(`got${n}`);
console.log(log.splice(0).join(" "));
for await (const n of ticker(9, log)) if (n === 1) break;
console.log(log.splice(0).join(" "));
try { for await (const n of ticker(9, log)) if (n === 0) throw new Error("out"); } catch (e) { log.push((e as Error).message); }
console.log(log.splice(0).join(" "));
const inFunction = async (): Promise<string> => { for await (const n of ticker(9, log)) if (n === 2) return `returned ${n}`; return "never"; };
console.log(await inFunction(), log.splice(0).join(" "));
try { for await (const x of [later(1), Promise.reject(new Error("rejected")), later(3)]) log.push(String(x)); } catch (e) { log.push((e as Error).message); }
console.log(log.splice(0).join(" "));
outer: for await (const a of ticker(3, log)) { for await (const b of ticker(3, [])) { if (b === 1) continue outer; if (a === 2) break outer; log.push(`${a}${b}`); } }
console.log(log.splice(0).join(" "));
const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => { const out: T[] = []; for await (const x of source) out.push(x); return out; };
const map = <A, B>(source: AsyncIterable<A>, f: (a: A) => B | Promise<B>): AsyncIterable<B> => ({ [Symbol.asyncIterator]() { const it = source[Symbol.asyncIterator](); return { async next() { const r = await it.next(); return r.done ? { value: undefined, done: true } : { value: await f(r.value), done: false }; } }; } });
console.log((await collect(map(map(ticker(4, []), (n) => n * n), async (n) => later(`<${n}>`)))).join(""));
