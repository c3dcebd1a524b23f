// await inside patterns, arguments, templates, conditions and operators keeps evaluation order.
const trace: string[] = [];
const v = async <T>(name: string, value: T): Promise<T> => {
  trace.push(name);
  await null;
  trace.push(`${name}'`);
  return value;
};
const flush = (what: string): void => {
  console.log(what, trace.splice(0).join(" "));
};
const add = (...n: number[]): number => n.reduce((a, b) => a + b, 0);
console.log(add(await v("a", 1), await v("b", 2), (trace.push("c"), 3)));
flush("arguments");
const { x = await v("default", 9), y } = await v<{ x?: number; y: number }>("object", { y: 1 });
flush(`pattern ${x} ${y}`);
const [p, q = await v("q", 5)] = [await v("p", 4)] as [number, number?];
flush(`array ${p} ${q}`);
console.log(`${await v("t1", "x")}-${await v("t2", "y")}`);
flush("template");
console.log((await v("left", false)) && (await v("never", 1)), (await v<number | null>("null", null)) ?? (await v("right", 2)));
flush("logic");
const o: { [k: string]: number } = { n: 1 };
o.n += await v("plus", 10);
o[await v("key", "m")] = await v("value", 7);
flush(`object ${o.n} ${o.m}`);
let i = 0;
const race = async (): Promise<void> => { i = i + (await v("i", 1)); };
await Promise.all([race(), race()]);
flush(`lost update ${i}`);
for (let k = await v("init", 0); k < (await v("test", 2)); k += await v("step", 1)) trace.push(`body${k}`);
flush("for");
if (await v("if", true)) flush("if");
switch (await v("switch", 2)) {
  case await v("case1", 1): break;
  case await v("case2", 2): flush("switch");
}
console.log([await v("e0", 0), ...(await v("spread", [1, 2]))].length, { [await v("ck", "k")]: await v("cv", 1) }.k);
flush("literals");
