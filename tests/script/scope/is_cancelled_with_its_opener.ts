// args: --workers 1
// args: --workers 4
import { scope, spawn, yieldNow, CancelledError, Channel } from "heddle";

const never = new Channel<number>();

// The task that opened it unwinds after it.
const order: string[] = [];
const stands = new Channel<number>();
const opener = spawn(async () => {
  try {
    await scope(async (s) => {
      s.spawn(async () => {
        try {
          stands.send(1);
          await never.receive();
        } finally {
          await yieldNow();
          order.push("child");
        }
      });
      try { await never.receive(); } finally { order.push("body"); }
    });
  } catch { order.push("caught"); } finally { order.push("opener"); }
});
await stands.receive();
opener.cancel("enough");
try { await opener; } catch (error) { console.log((error as CancelledError).reason); }  // expect: enough
console.log(order.length, order[2]);  // expect: 3 opener

// Also if that waits for nothing, but computes.
const swept = new Channel<string>(1);
const spinner = spawn(async () => {
  scope(async () => { try { stands.send(1); await never.receive(); } finally { swept.trySend("floating"); } });
  for (;;) {}
});
await stands.receive();
spinner.cancel();
console.log(await swept.receive());  // expect: floating
try { await spinner; } catch (error) { console.log(error instanceof CancelledError); }  // expect: true

// A scope in clean-up works.
const cleaner = spawn(async () => {
  try {
    stands.send(1);
    await never.receive();
  } finally {
    order.push(await scope(async (s) => {
      const parts = [s.spawn(() => "swept"), s.spawn(async () => { await yieldNow(); return "wiped"; })];
      return (await Promise.all(parts)).join();
    }));
  }
});
await stands.receive();
cleaner.cancel();
try { await cleaner; } catch {}
console.log(order[3]);  // expect: swept,wiped
