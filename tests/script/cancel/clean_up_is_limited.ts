// A finally that waits for ever, or spins, cannot hold up the end of a cancelled task.
import { spawn, sleep, CancelledError } from "heddle";
const log: string[] = [];
async function waitsForEver(): Promise<void> {
  try {
    await sleep(60_000);
  } finally {
    log.push("waits");
    await new Promise<void>(() => {});
    log.push("never");
  }
}
function spins(): void {
  try {
    for (;;) {}
  } finally {
    log.push("spins");
    for (;;) {}
  }
}
async function waitsForItself(): Promise<void> {
  let own: Promise<void> | undefined;
  async function inner(): Promise<void> {
    await null;
    try {
      await own;
    } finally {
      log.push("never");
    }
  }
  own = inner();
  await own;
}
for (const body of [waitsForEver, spins, waitsForItself]) {
  const task = spawn(body);
  await sleep(2);
  task.cancel();
  console.log(await task.catch((e) => e instanceof CancelledError), task.status);
  // expect: true cancelled
  // expect: true cancelled
  // expect: true cancelled
}
console.log(log.join(" "));  // expect: waits spins
