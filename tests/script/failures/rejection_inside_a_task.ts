// An unhandled rejection inside a spawned task fails that task's handle with the error; finally blocks run.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const task = spawn(async () => {
  try {
    Promise.reject(new Error("floating"));
    await sleep(60_000);
  } catch {
    log.push("catch must not run");
  } finally {
    log.push("finally");
  }
});
console.log(await task.catch((e: Error) => e.message), log.join());  // expect: floating finally
