// A plain spawn belongs to no scope but its own: cancelling the parent does not cancel the child.
import { spawn, sleep, type Task } from "heddle";
let child: Task<string> | undefined;
const parent = spawn(async () => {
  child = spawn(async () => {
    await sleep(30);
    return "child finished";
  });
  await sleep(60_000);
});
while (child === undefined) await sleep(1);
parent.cancel();
await parent.catch(() => {});
console.log(parent.status, await child);  // expect: cancelled child finished
