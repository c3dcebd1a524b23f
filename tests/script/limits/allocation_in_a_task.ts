// A task that eats the heap fails; the others go on.
// args: --max-heap 32M
import { spawn } from "heddle";
function hungry(): number {
  const list: string[] = [];
  for (let i = 0; ; i++) list.push(`${i}`.padEnd(50, "x"));
}
console.log(await spawn(hungry).catch((e) => e instanceof RangeError));  // expect: true
console.log(await spawn(() => "still here"));  // expect: still here
