// Timeouts, intervals, immediates, sleep, clearing, arguments.
import { sleep, spawn } from "heddle";
const log: string[] = [];
const note = (what: string, ...more: number[]): void => { log.push(what + more.length); };
setTimeout(note, 5, "timeout", 1, 2);
const never = setTimeout(note, 1, "never");
clearTimeout(never);
setImmediate(note, "immediate");
queueMicrotask(() => note("microtask"));
let turns = 0;
await new Promise<void>((resolve) => {
  const interval = setInterval(() => {
    note("interval");
    if (++turns === 3) {
      clearInterval(interval);
      resolve();
    }
  }, 3);
});
const sleeper = spawn(async () => { await sleep(20); return "slept"; });
await sleep(10);
console.log(log.sort().join(), await sleeper);
