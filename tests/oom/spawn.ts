// Tasks: results, errors that are awaited, arguments, nested spawns, promises of other tasks, cancellation.
import { currentTask, spawn, yieldNow, CancelledError } from "heddle";
const square = async (n: number): Promise<number> => { await yieldNow(); return n * n; };
const tree = async (depth: number): Promise<number> => {
  if (depth === 0) return 1;
  const halves = [spawn(tree, depth - 1), spawn(tree, depth - 1)];
  let sum = 0;
  for (const half of halves) sum += await half;
  return sum;
};
const { promise, resolve } = Promise.withResolvers<string>();
const waiting = spawn(async () => `${await promise}!`);
const endless = spawn(async () => {
  try {
    await new Promise(() => undefined);
  } finally {
    resolve("released");
  }
});
const failing = spawn(() => { throw new TypeError("on purpose"); });
const message = await failing.catch((error: Error) => (error instanceof TypeError ? error.message : Promise.reject(error)));
const squares = await Promise.all([1, 2, 3].map((n) => spawn(square, n)));
const leaves = await tree(3);
endless.cancel();
const cancelled = await endless.catch((error: Error) => (error instanceof CancelledError ? error.name : Promise.reject(error)));
console.log(squares, leaves, message, cancelled, await waiting, currentTask().name, waiting.status);
