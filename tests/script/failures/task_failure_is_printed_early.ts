// What nobody reacts to is printed when the spawner has ended, not at the end of the run; later reactions are too late.
// exit: 1
// stderr: Error: left behind
import { spawn, sleep, type Task } from "heddle";
let left: Task<void> | undefined;
await spawn(() => {
  left = spawn(async () => {
    await sleep(5);
    throw new Error("left behind");
  });
});
await sleep(30);
console.log(await left!.catch((error: Error) => error.message));  // expect: left behind
