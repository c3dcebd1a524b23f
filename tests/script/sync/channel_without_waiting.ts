// trySend and tryReceive never wait, and respect those that do.
import { spawn, yieldNow, Channel } from "heddle";

const one = new Channel<number>(1);
console.log(one.trySend(1), one.trySend(2), one.tryReceive(), one.tryReceive());  // expect: true false 1 undefined
const meeting = new Channel<string>();
console.log(meeting.trySend("nobody"), meeting.tryReceive());  // expect: false undefined
const receiver = spawn(async () => await meeting.receive());
while (receiver.status !== "waiting") await yieldNow();
console.log(meeting.trySend("hello"), await receiver);  // expect: true hello
const sender = spawn(async () => await meeting.send("back"));
while (sender.status !== "waiting") await yieldNow();
console.log(meeting.tryReceive(), await sender);  // expect: back undefined

// A full buffer is refilled by who waits, in order.
const full = new Channel<number>(2);
full.trySend(1);
full.trySend(2);
const later: Promise<void>[] = [];
for (let i = 3; i <= 5; i++) later.push(full.send(i));
const seen: (number | undefined)[] = [];
for (let i = 0; i < 6; i++) seen.push(full.tryReceive());
await Promise.all(later);
console.log(seen.join());  // expect: 1,2,3,4,5,
