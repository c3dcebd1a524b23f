// Selections against selections, plain senders and receivers, and cancels: each value arrives once.
// args: --workers 1
// args: --workers 4
import { spawn, yieldNow, select, Channel, Atomic, type Task } from "heddle";

const left = new Channel<number>(), right = new Channel<number>(2);
const stop = new Channel<void>();
const each = 150;
const senders: Task<void>[] = [];
for (let s = 0; s < 4; s++) {
  senders.push(spawn(async (from: number) => {
    for (let i = 0; i < each; i++) {
      const value = from * each + i + 1;
      if (i % 3 === 0) await left.send(value);
      else if (i % 3 === 1) await right.send(value);
      else await select([left.sending(value), right.sending(value)]);
    }
  }, s));
}
const receivers: Task<number[]>[] = [];
for (let r = 0; r < 4; r++) {
  receivers.push(spawn(async () => {
    const got: number[] = [];
    for (;;) {
      const { index, value } = await select([left, right, stop]);
      if (index === 2) return got;
      got.push(value as number);
    }
  }));
}
for (const sender of senders) await sender;
while (right.length > 0) await yieldNow();
stop.close();
const all: number[] = [];
for (const receiver of receivers) for (const value of await receiver) all.push(value);
all.sort((x, y) => x - y);
console.log(all.length, all.every((value, i) => value === i + 1));  // expect: 600 true

// A promise that is waited for again and again keeps nothing.
const never = new Promise<void>(() => {});
const busy = new Channel<number>(1);
for (let i = 0; i < 2000; i++) {
  await select([busy.sending(i), never]);
  await select([never, busy]);
}
console.log(busy.length);  // expect: 0

// Some are cancelled in the middle.
const sent = new Atomic(0), got = new Atomic(0);
for (let round = 0; round < 60; round++) {
  const one = new Channel<number>(), two = new Channel<number>();
  const tasks: Task<void>[] = [];
  for (let i = 0; i < 6; i++) {
    tasks.push(spawn(async () => { sent.add(1); await select([one.sending(1), two.sending(1)]); }));
    tasks.push(spawn(async () => { if ((await select([two, one])).value) got.add(1); }));
  }
  if (round % 2 === 0) await yieldNow();
  for (let i = 0; i < tasks.length; i += 1 + (round % 4)) tasks[i].cancel();
  one.close();
  two.close();
  for (const task of tasks) {
    try { await task; } catch {}
  }
}
console.log(got.load() > 0, got.load() <= sent.load());  // expect: true true
