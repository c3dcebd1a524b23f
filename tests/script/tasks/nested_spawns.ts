// Tasks spawn tasks: a tree of 511 of them adds up.
import { spawn } from "heddle";
async function count(depth: number): Promise<number> {
  if (depth === 0) return 1;
  const left = spawn(count, depth - 1);
  const right = spawn(count, depth - 1);
  return 1 + (await left) + (await right);
}
console.log(await spawn(count, 8));  // expect: 511
async function chain(n: number): Promise<number> {
  return n === 0 ? 0 : 1 + (await spawn(chain, n - 1));
}
console.log(await chain(200));  // expect: 200
async function deepError(n: number): Promise<never> {
  if (n === 0) throw new Error("from the bottom");
  return await spawn(deepError, n - 1);
}
console.log(await spawn(deepError, 20).catch((e: Error) => e.message));  // expect: from the bottom
