// A promise made in one task and settled in another; the reaction runs in the task that registered it.
import { spawn, currentTask } from "heddle";
const { promise, resolve } = Promise.withResolvers<string>();
const waiter = spawn(async () => {
  const me = currentTask();
  const value = await promise;
  return `${value} ${currentTask() === me}`;
});
const mainTask = currentTask();
const reaction = promise.then((v) => `${v} ${currentTask() === mainTask}`);
const settler = spawn(() => {
  resolve("settled");
  return "settler done";
});
console.log(await settler);  // expect: settler done
console.log(await waiter);  // expect: settled true
console.log(await reaction);  // expect: settled true
const rejected = Promise.withResolvers<never>();
const waits = Promise.withResolvers<void>();
const catcher = spawn(async () => {
  const outcome = rejected.promise.catch((error: Error) => error.message);
  waits.resolve();  // a rejection that nobody handles yet would end the task that rejects
  return await outcome;
});
await waits.promise;
await spawn(() => rejected.reject(new Error("from another task")));
console.log(await catcher);  // expect: from another task
const many = Promise.withResolvers<number>();
const waiters = Array.from({ length: 500 }, (_, i) => spawn(async () => (await many.promise) + i));
many.resolve(1000);
let sum = 0;
for (const w of waiters) sum += await w;
console.log(sum);  // expect: 624750
