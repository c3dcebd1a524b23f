// yieldNow lets every other ready task have its turn: on one worker two tasks alternate.
// args: --workers 1
import { spawn, yieldNow } from "heddle";
const log: string[] = [];
async function step(name: string): Promise<void> {
  for (let i = 0; i < 4; i++) {
    log.push(name + i);
    await yieldNow();
  }
}
const tasks = [spawn(step, "a"), spawn(step, "b"), spawn(step, "c")];
for (const t of tasks) await t;
// Which one starts is the scheduler's choice; then they take turns.
const rounds = [0, 1, 2, 3].map((i) => log.slice(3 * i, 3 * i + 3).sort().join(" "));
console.log(rounds.join(", "));  // expect: a0 b0 c0, a1 b1 c1, a2 b2 c2, a3 b3 c3
