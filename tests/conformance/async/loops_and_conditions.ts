// await in every place an expression may stand.
const later = async <T>(value: T): Promise<T> => { await null; return value; };
const results: unknown[] = [];
for (let i = await later(0); i < (await later(3)); i += await later(1)) results.push(i);
while (await later(results.length < 5)) results.push(await later("w"));
do results.push("d"); while (await later(results.length < 6));
if (await later(false)) results.push("never"); else if (await later(true)) results.push("else if");
switch (await later(2)) { case await later(1): results.push("one"); break; case await later(2): results.push("two"); }
console.log(results.join());
console.log((await later(1)) + (await later(2)) * (await later(3)), await later(true) ? await later("yes") : await later("no"));
console.log((await later(0)) || (await later("or")), (await later(null)) ?? "nullish", (await later(1)) && (await later("and")));
console.log([await later(1), ...(await later([2, 3]))].join(), { key: await later("v"), ...(await later({ more: 1 })) }, `${await later("t")}`);
const { a, b = await later("default") } = await later({ a: 1 } as { a: number; b?: string });
console.log(a, b, (await later({ deep: { list: [7] } })).deep.list[0], (await later((x: number) => x * 2))(4), await (await later(later))(5));
for (const x of await later([10, 20])) results.push(await later(x));
for (const k in await later({ p: 1, q: 2 })) results.push(k);
console.log(results.slice(-4).join());
let total = 1;
total += await later(5);
total *= (await later(2)) + total;
console.log(total);
const object = { n: 1, list: [1, 2, 3] };
object.n += await later(9);
object.list[await later(1)] = await later(50);
object.list[await later(0)] += await later(4);
console.log(object.n, object.list.join(), typeof (await later(undefined)), !(await later(false)), -(await later(3)), void (await later(1)));
try { throw await later(new Error("thrown")); } catch (e) { console.log((e as Error).message, await later("in catch")); } finally { console.log(await later("in finally")); }
label: for (const x of [1, 2, 3]) { for (const y of [1, 2]) { if (await later(y === 2)) continue label; if (await later(x === 3)) break label; console.log(x, y); } }
