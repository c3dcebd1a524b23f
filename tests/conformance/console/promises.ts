// Promises by their state and value.
const settled = Promise.resolve(42);
const failed = Promise.reject("reason");
failed.catch(() => {});
console.log(settled, failed, new Promise(() => {}), Promise.resolve(), Promise.resolve("text"));
console.log(Promise.resolve({ a: 1, b: [1, 2] }), Promise.resolve([]), Promise.resolve(null));
console.log([settled, failed], { settled }, new Map([["p", settled]]), [[[settled]]]);
console.log(Promise.resolve(settled) === settled, Promise.resolve(Promise.resolve(1)));
const chained = settled.then((x) => x + 1);
console.log(chained);
await chained;
console.log(chained);
async function work(): Promise<string> {
  await null;
  return "worked";
}
const running = work();
console.log(running);
await running;
console.log(running);
console.log(Promise.all([1, 2]), await Promise.all([1, 2]), await Promise.allSettled([Promise.resolve(1), Promise.reject("no")]));
const { promise, resolve } = Promise.withResolvers<string>();
console.log(promise);
resolve("by hand");
console.log(promise);
const inside = { p: Promise.resolve({ deep: { deeper: { deepest: 1 } } }) };
console.log(inside);
console.log(Promise.resolve("x".repeat(80)), Promise.resolve([1, 2, 3, 4, 5, 6, 7, 8]));
