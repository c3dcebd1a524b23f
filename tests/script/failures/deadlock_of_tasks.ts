// Two tasks that wait for each other are both named.
// exit: 1
// stderr: [Dd]eadlock
// stderr: waits for task 3 \(right\) at left \(.*deadlock_of_tasks.ts:12:3\)
// stderr: waits for task 2 \(left\) at right \(.*deadlock_of_tasks.ts:16:3\)
// stderr: The cycle: task 2 \(left\) waits for task 3 \(right\), which waits for task 2 \(left\)
import { spawn, type Task } from "heddle";
const tasks: { left?: Task<void>; right?: Task<void> } = {};
const ready = Promise.withResolvers<void>();
async function left(): Promise<void> {
  await ready.promise;
  await tasks.right;
}
async function right(): Promise<void> {
  await ready.promise;
  await tasks.left;
}
tasks.left = spawn(left);
tasks.right = spawn(right);
ready.resolve();
console.log("waiting");  // expect: waiting
await tasks.left;
