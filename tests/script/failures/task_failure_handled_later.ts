// A failure handled within a second is no unhandled failure.
import { spawn, sleep } from "heddle";
const task = spawn(() => { throw new Error("handled later"); });
await sleep(50);
console.log(await task.catch((e: Error) => e.message));  // expect: handled later
