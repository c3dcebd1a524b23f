// Five hundred sleeping tasks cancelled together.
import { spawn, sleep, CancelledError } from "heddle";
const cleaned: number[] = [];
const started = new Set<number>();
const tasks = Array.from({ length: 500 }, (_, i) => spawn(async () => {
  try {
    started.add(i);
    await sleep(60_000);
  } finally {
    cleaned.push(1);
  }
}));
while (started.size < 500) await sleep(1);
for (const t of tasks) t.cancel();
let cancelled = 0;
for (const t of tasks) if ((await t.catch((e) => e)) instanceof CancelledError) cancelled++;
console.log(cancelled, cleaned.length, tasks.every((t) => t.status === "cancelled"));  // expect: 500 500 true
