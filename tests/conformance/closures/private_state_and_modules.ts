// The module pattern: state behind functions, iterators over it, subscriptions, undo, middleware, memo with limits, sequence generators.
const createStore = <S extends object, A extends { type: string }>(reduce: (state: S, action: A) => S, initial: S) => {
  let state = initial, isDispatching = false;
  const listeners = new Set<(s: S, previous: S) => void>(), history: S[] = [];
  const api = {
    get state(): S { return state; },
    dispatch(action: A): A {
      if (isDispatching) throw new Error("reducers may not dispatch");
      const previous = state;
      isDispatching = true;
      try { state = reduce(state, action); } finally { isDispatching = false; }
      if (state !== previous) { history.push(previous); for (const l of [...listeners]) l(state, previous); }
      return action;
    },
    subscribe(l: (s: S, previous: S) => void): () => boolean { listeners.add(l); return () => listeners.delete(l); },
    undo(): boolean { const last = history.pop(); if (last === undefined) return false; state = last; return true; },
    use(middleware: (next: (a: A) => A) => (a: A) => A): void { api.dispatch = middleware(api.dispatch); },
  };
  return api;
};
type Action = { type: "add"; n: number } | { type: "clear" } | { type: "loop" } | { type: "none" };
const store = createStore<{ total: number; count: number }, Action>((s, a) => {
  switch (a.type) { case "add": return { total: s.total + a.n, count: s.count + 1 }; case "clear": return { total: 0, count: 0 }; case "loop": store.dispatch({ type: "clear" }); return s; default: return s; }
}, { total: 0, count: 0 });
const seen: string[] = [];
const off = store.subscribe((s, p) => { seen.push(`${p.total}->${s.total}`); if (s.total > 5) off(); });
const once: () => boolean = store.subscribe(() => { seen.push("once"); once(); });
store.dispatch({ type: "add", n: 3 }); store.dispatch({ type: "none" }); store.dispatch({ type: "add", n: 4 }); store.dispatch({ type: "add", n: 5 });
console.log(store.state.total, store.state.count, seen.join(" "));
try { store.dispatch({ type: "loop" }); } catch (e) { console.log((e as Error).message); }
console.log(store.undo(), store.state.total, store.undo(), store.undo(), store.undo(), store.state.count);
store.use((next) => (a) => { seen.push(`before ${a.type}`); const r = next(a); seen.push(`after ${store.state.total}`); return r; });
store.use((next) => (a) => (a.type === "add" && a.n < 0 ? { type: "none" } : next(a)));
seen.length = 0;
console.log(store.dispatch({ type: "add", n: -1 }).type, store.dispatch({ type: "add", n: 2 }).type, seen.join(", "));
const ids = (prefix: string, start = 1) => { const used = new Set<string>(); return { next: () => { let id: string; do id = `${prefix}${start++}`; while (used.has(id)); used.add(id); return id; }, reserve: (...list: string[]) => list.forEach((i) => used.add(i)), [Symbol.iterator]: () => used.values() }; };
const users = ids("u"), others = ids("o", 10);
users.reserve("u2", "u3");
console.log(users.next(), users.next(), others.next(), [...users].join(), [...others].length);
const memoize = <K, V>(f: (k: K) => V, limit: number) => { const cache = new Map<K, V>(); let hits = 0; return Object.assign((k: K): V => { if (cache.has(k)) { hits++; const v = cache.get(k)!; cache.delete(k); cache.set(k, v); return v; } const v = f(k); cache.set(k, v); if (cache.size > limit) cache.delete(cache.keys().next().value!); return v; }, {}) as (k: K) => V; };
let computed = 0;
const square = memoize((n: number) => { computed++; return n * n; }, 2);
console.log([1, 2, 1, 3, 2, 1].map(square).join(), computed);
const pipeline = ((steps: ((n: number) => number)[]) => ({ add(f: (n: number) => number) { steps.push(f); return this; }, run: (n: number) => steps.reduce((v, f) => f(v), n), fork: () => { const copy = [...steps]; return { run: (n: number) => copy.reduceRight((v, f) => f(v), n) }; } }))([]);
const fork = pipeline.add((n) => n + 1).add((n) => n * 10).fork();
pipeline.add((n) => -n);
console.log(pipeline.run(1), fork.run(1));
const lock = (() => { let holder: string | null = null; const queue: [string, () => void][] = []; const log: string[] = []; return { async take(name: string): Promise<void> { if (holder !== null) await new Promise<void>((r) => queue.push([name, r])); holder = name; log.push(`+${name}`); }, free(): void { log.push(`-${holder}`); holder = null; const next = queue.shift(); if (next) { holder = next[0]; next[1](); } }, log }; })();
await Promise.all(["a", "b", "c"].map(async (n) => { await lock.take(n); await null; await null; lock.free(); }));
console.log(lock.log.join(" "));
