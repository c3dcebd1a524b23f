// A task that is cancelled while it computes has frames of several async calls on one block. One that awaits in its finally leaves the
// block; those below are unwound when it has cleaned up, and their catch clauses see nothing.
// args: --workers 1
// args: --workers 4
import { spawn, sleep, yieldNow, Channel, CancelledError } from "heddle";

const log: string[] = [];
const stands = new Channel<number>();

async function helper(): Promise<void> {
  try { await yieldNow(); } finally { log.push("helper"); await yieldNow(); }
}
async function inner(): Promise<string> {
  try {
    stands.send(1);
    for (;;) {}
  } finally {
    log.push("inner");
    await helper();
    await sleep(1);
    log.push("inner after sleep");
  }
}
async function middle(): Promise<string> {
  try {
    return await inner();
  } catch {
    log.push("a catch clause sees it");
    return "never";
  } finally {
    await helper();
    log.push("middle");
  }
}
async function outer(): Promise<string> {
  try { return await middle(); } finally { log.push("outer"); }
}
const task = spawn(outer);
await stands.receive();
task.cancel("enough");
try { console.log(await task); } catch (error) { console.log(error instanceof CancelledError, (error as CancelledError).reason); }
// expect: true enough
console.log(log.join(", "));  // expect: inner, helper, inner after sleep, helper, middle, outer

// Not awaited: the caller goes on, and is unwound at its next poll.
log.length = 0;
const careless = spawn(async () => {
  try {
    const promise = inner();
    log.push("goes on");
    await promise;
  } catch {
    log.push("a catch clause sees it");
  } finally {
    log.push("careless");
  }
});
await stands.receive();
careless.cancel();
try { await careless; } catch (error) { console.log(error instanceof CancelledError); }  // expect: true
console.log(log.includes("a catch clause sees it"), log.includes("careless"));  // expect: false true
