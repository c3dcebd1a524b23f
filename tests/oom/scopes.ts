// Every allocation on the way into a scope may fail: it is opened whole or not at all, and ends.
import { scope, yieldNow } from "heddle";

let sum = 0;
await scope(async (outer) => {
  outer.spawn(async () => { await yieldNow(); sum += 1; });
  await scope(async (inner) => {
    inner.spawn(() => { sum += 10; });
    await scope(() => { sum += 100; }, { timeout: 60_000 });
  }, { timeout: 60_000, name: "inner" });
});
console.log(sum);
