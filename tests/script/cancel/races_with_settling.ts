// A cancel and what its task waits for may come at the same moment, from other workers.
// args: --workers 4
import { spawn, yieldNow } from "heddle";
let started = 0, cleaned = 0, ended = 0;
for (let round = 0; round < 300; round++) {
  const gate = Promise.withResolvers<number>();
  const task = spawn(async () => {
    const waits = Array.from({ length: 8 }, async (_, i) => {
      started++;
      try {
        return (await gate.promise) + i;
      } finally {
        cleaned++;
        await null;
      }
    });
    let sum = 0;
    for (const wait of waits) sum += await wait;
    return sum;
  });
  await yieldNow();
  const settler = spawn(() => gate.resolve(1));
  const canceller = spawn(() => task.cancel());
  const outcome = await task.then((sum) => sum === 36, (error: Error) => error.name === "CancelledError");
  if (outcome) ended++;
  await settler;
  await canceller;
}
console.log(ended, cleaned === started);  // expect: 300 true
