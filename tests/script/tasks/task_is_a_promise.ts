// then, catch, finally, all, race and instanceof work on tasks.
import { spawn } from "heddle";
const task = spawn((n: number) => n + 1, 1);
console.log(task instanceof Promise, typeof task.then);  // expect: true function
console.log(await task.then((v) => v * 10));  // expect: 20
console.log(await task.finally(() => console.log("finally")));  // expect: finally
// expect: 2
console.log((await Promise.all([spawn(() => 1), 2, spawn(async () => 3)])).join());  // expect: 1,2,3
console.log(await Promise.any([spawn(() => { throw new Error("no"); }), spawn(() => "any")]));  // expect: any
console.log(await Promise.resolve(task) === 2, Promise.resolve(task) === task);  // expect: true true
const adopted = new Promise<number>((resolve) => resolve(spawn(() => 5)));
console.log(await adopted);  // expect: 5
