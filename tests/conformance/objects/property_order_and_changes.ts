// The order of keys: numbers first, then as they came; after delete, assign, spread, freeze, accessors, many keys, structuredClone.
const keys = (o: object): string => Object.keys(o).join();
const o: Record<string, number> = { b: 1, 2: 2, a: 3, 1: 4, "01": 5, "-1": 6, "1.5": 7, 0: 8 };
console.log(keys(o), Object.values(o).join(), JSON.stringify(o));
delete o.b;
o.z = 1; o.b = 2; o[5] = 3; o[3] = 4;
console.log(keys(o));
o.a = 99; o[2] = 98;
console.log(keys(o), o.a, o[2]);
console.log(keys({ ...o, a: 1, new: 2, 4: 3 }), keys({ new: 2, 4: 3, ...o }), keys(Object.assign({ z: 0, y: 0 }, o)));
console.log(keys(structuredClone(o)), keys(JSON.parse(JSON.stringify(o))), keys(Object.fromEntries(Object.entries(o).reverse())), keys(Object.freeze({ b: 1, a: 2, 1: 3 })));
const { a, ...rest } = o;
console.log(a, keys(rest));
const seen: string[] = [];
for (const k in o) { seen.push(k); if (k === "0") { delete o["01"]; o.added = 1; } }
console.log(seen.join());
const withAccessors = { get g() { return 1; }, v: 2, set g(_: number) {}, get h() { return 3; }, 7: 7, m() {} };
console.log(keys(withAccessors), keys({ ...withAccessors }), Object.entries(withAccessors).map(([k, v]) => `${k}:${typeof v}`).join());
const computed = { ["x"]: 1, y: 2, ["x" as string]: 3, get ["y" as string]() { return 4; } } as Record<string, number>;
console.log(keys(computed), computed.x, computed.y);
const big: Record<string, number> = {};
for (let i = 0; i < 300; i++) big[`k${(i * 37) % 300}`] = i;
for (let i = 0; i < 300; i += 2) delete big[`k${i}`];
for (let i = 0; i < 10; i++) big[`k${i * 2}`] = -1;
const list = Object.keys(big);
console.log(list.length, list.slice(0, 5).join(), list.slice(-4).join(), big.k0, big.k2 === -1, big.k100, "k101" in big);
const indexed: Record<number, string> = {};
for (const i of [100, 5, 4294967294, 4294967295, 1e10, 50]) indexed[i] = String(i);
console.log(keys(indexed));
class P { b = 1; a = 2; constructor() { this.d = 3; this.c = 4; } d: number; c: number; static s2 = 1; static s1 = 2; }
class Q extends P { e = 5; override b = 6; }
console.log(keys(new P()), keys(new Q()), keys(P), new Q().b);
console.log(keys([3, , 5]), keys("abc" as unknown as object), keys(Object.assign([1], { 1: 2 })), keys(new Map([[1, 1]])), keys(() => 1), Object.keys(5 as never).length);
const same = (x: object, y: object): boolean => JSON.stringify(x) === JSON.stringify(y);
console.log(same({ a: 1, b: 2 }, { b: 2, a: 1 }), same({ 1: 1, 0: 0 }, { 0: 0, 1: 1 }), same({ a: undefined }, {}));
const frozen = Object.freeze({ list: [1], n: 1 });
frozen.list.push(2);
for (const f of [() => { (frozen as any).n = 2; }, () => { (frozen as any).x = 1; }, () => { delete (frozen as any).n; }, () => { (Object.freeze([1]) as number[]).push(2); }]) try { f(); console.log("changed"); } catch (e) { console.log((e as Error).message); }
console.log(keys(frozen), frozen.list.length, Object.isFrozen(frozen), Object.isFrozen(frozen.list), Object.isFrozen({ ...frozen }), Object.isFrozen(1));
