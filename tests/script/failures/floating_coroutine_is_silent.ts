// A floating coroutine that waits for ever keeps nothing alive and is no error, as in Node.
import { spawn } from "heddle";
async function waits(): Promise<void> {
  await new Promise<void>(() => {});
  console.log("never");
}
waits();
console.log(await spawn(() => { waits(); return "task done"; }));  // expect: task done
console.log("main done");  // expect: main done
