// args: --workers 1
// args: --workers 4
import { scope, spawn, Atomic, CancelledError, Channel, Mutex, type Task } from "heddle";

async function outcome(run: () => Promise<unknown>): Promise<unknown> {
  try { return await run(); } catch (error) { return error; }
}

// The failure of a child is thrown as it is, when all the others have unwound.
const failure = new Error("bad");
const log: string[] = [];
const never = new Channel<number>();
let waiting: Task<unknown> | undefined;
console.log(failure === await outcome(() => scope(async (s) => {
  const stands = new Channel<number>();
  waiting = s.spawn(async () => {
    try {
      stands.send(1);
      await never.receive();
    } catch { log.push("a catch clause sees it"); } finally { log.push("waits"); }
  });
  s.spawn(async () => {
    try {
      stands.send(1);
      for (;;) {}
    } finally { log.push("computes"); }
  });
  await stands.receive();
  await stands.receive();
  const bad = s.spawn(() => { throw failure; });
  try {
    await bad;
    await never.receive();
  } finally {
    log.push("body");
  }
})));
// expect: true
console.log(log.sort().join());  // expect: body,computes,waits
console.log(waiting!.status, await outcome(() => waiting!) instanceof CancelledError);  // expect: cancelled true
console.log(((await outcome(() => waiting!)) as CancelledError).reason === failure);  // expect: true

// That somebody catches it where it is awaited does not help.
console.log(await outcome(() => scope(async (s) => {
  const bad = s.spawn(() => { throw "caught outside"; });
  const witness = spawn(async () => { try { await bad; } catch (error) { return error; } });
  await witness;
  await never.receive();
})));
// expect: caught outside

// The body's failure cancels its children; a second failure is not told.
const cleaned = new Atomic(0);
console.log(await outcome(() => scope(async (s) => {
  const stands = new Channel<number>(5);
  for (let i = 0; i < 5; i++) {
    s.spawn(async () => {
      try {
        await stands.send(i);
        await never.receive();
      } finally {
        cleaned.add(1);
        throw "second";
      }
    });
  }
  for (let i = 0; i < 5; i++) await stands.receive();
  throw "first";
})), cleaned.load());
// expect: first 5

// A child that was cancelled by itself has not failed.
console.log(await scope(async (s) => {
  const child = s.spawn(() => never.receive());
  child.cancel("not needed");
  const error = await outcome(() => child);
  return error instanceof CancelledError && error.reason;
}));
// expect: not needed

// The error of an inner scope may be caught: it is no failure of the outer one.
console.log(await scope(async (s) => {
  const inner = await outcome(() => scope(async (t) => { t.spawn(() => { throw "inner"; }); await never.receive(); }));
  return `${inner}, ${await s.spawn(() => "and on")}`;
}));
// expect: inner, and on

// What the dying hold is free again.
const mutex = new Mutex();
await outcome(() => scope(async (s) => {
  const stands = new Channel<number>();
  s.spawn(async () => { await mutex.lock(); await stands.send(1); await never.receive(); });
  await stands.receive();
  throw "held";
}));
console.log(mutex.isLocked);  // expect: false
