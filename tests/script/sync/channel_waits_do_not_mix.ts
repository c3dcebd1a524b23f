// A task's wait at a channel is used again for its next one (interpreter/claim.hpp). What was sent to one wait must not come out of
// another: whether several coroutines of a task wait at once, are cancelled in between, or find the channel closed.
import { Channel, spawn, yieldNow, type Task } from "heddle";

async function consume(channel: Channel<number>, base: number, count: number): Promise<string> {
  for (let i = 0; i < count; i++) {
    const got = await channel.receive();
    if (got !== base + i) return `${got} instead of ${base + i}`;
  }
  return "right";
}

async function produce(channel: Channel<number>, base: number, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await channel.send(base + i);
    if (i % 7 === 0) await yieldNow();
  }
}

// Three coroutines of one task wait in turn, and meanwhile the promise of a fourth wait is kept.
async function juggle(): Promise<string> {
  const channels = [new Channel<number>(), new Channel<number>(), new Channel<number>()];
  const late = new Channel<string>();
  const kept = late.receive();
  const producers = channels.map((channel, at) => spawn(produce, channel, 1000 * at, 200));
  const results = await Promise.all(channels.map((channel, at) => consume(channel, 1000 * at, 200)));
  for (const producer of producers) await producer;
  spawn(async () => { await late.send("kept"); });
  return `${results.join(", ")}, ${await kept}`;
}
console.log(await juggle());  // expect: right, right, right, kept

// A wait that is cancelled leaves nothing to the clean-up's waits.
async function patient(never: Channel<number>, once: Channel<number>, log: string[]): Promise<void> {
  try {
    await once.receive();
    await once.receive();
    await never.receive();
  } finally {
    log.push(`clean-up got ${await once.receive()}, ${await once.receive()}`);
  }
}
const never = new Channel<number>(), once = new Channel<number>();
const log: string[] = [];
const waiting = spawn(patient, never, once, log);
await once.send(0);
await once.send(1);
waiting.cancel();
await once.send(2);
await once.send(3);
await waiting.catch((error: Error) => log.push(error.name));
console.log(log.join("; "));  // expect: clean-up got 2, 3; CancelledError
console.log("nobody waits:", never.trySend(4));  // expect: nobody waits: false

// A channel that is closed ends one wait with undefined or an error; the next wait, elsewhere, is as new.
async function survivor(closing: Channel<number>, full: Channel<number>, open: Channel<number>): Promise<string> {
  const first = await closing.receive();
  let second = "";
  try {
    await full.send(9);
  } catch (error: any) {
    second = error.name;
  }
  return `${first}, ${second}, ${await open.receive()}, ${await open.receive()}`;
}
const closing = new Channel<number>(), full = new Channel<number>(), open = new Channel<number>();
const survivors: Task<string>[] = [spawn(survivor, closing, full, open), spawn(survivor, closing, full, open)];
closing.close();
full.close();
for (let i = 0; i < 4; i++) await open.send(i);
const ends = [await survivors[0], await survivors[1]];
console.log(ends.map((end) => end.split(", ").slice(0, 2).join(" ")).join(" | "));  // expect: undefined ChannelClosedError | undefined ChannelClosedError
console.log(ends.flatMap((end) => end.split(", ").slice(2)).sort().join(" "));  // expect: 0 1 2 3
