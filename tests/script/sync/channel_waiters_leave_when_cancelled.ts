// A cancelled sender takes its value with it, a cancelled receiver takes none.
// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, Atomic, Channel, type Task } from "heddle";

async function parked(task: Task<unknown>): Promise<void> {
  while (task.status !== "waiting") await yieldNow();
}

const channel = new Channel<string>();
const senders: Task<void>[] = [];
for (const text of ["a", "b", "c"]) {
  const sender = spawn(async () => await channel.send(text));
  await parked(sender);
  senders.push(sender);
}
senders[1].cancel();
try { await senders[1]; } catch (error) { console.log((error as Error).name); }  // expect: CancelledError
console.log(await channel.receive(), await channel.receive(), channel.tryReceive());  // expect: a c undefined
await senders[0];
await senders[2];

const receivers: Task<string>[] = [];
for (const name of ["x", "y", "z"]) {
  const receiver = spawn(async () => name + (await channel.receive()));
  await parked(receiver);
  receivers.push(receiver);
}
receivers[0].cancel();
try { await receivers[0]; } catch (error) { console.log((error as Error).name); }  // expect: CancelledError
await channel.send("1");
await channel.send("2");
console.log(await receivers[1], await receivers[2]);  // expect: y1 z2

// Some are cancelled just when a value comes their way: nothing arrives twice, and nobody is forgotten.
const sent = new Atomic(0);
const got = new Atomic(0);
for (let round = 0; round < 100; round++) {
  const busy = new Channel<number>(1);
  const tasks: Task<void>[] = [];
  for (let i = 0; i < 6; i++) {
    tasks.push(spawn(async () => { sent.add(1); await busy.send(1); }));
    tasks.push(spawn(async () => { if (await busy.receive()) got.add(1); }));
  }
  if (round % 2 === 0) await yieldNow();
  for (let i = 0; i < tasks.length; i += 1 + (round % 4)) tasks[i].cancel();
  busy.close();
  for (const task of tasks) {
    try { await task; } catch {}
  }
}
console.log(got.load() > 0, got.load() <= sent.load());  // expect: true true
