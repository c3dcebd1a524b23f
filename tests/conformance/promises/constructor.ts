// new Promise: the executor runs at once, the first settling counts, errors in it reject.
const log: string[] = [];
const p = new Promise<string>((resolve, reject) => {
  log.push("executor");
  resolve("first");
  resolve("second");
  reject(new Error("third"));
  log.push("goes on");
});
log.push("after");
console.log(log.join(), await p);
const outcome = (q: Promise<unknown>): Promise<string> => q.then((v) => `value ${String(v)}`, (e) => `error ${e instanceof Error ? e.message : e}`);
console.log(await outcome(new Promise(() => { throw new Error("in executor"); })));
console.log(await outcome(new Promise((resolve) => { resolve("kept"); throw new Error("too late"); })));
console.log(await outcome(new Promise((_, reject) => reject())), await outcome(new Promise((resolve) => resolve(undefined))));
console.log(await outcome(new Promise((resolve) => resolve(Promise.reject(new Error("adopted"))))));
console.log(await outcome(new Promise((_, reject) => reject(Promise.resolve("not adopted")))).then((s) => s.startsWith("error")));
console.log(await outcome(new Promise((resolve) => setTimeout(resolve, 1, "by timer"))));
for (const bad of [undefined, 5, {}]) {
  try {
    new Promise(bad as any);
  } catch (error) {
    console.log((error as Error).message);
  }
}
const { promise, resolve, reject } = Promise.withResolvers<number>();
setTimeout(() => resolve(1), 1);
console.log(await promise, (reject(new Error("ignored")), await promise));
let later: (v: string) => void = () => {};
const external = new Promise<string>((r) => { later = r; });
queueMicrotask(() => later("set from outside"));
console.log(await external);
const thenable = { then(ok: (v: number) => void) { ok(42); } };
console.log(await thenable, await Promise.resolve(thenable), await new Promise((r) => r(thenable)));
const same = Promise.resolve(1);
console.log(Promise.resolve(same) === same, new Promise((r) => r(same)) !== same, await Promise.resolve([same]).then((l) => l[0] === same));
class Later<T> extends Promise<T> { get kind(): string { return "later"; } }
const l = Later.resolve(3) as Later<number>;
console.log(l.kind, (l.then((n) => n) as Later<number>).kind, l instanceof Promise, await l, l.constructor.name);
