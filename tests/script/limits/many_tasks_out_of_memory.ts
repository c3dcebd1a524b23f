// When not even the reserve holds another error object, the tasks that fail share one.
// args: --max-heap 300K
// exit: 4
// stderr: RangeError: Out of memory
import { spawn } from "heddle";
const kept: number[][] = [];
const tasks = Array.from({ length: 300 }, () => spawn(() => {
  for (;;) kept.push([1, 2, 3, 4]);
}));
await Promise.all(tasks);
