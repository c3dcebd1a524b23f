// Two tasks that wait for each other are both named.
// exit: 1
// stderr: [Dd]eadlock
// stderr: left
// stderr: right
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
