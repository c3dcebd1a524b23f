// What other tasks change while a native works on it in pieces: its result is one that some order of single accesses gives.
// args: --workers 1
// args: --workers 2
import { spawn } from "heddle";

const SIZE = 30000;
const list: any[] = [];
for (let i = 0; i < SIZE; i++) list.push(i);

function areKnown(values: any[]): boolean {
  return values.every((value) => value === undefined || (typeof value === "number" && value >= 0 && value < SIZE));
}

const watchers = [
  spawn(() => {
    let isRight = true;
    for (let i = 0; i < 5; i++) isRight &&= list.indexOf(-1) === -1 && list.lastIndexOf(-1) === -1 && list.indexOf(3) <= SIZE;
    return isRight;
  }),
  spawn(() => {
    let isRight = true;
    for (let i = 0; i < 5; i++) isRight &&= areKnown(list.slice(100)) && areKnown(list.concat(list, 1));
    return isRight;
  }),
  spawn(() => {
    for (let i = 0; i < 5; i++) list.splice(5, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    return true;
  }),
  spawn(() => {
    let isRight = true;
    for (let i = 0; i < 5; i++) isRight &&= Object.keys(list).length <= 2 * SIZE;
    return isRight;
  }),
];
for (let i = 0; i < 5; i++) {
  list.length = 20000;
  list.fill(7, 10000);
  list.reverse();
  for (let k = 0; k < 100; k++) list.push(k);
}
for (const watcher of watchers) console.log(await watcher);  // expect: true
// expect: true
// expect: true
// expect: true
console.log(areKnown(list));  // expect: true
