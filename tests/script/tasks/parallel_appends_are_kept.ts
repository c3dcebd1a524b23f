// Tasks that push to one array, or set keys of one Map, never lose an element.
import { spawn } from "heddle";
const TASKS = 8, EACH = 2_000;
const list: number[] = [];
const map = new Map<number, number>();
const set = new Set<string>();
function fill(task: number): void {
  for (let i = 0; i < EACH; i++) {
    list.push(task * EACH + i);
    map.set(task * EACH + i, task);
    if (i % 10 === 0) set.add(`${task}/${i}`);
  }
}
const tasks = Array.from({ length: TASKS }, (_, i) => spawn(fill, i));
for (const task of tasks) await task;
console.log(list.length, map.size, set.size);  // expect: 16000 16000 1600
console.log(new Set(list).size, list.reduce((a, b) => a + b, 0) === (TASKS * EACH * (TASKS * EACH - 1)) / 2);  // expect: 16000 true
let inOrder = true;
for (let task = 0; task < TASKS; task++) {
  const own = list.filter((v) => Math.floor(v / EACH) === task);
  inOrder &&= own.every((v, i) => v === task * EACH + i);
}
console.log(inOrder);  // expect: true
