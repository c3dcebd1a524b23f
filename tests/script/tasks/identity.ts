// id, name, status and currentTask.
import { spawn, currentTask, sleep } from "heddle";
function worker(): number {
  return currentTask().id;
}
const first = spawn(worker), second = spawn(worker);
console.log(first.name, typeof first.id, first.id !== second.id);  // expect: worker number true
console.log((await first) === first.id, (await second) === second.id);  // expect: true true
console.log(first.status, currentTask().status);  // expect: done running
const main = currentTask();
const seen = await spawn(async () => {
  const before = currentTask();
  await null;
  return before === currentTask() && before !== main;
});
console.log(seen, currentTask() === main);  // expect: true true
const failing = spawn(() => { throw new Error("x"); });
await failing.catch(() => {});
const sleeping = spawn(() => sleep(60_000));
while (sleeping.status !== "waiting") await sleep(1);
console.log(failing.status, sleeping.status);  // expect: failed waiting
sleeping.cancel();
await sleeping.catch(() => {});
console.log(sleeping.status, spawn((a: number) => a, 1).name === "");  // expect: cancelled true
