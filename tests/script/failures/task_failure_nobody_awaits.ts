// A task's failure that nobody handles is printed once; the run goes on and exits with 1.
// exit: 1
// stderr: Error: lost in a task
import { spawn, sleep } from "heddle";
spawn(() => { throw new Error("lost in a task"); });
await sleep(20);
console.log("main goes on");  // expect: main goes on
console.log(await spawn(() => "tasks too"));  // expect: tasks too
