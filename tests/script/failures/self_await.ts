// A task that awaits itself never settles.
// exit: 1
// stderr: [Dd]eadlock
// stderr: The cycle: task 2 \(me\) waits for task 2 \(me\)
import { spawn, type Task } from "heddle";
const holder: { task?: Task<void> } = {};
const ready = Promise.withResolvers<void>();
async function me(): Promise<void> {
  await ready.promise;
  await holder.task;
}
holder.task = spawn(me);
ready.resolve();
await holder.task;
