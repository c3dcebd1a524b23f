// args: --workers 1
// args: --workers 4
import { scope, sleep, CancelledError, Channel, TimeoutError } from "heddle";

async function outcome(run: () => Promise<unknown>): Promise<string> {
  try { return String(await run()); } catch (error) { return `${(error as Error).name}: ${(error as Error).message}`; }
}
const never = new Channel<number>();

console.log(await outcome(() => scope(() => never.receive(), { timeout: 5 })));
// expect: TimeoutError: The scope took longer than 5 ms
console.log(await outcome(() => scope(() => { for (;;) {} }, { timeout: 5, name: "endless" })));
// expect: TimeoutError: The scope "endless" took longer than 5 ms
console.log(await outcome(() => scope((s) => { s.spawn(() => { for (;;) {} }); }, { timeout: 5 })));
// expect: TimeoutError: The scope took longer than 5 ms
console.log(await outcome(() => scope(async () => { await sleep(1); await never.receive(); }, { timeout: 5 })));
// expect: TimeoutError: The scope took longer than 5 ms
console.log(await outcome(() => scope(() => "in time", { timeout: 60_000 })));  // expect: in time
console.log(await outcome(() => scope(() => "no limit", { timeout: Infinity })));  // expect: no limit

// Inner scopes inherit it, catch nothing of it, and unwind before the outer one.
const order: string[] = [];
console.log(await outcome(() => scope(async () => {
  try {
    await scope(async (inner) => {
      const child = inner.spawn(async () => { try { await never.receive(); } finally { order.push("child"); } });
      try { await child; } finally { order.push("inner"); }
    }, { timeout: 60_000 });
  } catch { order.push("caught"); } finally { order.push("outer"); }
}, { timeout: 5 })));
// expect: TimeoutError: The scope took longer than 5 ms
console.log(order.length, order[2]);  // expect: 3 outer

// A shorter one inside of a longer one is caught there.
console.log(await scope(async () => {
  try { return await scope(() => never.receive(), { timeout: 5 }); } catch (error) { return error instanceof TimeoutError; }
}, { timeout: 60_000 }));
// expect: true

// Who awaits a child from outside learns why.
const told = await scope(async () => {
  let child: any;
  try {
    await scope(async (s) => { child = s.spawn(() => never.receive()); await never.receive(); }, { timeout: 5 });
  } catch {}
  try { await child; } catch (error) { return error; }
});
console.log(told instanceof CancelledError, (told as any).reason instanceof TimeoutError);  // expect: true true
