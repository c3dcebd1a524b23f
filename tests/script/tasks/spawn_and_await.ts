// A spawned function's value comes back through await.
import { spawn } from "heddle";
function add(a: number, b: number): number {
  return a + b;
}
console.log(await spawn(add, 1, 2));  // expect: 3
console.log(await spawn((s: string) => s.toUpperCase(), "text"));  // expect: TEXT
console.log(await spawn(() => {}));  // expect: undefined
const sum = spawn(add, 10, 20);
console.log((await sum) + (await sum));  // expect: 60
console.log(await spawn(async (n: number) => { await null; return n * 2; }, 21));  // expect: 42
console.log(await spawn(() => Promise.resolve("unwrapped")));  // expect: unwrapped
