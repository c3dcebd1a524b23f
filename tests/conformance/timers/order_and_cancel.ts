// Timers by time and order of creation, cleared before, during and after.
const log: string[] = [];
const inner = Promise.withResolvers<void>(), stopped = Promise.withResolvers<void>();
// Gaps are long: a slow machine may create two timers some milliseconds apart.
setTimeout(() => log.push("10"), 200);
setTimeout(() => log.push("1a"), 1);
setTimeout(() => log.push("0 is 1"), 0);
setTimeout(() => log.push("1b"), 1);
const cancelled = setTimeout(() => log.push("never"), 40);
clearTimeout(cancelled);
clearTimeout(cancelled);
clearTimeout(undefined);
const second = setTimeout(() => log.push("cleared by the first"), 120);
setTimeout(() => clearTimeout(second), 60);
setTimeout((a: string, b: number) => log.push(a + b), 140, "args", 1);
let turns = 0;
const interval = setInterval(() => {
  log.push(`i${++turns}`);
  if (turns === 3) {
    clearInterval(interval);
    stopped.resolve();
  }
}, 2);
setTimeout(() => { log.push("outer"); setTimeout(() => { log.push("inner"); inner.resolve(); }, 1); queueMicrotask(() => log.push("micro")); }, 260);
log.push("sync");
Promise.resolve().then(() => log.push("promise"));
queueMicrotask(() => log.push("microtask"));
await Promise.all([inner.promise, stopped.promise]);
console.log(log.filter((s) => !s.startsWith("i")).join(", "));
console.log(log.filter((s) => s.startsWith("i") && s.length === 2).join(" "), turns);
const order: number[] = [];
await Promise.all([3, 1, 2].map((n) => new Promise<void>((r) => setTimeout(() => { order.push(n); r(); }, n * 40))));
console.log(order.join());
const immediate: string[] = [];
const skip = setImmediate(() => immediate.push("skipped"));
clearImmediate(skip);
await new Promise<void>((r) => { setImmediate((x: string) => immediate.push(x), "first"); setImmediate(() => { immediate.push("second"); r(); }); });
console.log(immediate.join(), typeof setTimeout, typeof performance.now(), performance.now() >= 0);
for (const bad of [undefined, "text", 5]) try { setTimeout(bad as any, 1); } catch (e) { console.log((e as Error).message); }
