// all, allSettled, race, any given iterables that throw, thenables, Sets, strings, nothing; what happens to the others.
const log: string[] = [];
const text = (v: unknown): string => (v instanceof AggregateError ? `${v.name}(${v.errors.map(text).join()})` : v instanceof Error ? v.message : Array.isArray(v) ? `[${v.map(text).join()}]` : typeof v === "object" && v !== null ? JSON.stringify(v, (_, x) => (x instanceof Error ? x.message : x)) : String(v));
const run = async (label: string, f: () => Promise<unknown>): Promise<void> => { try { console.log(label, text(await f())); } catch (e) { console.log(label, "!!", text(e)); } };
const bad = (m: string): Promise<never> => Promise.reject(new Error(m));
const after = <T>(turns: number, value: T): Promise<T> => (turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => after(turns - 1, value)));
const breaks = (at: number): Iterable<number> => ({ [Symbol.iterator]: () => { let n = 0; return { next: () => { if (n === at) throw new Error(`next ${n}`); return { done: false, value: n++ }; }, return: () => { log.push("closed"); return { done: true as const, value: 0 }; } }; } });
for (const name of ["all", "allSettled", "race", "any"] as const) {
  const combine = (list: any): Promise<unknown> => (Promise[name] as (l: any) => Promise<unknown>).call(Promise, list);
  await run(`${name} values`, () => combine([1, "two", null]));
  await run(`${name} promises`, () => combine([after(3, "c"), after(1, "a"), after(2, "b")]));
  await run(`${name} one fails`, () => combine([after(2, "ok"), bad("x")]));
  await run(`${name} all fail`, () => combine([bad("x"), bad("y")]));
  await run(`${name} Set`, () => combine(new Set([1, 1, after(1, 2)])));
  await run(`${name} Map`, () => combine(new Map([["k", 1]])));
  await run(`${name} text`, () => combine("ab"));
  await run(`${name} thenables`, () => combine([{ then: (r: (v: number) => void) => r(5) }, { then: (_: unknown, r: (e: Error) => void) => r(new Error("t")) }]));
  await run(`${name} number`, () => combine(5));
  await run(`${name} undefined`, () => combine(undefined));
  await run(`${name} object`, () => combine({}));
  await run(`${name} iterator throws`, () => combine(breaks(2)));
  await run(`${name} nested`, () => combine([Promise.all([1, after(1, 2)]), Promise.any([bad("n"), after(2, 3)])]));
}
await run("all empty", () => Promise.all([]));
await run("allSettled empty", () => Promise.allSettled([]));
await run("any empty", () => Promise.any([]));
console.log("race empty", await Promise.race([Promise.race([]), after(5, "still waiting")]));
await run("holes", () => Promise.all([1, , 3]));
const list = [after(1, 1), after(2, 2)];
const all = Promise.all(list);
list.push(after(1, 3));
list[0] = after(1, 100);
await run("taken at once", () => all);
const same = after(1, "same");
await run("the same one twice", () => Promise.all([same, same]));
const record = async <T extends Record<string, Promise<unknown>>>(o: T): Promise<Record<string, unknown>> => Object.fromEntries(await Promise.all(Object.entries(o).map(async ([k, v]) => [k, await v])));
await run("record", () => record({ a: after(2, 1), b: after(1, "x") }));
const { message, errors } = await Promise.any([bad("1"), bad("2")]).catch((e: AggregateError) => e);
console.log(message, errors.length, errors.map((e: Error) => e.message).join(), log.join() || "never closed");
