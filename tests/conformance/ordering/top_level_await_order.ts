// Top-level await lets microtasks and timers run, as in an async function.
console.log("start");
setTimeout(() => console.log("timer"), 0);
queueMicrotask(() => console.log("microtask 1"));
await null;
console.log("after first await");
queueMicrotask(() => console.log("microtask 2"));
Promise.resolve().then(() => console.log("then"));
await Promise.resolve();
console.log("after second await");
await new Promise<void>((r) => setTimeout(r, 5));
console.log("after timer");
const values = await Promise.all([1, Promise.resolve(2), (async () => { await null; console.log("in all"); return 3; })()]);
console.log(values.join());
async function f(): Promise<number> {
  console.log("f");
  await null;
  console.log("f after await");
  return 1;
}
const running = f();
console.log("f called");
queueMicrotask(() => console.log("microtask 3"));
console.log(await running);
