// --strict-fatal: the first strictness error ends the program, whoever would catch it, in a task that is awaited too. What
// follows it is not printed, nor are the failures of tasks that end with it.
// args: --strict-fatal --workers 2
// exit: 1
// stderr: '\*' takes two numbers, not a string and a number \[HD2201\]
import { spawn } from "heddle";
const task = spawn(async () => {
  try {
    return ("6" as any) * 2;
  } catch {
    console.log("caught");
  }
});
console.log("started"); // expect: started
try {
  await task;
} catch {
  console.log("caught by who awaits");
}
console.log("never");
