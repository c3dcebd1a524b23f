// All finally blocks of all frames run, innermost first; a finally may await; return and throw in it change nothing.
import { spawn, sleep, CancelledError } from "heddle";
const log: string[] = [];
const started = Promise.withResolvers<void>();
async function inner(): Promise<string> {
  try {
    started.resolve();
    await sleep(60_000);
  } finally {
    log.push("inner");
    await sleep(1);
    log.push("inner after sleep");
  }
  return "never";
}
async function middle(): Promise<string> {
  try {
    return await inner();
  } catch {
    log.push("catch must not run");
    return "never";
  } finally {
    log.push("middle");
    return "ignored";
  }
}
async function outer(): Promise<string> {
  try {
    return await middle();
  } finally {
    log.push("outer");
    throw new Error("ignored too");
  }
}
const task = spawn(outer);
await started.promise;
task.cancel();
console.log(await task.catch((e) => e instanceof CancelledError));  // expect: true
console.log(log.join(", "));  // expect: inner, inner after sleep, middle, outer
