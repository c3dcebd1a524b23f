// Each turn of a loop has its own variables; what closures see.
const collect = (): { fns: (() => unknown)[]; done: () => string } => { const fns: (() => unknown)[] = []; return { fns, done: () => fns.map((f) => f()).join() }; };
const a = collect();
for (let i = 0; i < 3; i++) a.fns.push(() => i);
console.log("for", a.done());
const b = collect();
for (const x of ["p", "q"]) b.fns.push(() => x);
console.log("for-of", b.done());
const c = collect();
for (const k in { k1: 1, k2: 2 }) c.fns.push(() => k);
console.log("for-in", c.done());
const d = collect();
let w = 0;
while (w < 3) { const copy = w * w; d.fns.push(() => copy + w); w++; }
console.log("while", d.done());
const e = collect();
for (let i = 0, inc = () => i++; i < 3; inc()) { e.fns.push(() => i); if (e.fns.length > 3) break; i++; }
console.log("header closure", e.done());
const f = collect();
for (let i = 0; f.fns.push(() => i), i < 2; i++);
console.log("in the condition", f.done());
const g = collect();
for (let i = 0; i < 2; g.fns.push(() => i), i++) g.fns.push(() => i * 10);
console.log("in the step", g.done());
const h = collect();
for (const [x, { y }] of [[1, { y: 2 }], [3, { y: 4 }]] as [number, { y: number }][]) h.fns.push(() => x + y);
console.log("pattern", h.done());
const m = collect();
for (let i = 0; i < 3; i++) { m.fns.push(() => (i += 10)); m.fns.push(() => i); }
console.log("shared within a turn", m.done(), m.done());
const n = collect();
for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) { let sum = i + j; n.fns.push(() => sum++ * 100 + i * 10 + j); }
console.log("nested", n.done(), n.done());
const counters = [1, 2].map((start) => { let count = start; return { up: () => ++count, get: () => count }; });
counters[0].up(); counters[0].up(); counters[1].up();
console.log(counters.map((x) => x.get()).join());
const q = collect();
for (let i = 0; i < 5; i++) { if (i % 2) continue; const name = `n${i}`; try { q.fns.push(() => name); if (i === 4) break; } finally { q.fns.push(() => i); } }
console.log("with jumps", q.done());
const later: Promise<number>[] = [];
for (let i = 0; i < 3; i++) later.push((async () => { await null; return i; })());
console.log("async", (await Promise.all(later)).join());
