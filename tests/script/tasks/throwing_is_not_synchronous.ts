// spawn itself never runs the function: an error shows where the task is awaited.
import { spawn } from "heddle";
let task;
try {
  task = spawn(() => { throw new Error("inside"); });
  console.log("spawned");  // expect: spawned
} catch {
  console.log("never");
}
console.log(await task!.catch((e: Error) => e.message));  // expect: inside
