// An importer waits for the modules it imports, also when they await.
import { table, loadedAt } from "./database.ts";
import { settings } from "./settings.ts";
console.log("main", table.join(), settings.mode, loadedAt);
const answer = await Promise.resolve(42);
console.log(answer);
for (const step of [1, 2]) {
  await null;
  console.log("step", step);
}
export const done = await (async () => "done")();
console.log(done);
try {
  await Promise.reject(new Error("refused"));
} catch (error) {
  console.log((error as Error).message);
}
