// return, break, continue and throw through finally blocks that await, in loops over sync and async iterators.
const log: string[] = [];
const flush = (label: string, v: unknown): void => console.log(label, String(v), "|", log.splice(0).join(" "));
const tick = async (name: string): Promise<string> => { log.push(`${name}<`); await null; log.push(`>${name}`); return name; };
const source = (name: string, size = 3): AsyncIterable<number> => ({ [Symbol.asyncIterator]: () => { let n = 0; return { async next() { await null; return n < size ? { done: false, value: n++ } : { done: true, value: undefined }; }, async return() { log.push(`close ${name}`); await null; log.push(`closed ${name}`); return { done: true, value: undefined }; } }; } });
const returns = async (n: number): Promise<string> => { for await (const x of source("s")) { try { if (x === n) return await tick(`r${x}`); } finally { await tick(`f${x}`); } } return "end"; };
flush("return 1", await returns(1));
flush("return none", await returns(9));
const breaks = async (): Promise<number> => { let seen = 0; outer: for await (const a of source("a")) { for await (const b of source("b")) { seen++; if (b === 1) continue outer; if (a === 2) break outer; } } return seen; };
flush("labels", await breaks());
const throws = async (): Promise<string> => { try { for await (const x of source("t")) { if (x === 1) throw new Error(`at ${x}`); await tick(`b${x}`); } return "no"; } catch (e) { return `${await tick("catch")} ${(e as Error).message}`; } finally { await tick("finally"); } };
flush("throw", await throws());
const overrides = async (): Promise<string> => { try { throw new Error("lost"); } finally { await tick("f"); return "from finally"; } };
flush("override", await overrides());
const chain = async (n: number): Promise<number> => { try { if (n === 0) { await tick("bottom"); throw new Error("deep"); } return await chain(n - 1); } catch (e) { if (n < 2) throw e; return n; } finally { await tick(`l${n}`); } };
flush("chain", await chain(3));
const together = await Promise.allSettled([returns(0), throws(), overrides()]);
flush("together", together.map((r) => r.status).join());
const list = [1, 2, 3, 4];
for (const x of list) { if (x === 2) continue; if (x === 4) break; await tick(`x${x}`); list.push(x); }
flush("sync loop", list.length);
const failing: AsyncIterable<number> = { [Symbol.asyncIterator]: () => ({ next: async () => { await null; throw new Error("next fails"); }, return: async () => { log.push("never closed"); return { done: true, value: 0 }; } }) };
try { for await (const x of failing) log.push(String(x)); } catch (e) { log.push((e as Error).message); }
flush("next rejects", "");
const badClose: AsyncIterable<number> = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 1 }), return: async () => { throw new Error("close fails"); } }) };
try { for await (const x of badClose) { log.push(String(x)); break; } } catch (e) { log.push((e as Error).message); }
try { for await (const x of badClose) throw new Error(`body ${x}`); } catch (e) { log.push((e as Error).message); }
flush("close rejects", "");
for await (const x of [Promise.resolve(1), 2, { then: (r: (v: number) => void) => r(3) }] as any[]) log.push(String(x));
flush("mixed", "");
try { for await (const x of [Promise.resolve(1), Promise.reject(new Error("second")), 3]) log.push(String(x)); } catch (e) { log.push((e as Error).message); }
flush("rejected element", "");
let i = 0;
do { await tick(`d${i}`); if (i === 1) break; } while (await Promise.resolve(i++ < 5));
flush("do", i);
for (let j = await Promise.resolve(0); await Promise.resolve(j < 2); j += await Promise.resolve(1)) log.push(`j${j}`);
flush("for", "");
switch (await tick("s")) { case await tick("no"): log.push("wrong"); break; case await tick("s"): log.push("right"); }
flush("switch", "");
