// On one worker a task that never waits leaves the others their turn.
// args: --workers 1
import { spawn } from "heddle";
let stop = false;
function spin(): number {
  let turns = 0;
  while (!stop) turns++;
  return turns;
}
const spinners = [spawn(spin), spawn(spin), spawn(spin)];
let sum = 0;
for (let i = 0; i < 1000; i++) sum += await spawn((n: number) => n, i);
console.log(sum);  // expect: 499500
console.log(spinners.every((s) => s.status === "ready" || s.status === "running"));  // expect: true
stop = true;
for (const s of spinners) console.log((await s) > 0);
// expect: true
// expect: true
// expect: true
