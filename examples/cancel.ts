// Cancelling tasks: one that waits and one that computes. Their finally blocks run, their catch clauses do not see it,
// and whoever awaits them gets a CancelledError with the reason.
import { spawn, sleep, CancelledError, type Task } from "heddle";

const started = Promise.withResolvers<void>();

async function waits(): Promise<void> {
  try {
    started.resolve();
    await sleep(3_600_000);
  } catch (error) {
    console.log("never printed: a cancel is not caught inside", error);
  } finally {
    console.log("the waiting task cleans up; it may still wait while it does");
    await sleep(1);
  }
}

function computes(): number {
  let turns = 0;
  try {
    for (;;) turns++;
  } finally {
    console.log("the computing task cleans up");
  }
}

async function end(task: Task<unknown>, reason: string): Promise<void> {
  const before = performance.now();
  task.cancel(reason);
  try {
    await task;
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    console.log(`${task.name}: ${task.status}, because ${error.reason}; it took ${(performance.now() - before).toFixed(1)} ms`);
  }
}

const waiting = spawn(waits);
const computing = spawn(computes);
await started.promise;
await sleep(10);
await end(waiting, "an hour is too long");
await end(computing, "nobody needs the number");
