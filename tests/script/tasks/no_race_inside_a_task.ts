// Between two awaits nothing else of the task runs: counters of one task never lose an update.
import { spawn, yieldNow } from "heddle";
async function inside(): Promise<number> {
  let counter = 0;
  const bump = async (): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      const seen = counter;
      counter = seen + 1;
      if (i % 3 === 0) await null;
      if (i % 50 === 0) await yieldNow();
    }
  };
  await Promise.all(Array.from({ length: 20 }, bump));
  return counter;
}
const counts = await Promise.all(Array.from({ length: 16 }, () => spawn(inside)));
console.log(counts.join());  // expect: 4000,4000,4000,4000,4000,4000,4000,4000,4000,4000,4000,4000,4000,4000,4000,4000
