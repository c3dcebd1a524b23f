// Ten thousand tasks wait at one promise while one worker goes on.
// args: --workers 1
import { spawn, sleep, type Task } from "heddle";
const gate = Promise.withResolvers<number>();
const waiters: Task<number>[] = [];
for (let i = 0; i < 10_000; i++) waiters.push(spawn(async () => (await gate.promise) + i));
await sleep(5);
console.log(await spawn(() => "still working"));  // expect: still working
gate.resolve(0);
let sum = 0;
for (const w of waiters) sum += await w;
console.log(sum);  // expect: 49995000
