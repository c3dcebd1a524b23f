// Many tasks started before the first is awaited; each has its own arguments.
import { spawn, type Task } from "heddle";
const COUNT = 20_000;
const tasks: Task<number>[] = [];
for (let i = 0; i < COUNT; i++) tasks.push(spawn((n: number) => n * 2, i));
let sum = 0;
for (const task of tasks) sum += await task;
console.log(sum === COUNT * (COUNT - 1), tasks.length);  // expect: true 20000
const batches = await Promise.all(Array.from({ length: 100 }, (_, i) => spawn(() => i)));
console.log(batches.every((value, i) => value === i));  // expect: true
