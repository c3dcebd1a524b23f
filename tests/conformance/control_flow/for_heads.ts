// for loops: which variables are copied each turn, what initialisers, tests and updates see, and closures made in all of them.
const show = (label: string, list: (() => unknown)[]): void => console.log(label, list.map((f) => f()).join());
{ const f: (() => number)[] = []; for (let i = 0; i < 3; i++) f.push(() => i); show("body", f); }
{ const f: (() => number)[] = []; for (let i = 0, g = () => i; i < 3; i++) f.push(g); show("made in the head", f); }
{ const f: (() => number)[] = []; for (let i = 0; f.push(() => i), i < 3; i++); show("made in the test", f); }
{ const f: (() => number)[] = []; for (let i = 0; i < 3; f.push(() => i), i++); show("made in the update", f); }
{ const f: (() => number)[] = []; for (let i = 0; i < 6; i++) { f.push(() => i); i++; } show("changed in the body", f); }
{ const f: (() => number)[] = []; for (let i = 0; i < 3; i++) { f.push(() => i++); } show("changed by closures", f); show("and again", f); }
{ const f: (() => string)[] = []; for (let i = 0, j = 10; i < j; i += 3, j--) f.push(() => `${i}:${j}`); show("two variables", f); }
{ const f: (() => number)[] = []; for (const step = 2; f.length < 3; ) f.push(() => step + f.length); show("const head", f); }
{ const f: (() => number)[] = []; let i = 0; for (; i < 3; i++) f.push(() => i); show("outside", f); }
{ const f: (() => number)[] = []; for (let i = 0; i < 4; i++) { if (i % 2) continue; f.push(() => i); } show("continue", f); }
{ const f: (() => number)[] = []; for (let i = 0; ; i++) { f.push(() => i); if (i === 2) break; } show("break", f); }
{ const f: (() => number)[] = []; for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) f.push(() => i * 10 + j); show("nested", f); }
{ const f: (() => number)[] = []; for (let i = 0; i < 2; i++) { let i = 5; f.push(() => i++); } show("shadowed", f); }
{ let test = 0, update = 0; for (let i = 0; test++, i < 3; update++, i++); console.log("counts", test, update); }
{ const order: string[] = []; const o = (s: string): boolean => { order.push(s); return order.length < 9; }; for (o("init"); o("test"); o("update")) o("body"); console.log(order.join(" ")); }
{ let n = 0; for (;;) { if (++n > 4) break; } console.log("endless", n); }
{ const list = [3, 1, 2]; for (let i = 0, { length } = list; i < length; i++) list.push(list[i] * 2); console.log("fixed length", list.join()); }
{ const list = [1]; for (let i = 0; i < list.length && list.length < 6; i++) list.push(list[i] + list.length); console.log("growing", list.join()); }
{ let text = ""; for (let node: { v: string; next?: any } | undefined = { v: "a", next: { v: "b", next: { v: "c" } } }; node; node = node.next) text += node.v; console.log("list", text); }
{ const f: (() => string)[] = []; for (const key in { a: 1, b: 2 }) f.push(() => key); for (const c of "cd") f.push(() => c); show("for-in and for-of", f); }
{ const f: (() => number)[] = []; for (let x of [1, 2]) { f.push(() => x); x = 10 * x; } show("reassigned", f); }
{ let x = "outer"; for (let x = "head"; x !== ""; x = "") { console.log("scopes", x); { const x: string = "block"; console.log("scopes", x); } } console.log("scopes", x); }
{ const seen: string[] = []; for (let i = 0; i < 3; i++) { try { if (i === 1) continue; seen.push(`b${i}`); } finally { seen.push(`f${i}`); } } console.log(seen.join()); }
try { for (let i = i0(); i < 1; i++) { /* not reached */ } function i0(): number { throw new RangeError("head throws"); } } catch (e) { console.log(`${e}`); }
for (let i = 10, step = () => (i -= 4); i > 0; step()) { console.log("first copy only", i); if (i-- < 8) break; }
for (const i of [0, 1]) await Promise.resolve().then(() => console.log("awaited", i));
{ const f: (() => Promise<number>)[] = []; for (let i = 0; i < 3; i++) f.push(async () => { await null; return i; }); console.log((await Promise.all(f.map((g) => g()))).join()); }
