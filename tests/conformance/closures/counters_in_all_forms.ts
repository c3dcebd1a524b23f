// The same counter written as closure, class, object, bound function, iterator, promise chain and reducer: all count alike.
const byClosure = (start: number) => { let n = start; return { up: () => ++n, down: () => --n, get: () => n }; };
class ByClass { #n: number; constructor(start: number) { this.#n = start; } up = (): number => ++this.#n; down(): number { return --this.#n; } get(): number { return this.#n; } }
const byObject = (n: number) => ({ n, up() { return ++this.n; }, down() { return --this.n; }, get() { return this.n; } });
const byBinding = (start: number) => { const box = { n: start }; function change(this: { n: number }, d: number): number { return (this.n += d); } return { up: change.bind(box, 1), down: change.bind(box, -1), get: () => box.n }; };
const byAccessor = (start: number) => { let n = start; const o = { get next() { return ++n; }, get previous() { return --n; }, get value() { return n; }, set value(v) { n = v; } }; return { up: () => o.next, down: () => o.previous, get: () => o.value }; };
const byArray = (start: number) => { const steps: number[] = [start]; return { up: () => steps[steps.push(steps.at(-1)! + 1) - 1], down: () => steps[steps.push(steps.at(-1)! - 1) - 1], get: () => steps[steps.length - 1] }; };
const byIterator = (start: number) => { let n = start; const it: Iterator<number, never, number> = { next: (d = 0) => ({ done: false, value: (n += d) }) }; return { up: () => it.next(1).value, down: () => it.next(-1).value, get: () => it.next().value }; };
const byMap = (start: number) => { const m = new Map([["n", start]]); const change = (d: number): number => m.set("n", m.get("n")! + d).get("n")!; return { up: () => change(1), down: () => change(-1), get: () => change(0) }; };
const byReducer = (start: number) => { let state = { n: start }; const dispatch = ({ d }: { d: number }): number => (state = { ...state, n: state.n + d }).n; return { up: () => dispatch({ d: 1 }), down: () => dispatch({ d: -1 }), get: () => dispatch({ d: 0 }) }; };
const byDefault = (start: number) => { const f = (d: number, add = (x: number) => (start += x)): number => add(d); return { up: () => f(1), down: () => f(-1), get: () => f(0) }; };
const bySetter = (start: number) => { class S { static #v = start; static set delta(d: number) { S.#v += d; } static get v(): number { return S.#v; } } return { up: () => ((S.delta = 1), S.v), down: () => ((S.delta = -1), S.v), get: () => S.v }; };
const byRecursion = (start: number) => { const history: number[] = []; const sum = (i = history.length - 1): number => (i < 0 ? start : history[i] + sum(i - 1)); return { up: () => (history.push(1), sum()), down: () => (history.push(-1), sum()), get: () => sum() }; };
const byLabel = (start: number) => { let n = start; const move = (d: number): number => { step: { if (d === 0) break step; n += d; } return n; }; return { up: () => move(1), down: () => move(-1), get: () => move(0) }; };
const byCatch = (start: number) => { let n = start; const move = (d: number): number => { try { throw d; } catch (x) { n += x as number; } finally { if (d > 100) n = 0; } return n; }; return { up: () => move(1), down: () => move(-1), get: () => move(0) }; };
const makers = { byClosure, byClass: (s: number) => new ByClass(s), byObject, byBinding, byAccessor, byArray, byIterator, byMap, byReducer, byDefault, bySetter, byRecursion, byLabel, byCatch };
for (const [name, make] of Object.entries(makers)) {
  const a = make(0), b = make(10);
  const seen = [a.up(), a.up(), b.down(), a.down(), b.up(), b.up(), a.get(), b.get()];
  for (let i = 0; i < 5; i++) i % 2 ? a.up() : b.down();
  console.log(name, seen.join(), a.get(), b.get());
}
const chain = async (start: number): Promise<number[]> => { let p = Promise.resolve(start); const out: number[] = []; for (const d of [1, 1, -1]) p = p.then((n) => { out.push(n + d); return n + d; }); await p; return out; };
console.log((await chain(0)).join(), (await Promise.all([chain(5), chain(-5)])).map((l) => l.at(-1)).join());
const timers = await new Promise<number[]>((resolve) => { let n = 0; const out: number[] = []; const t = setInterval(() => { out.push(++n); if (n === 3) { clearInterval(t); resolve(out); } }, 1); });
console.log(timers.join());
