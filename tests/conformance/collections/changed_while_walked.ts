// Maps and Sets that grow, shrink and are cleared under for-of, forEach, iterators, spread and each other.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" ") || "nothing");
{ const m = new Map([["a", 1], ["b", 2], ["c", 3]]); for (const [k, v] of m) { log.push(k + v); m.delete(k); if (v < 3) m.set(k + k, v + 10); } flush("delete and add"); console.log([...m.keys()].join()); }
{ const m = new Map([["a", 1], ["b", 2], ["c", 3]]); for (const [k] of m) { log.push(k); if (k === "a") { m.delete("b"); m.set("b", 9); } } flush("moved to the end"); }
{ const m = new Map([["a", 1], ["b", 2]]); let n = 0; for (const [k, v] of m) { log.push(`${k}${v}`); m.set(k, v * 10); if (++n === 1) m.set("b", 7); } flush("values replaced"); }
{ const m = new Map([["a", 1], ["b", 2], ["c", 3]]); for (const [k] of m) { log.push(k); if (k === "b") { m.clear(); m.set("z", 0); } } flush("cleared and refilled"); }
{ const s = new Set([1, 2, 3]); for (const x of s) { log.push(String(x)); if (x < 10) s.add(x + 10); } flush("grows"); }
{ const s = new Set([1, 2, 3, 4]); for (const x of s) { log.push(String(x)); s.delete(x + 1); } flush("next is gone"); }
{ const s = new Set([1, 2, 3]); for (const x of s) { log.push(String(x)); s.delete(x); if (log.length < 6) s.add(x); } flush("comes back"); }
{ const s = new Set(["x"]); s.forEach((x) => { log.push(x); if (s.size < 4) s.add(x + s.size); }); flush("forEach grows"); }
{ const m = new Map([[1, "a"], [2, "b"], [3, "c"]]); m.forEach((v, k) => { log.push(v); m.delete(k + 1); }); flush("forEach deletes"); }
{ const s = new Set([1, 2, 3]); const it = s.values(); log.push(String(it.next().value)); s.delete(1); s.delete(2); log.push(String(it.next().value), String(it.next().done)); s.add(4); log.push(String(it.next().done)); flush("iterator that ended"); }
{ const m = new Map<string, number>(); const it = m.entries(); m.set("late", 1); log.push(String(it.next().value), String(it.next().done)); flush("made before it was filled"); }
{ const s = new Set([1, 2]); const a = s.values(), b = s.values(); a.next(); s.delete(1); s.add(3); log.push([...a].join(), [...b].join()); flush("two iterators"); }
{ const s = new Set([1, 2, 3]); for (const x of s) for (const y of s) { log.push(`${x}${y}`); if (x === 1 && y === 1) s.delete(2); } flush("nested"); }
{ const s = new Set([0]); for (const x of s) { if (x > 5000) break; s.delete(x); s.add(x + 1); } log.push(`${s.size}`, [...s].join()); flush("queue"); }
{ const m = new Map(Array.from({ length: 100 }, (_, i) => [i, i])); let n = 0; for (const [k] of m) { n++; for (let j = k + 1; j < k + 5; j++) m.delete(j); } log.push(`${n} ${m.size}`); flush("many deleted ahead"); }
{ const m = new Map(Array.from({ length: 50 }, (_, i) => [i, i])); const it = m.keys(); for (let i = 0; i < 20; i++) it.next(); for (let i = 0; i < 40; i++) m.delete(i); for (let i = 50; i < 200; i++) m.set(i, i); log.push(String(it.next().value), String([...it].length)); flush("table rebuilt under it"); }
{ const s = new Set([3, 1, 2]); for (const x of [...s].sort()) { s.delete(x); s.add(x); } log.push([...s].join()); flush("reordered"); }
{ const m = new Map([["a", [1]]]); for (const [k, list] of m) { list.push(2); m.set("b", list); if (k === "b") break; } log.push(m.get("a")!.join(), String(m.get("a") === m.get("b"))); flush("shared value"); }
{ const s = new Set([1, 2, 3]); const copy = new Set(s); s.clear(); log.push(String(copy.size), String(s.size), String(new Set([...copy].filter((x) => x > 1)).size)); flush("copies"); }
{ const keys = new Map([[NaN, "nan"], [0, "zero"]]); keys.set(-0, "minus"); for (const [k] of keys) { log.push(String(Object.is(k, -0)), keys.get(k)!); if (k === 0) keys.delete(NaN); } log.push(String(keys.size)); flush("NaN and zeros"); }
