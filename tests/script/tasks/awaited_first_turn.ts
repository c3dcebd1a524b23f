// A task that is awaited at once may have its first turn inside of the turn of the task that awaits it (nested_turn.hpp): nobody
// can tell.
// args: --workers 1
import { spawn, yieldNow, sleep, currentTask, CancelledError } from "heddle";

// What the new task sends to the one that awaits it comes first.
const log: string[] = [];
const message = Promise.withResolvers<string>();
message.promise.then((text) => { log.push(text); });
await spawn(() => { message.resolve("sent before the end"); });
log.push("awaited");
console.log(log.join(", "));  // expect: sent before the end, awaited

// It may yield: others have their turn meanwhile.
const turns: string[] = [];
const other = spawn(async () => { for (let i = 0; i < 3; i++) { turns.push("other"); await yieldNow(); } });
await spawn(async () => { for (let i = 0; i < 3; i++) { turns.push("first"); await yieldNow(); } });
await other;
console.log(turns.filter((t) => t === "other").length, turns.filter((t) => t === "first").length);  // expect: 3 3

// It may cancel the one that awaits it, whose await ends at once.
const victim = spawn(async () => {
  const self = currentTask();
  try {
    await spawn(() => { self.cancel("by its child"); return 1; });
    console.log("not reached");
  } finally {
    console.log("cleaned up");  // expect: cleaned up
  }
});
console.log(await victim.catch((e) => e instanceof CancelledError));  // expect: true

// It may spin: the task that awaits it is cancelled all the same.
let spins = true;
const waits = spawn(async () => { await spawn(() => { while (spins) { } }); });
await sleep(2);
waits.cancel();
console.log(await waits.catch((e) => e instanceof CancelledError));  // expect: true
spins = false;

// It may fail, and what awaits it handles that.
console.log(await spawn(() => { throw new Error("no"); }).catch((e) => (e as Error).message));  // expect: no
try {
  await spawn(async () => { await sleep(1); throw new Error("later"); });
} catch (e) {
  console.log((e as Error).message);  // expect: later
}

// Deeper than turns are nested.
async function deep(n: number): Promise<number> { return n === 0 ? 0 : 1 + await spawn(deep, n - 1); }
console.log(await deep(1000));  // expect: 1000

// What it leaves behind goes on by itself.
const later = Promise.withResolvers<number>();
await spawn(() => { setTimeout(() => later.resolve(5), 1); queueMicrotask(() => log.push("microtask of the new task")); });
console.log(await later.promise, log.at(-1));  // expect: 5 microtask of the new task
