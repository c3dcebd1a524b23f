// A task's microtasks and timers are its own: they run in JavaScript's order inside the task.
import { spawn } from "heddle";
async function order(name: string): Promise<string> {
  const log: string[] = [];
  setTimeout(() => log.push("timer"), 0);
  queueMicrotask(() => log.push("microtask"));
  Promise.resolve().then(() => log.push("then 1")).then(() => log.push("then 2"));
  log.push("sync");
  await null;
  log.push("after await");
  await new Promise<void>((r) => setTimeout(r, 1));
  log.push("after timer");
  return `${name}: ${log.join(", ")}`;
}
const expected = "sync, microtask, then 1, after await, then 2, timer, after timer";
const results = await Promise.all(Array.from({ length: 50 }, (_, i) => spawn(order, `t${i}`)));
console.log(results[0]);  // expect: t0: sync, microtask, then 1, after await, then 2, timer, after timer
console.log(results.every((r, i) => r === `t${i}: ${expected}`));  // expect: true
