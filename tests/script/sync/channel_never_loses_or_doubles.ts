// Many senders and receivers at once: each value arrives once.
// args: --workers 1
// args: --workers 4
import { spawn, Channel, type Task } from "heddle";

const perSender = 200;
for (const capacity of [0, 1, 7]) {
  const channel = new Channel<number>(capacity);
  const senders: Task<void>[] = [];
  const receivers: Task<number[]>[] = [];
  for (let r = 0; r < 4; r++) {
    receivers.push(spawn(async () => {
      const got: number[] = [];
      for await (const value of channel) got.push(value);
      return got;
    }));
  }
  for (let s = 0; s < 5; s++) {
    senders.push(spawn(async (from: number) => {
      for (let i = 0; i < perSender; i++) await channel.send(from * perSender + i);
    }, s));
  }
  for (const sender of senders) await sender;
  channel.close();
  const all: number[] = [];
  let isOrdered = true;
  for (const receiver of receivers) {
    const got = await receiver;
    // What one sender sent, one receiver sees in order.
    for (let s = 0; s < 5; s++) {
      const own = got.filter(value => Math.floor(value / perSender) === s);
      for (let i = 1; i < own.length; i++) isOrdered = isOrdered && own[i - 1] < own[i];
    }
    for (const value of got) all.push(value);
  }
  all.sort((a, b) => a - b);
  console.log(capacity, all.length, all.every((value, i) => value === i), isOrdered);
}
// expect: 0 1000 true true
// expect: 1 1000 true true
// expect: 7 1000 true true
