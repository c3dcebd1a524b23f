// Objects that gain and lose many properties: order, lookups, walking, going from shape to dictionary.
const o: Record<string, number> = {};
for (let i = 0; i < 600; i++) o[`key${i}`] = i;
console.log(Object.keys(o).length, o.key0, o.key599, "key300" in o, o.missing);
for (let i = 0; i < 600; i += 2) delete o[`key${i}`];
console.log(Object.keys(o).length, o.key0, o.key1, Object.keys(o).slice(0, 3).join(), Object.keys(o).at(-1));
o.key0 = -1;
o.added = 5;
console.log(Object.keys(o).slice(-2).join(), o.key0, Object.values(o).reduce((a, b) => a + b));
const small: { a?: number; b?: number; c?: number } = { a: 1, b: 2, c: 3 };
delete small.b;
console.log(JSON.stringify(small), small.b, "b" in small);
small.b = 20;
console.log(JSON.stringify(small), Object.entries(small).join(";"));
delete small.a; delete small.b; delete small.c;
console.log(JSON.stringify(small), Object.keys(small).length);
small.a = 1;
console.log(JSON.stringify(small), { ...small, z: 1 }.z);
const numeric: Record<number, string> = {};
for (const k of [10, 2, 33, 1, 0, 7]) numeric[k] = "v" + k;
delete numeric[2];
numeric[5] = "new";
console.log(Object.keys(numeric).join(), Object.values(numeric).join(), JSON.stringify(numeric));
const mixed: Record<string, number> = { z: 1, 3: 2, a: 3, 1: 4 };
mixed.b = 5; mixed[2] = 6;
console.log(Object.keys(mixed).join());
type Same = { x: number; y: number };
const make = (i: number): Same => { const p = {} as Same; if (i % 2) { p.x = i; p.y = -i; } else { p.y = -i; p.x = i; } return p; };
let sum = 0;
for (let i = 0; i < 100; i++) { const p = make(i); sum += p.x * 2 + p.y; }
console.log(sum, Object.keys(make(1)).join(), Object.keys(make(2)).join());
const cache: Record<string, () => number> = Object.fromEntries(["a", "b"].map((k, i) => [k, () => i]));
delete cache.a;
console.log(cache.a?.(), cache.b(), Object.keys(cache).join());
const nested: any = {};
for (const path of ["a.b.c", "a.b.d", "e"]) { let at = nested; const parts = path.split("."); for (const p of parts.slice(0, -1)) at = at[p] ??= {}; at[parts.at(-1)!] = path; }
delete nested.a.b.c;
console.log(JSON.stringify(nested), nested.a?.b?.c, nested.x?.y);
for (const key in nested) { delete nested[key]; nested[key + "2"] = 1; if (Object.keys(nested).length > 5) break; }
console.log(Object.keys(nested).sort().join());
