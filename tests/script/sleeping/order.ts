// Sleeping tasks wake by their due times.
import { spawn, sleep } from "heddle";
const log: string[] = [];
const tasks = [150, 50, 250, 1, 100].map((ms) => spawn(async () => {
  await sleep(ms);
  log.push(String(ms));
}));
for (const t of tasks) await t;
console.log(log.join());  // expect: 1,50,100,150,250
