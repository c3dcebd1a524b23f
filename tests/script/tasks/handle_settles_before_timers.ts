// A handle settles with the main function; timers that are left still run, and the run waits for them.
import { spawn } from "heddle";
const task = spawn(() => {
  setTimeout(() => console.log("timer of the task"), 30);
  return "value";
});
console.log(await task);  // expect: value
console.log("main ends");  // expect: main ends
// expect: timer of the task
