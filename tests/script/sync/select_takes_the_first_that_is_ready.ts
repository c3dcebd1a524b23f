// One case happens, the first in the list of those that are ready; the others are left untouched.
import { spawn, yieldNow, select, Channel, ChannelClosedError, type Task } from "heddle";

const a = new Channel<string>(2), b = new Channel<string>(2);
await b.send("b1");
console.log(await select([a, b]));  // expect: { index: 1, value: 'b1' }
await a.send("a1");
await b.send("b2");
console.log(await select([a, b]), a.length, b.length);  // expect: { index: 0, value: 'a1' } 0 1
console.log(await select([a.sending("a2"), b]), a.length, b.length);  // expect: { index: 0, value: undefined } 1 1
console.log(await select([Promise.resolve(7), a]), a.length);  // expect: { index: 0, value: 7 } 1
console.log(await a.receive(), await b.receive());  // expect: a2 b2

// It waits for a value, for room, and for a promise.
const waiting = spawn(async () => await select([a, b]));
while (waiting.status !== "waiting") await yieldNow();
await b.send("late");
console.log(await waiting, a.trySend("x"), a.tryReceive());  // expect: { index: 1, value: 'late' } true x
const full = new Channel<number>(1);
await full.send(1);
const sender = spawn(async () => await select([full.sending(2), b]));
while (sender.status !== "waiting") await yieldNow();
console.log(await full.receive(), await sender, await full.receive());  // expect: 1 { index: 0, value: undefined } 2
let resolve: (x: number) => void = () => {};
const promise = new Promise<number>(r => { resolve = r; });
const third = spawn(async () => await select([a, promise, b]));
while (third.status !== "waiting") await yieldNow();
resolve(5);
console.log(await third);  // expect: { index: 1, value: 5 }
const task = spawn(() => "done");
console.log(await select([task, a]));  // expect: { index: 0, value: 'done' }
console.log(await select([{ then(f: (x: string) => void) { f("thenable"); } }, a]));  // expect: { index: 0, value: 'thenable' }

// Failures.
const closed = new Channel<number>();
closed.close();
console.log(await select([a, closed]));  // expect: { index: 1, value: undefined }
const attempts: (() => Promise<unknown>)[] = [
  () => select([closed.sending(1)]),
  () => select([Promise.reject(new Error("rejected")), a]),
  () => select([a, 3 as any]),
  () => select([{} as any]),
  () => select("ab" as any),
];
for (const attempt of attempts) {
  try {
    console.log(await attempt());
  } catch (error) {
    console.log((error as Error).name + ": " + (error as Error).message);
  }
}
// expect: ChannelClosedError: The channel is closed
// expect: Error: rejected
// expect: TypeError: select: case 1 is 3, which is no Channel, no sending() of one and no promise
// expect: TypeError: select: case 0 is #<Object>, which is no Channel, no sending() of one and no promise
// expect: TypeError: select needs an array of cases, found 'ab'

// One that waits is told that its channel was closed.
const closing = new Channel<number>();
const receiver = spawn(async () => await select([closing, a]));
const sends = spawn(async () => {
  try { return await select([closing.sending(1), a]); } catch (error) { return error instanceof ChannelClosedError; }
});
// Two selections meet.
console.log(await receiver, await sends);  // expect: { index: 0, value: 1 } { index: 0, value: undefined }
const last = spawn(async () => await select([closing, a]));
while (last.status !== "waiting") await yieldNow();
closing.close();
console.log(await last);  // expect: { index: 0, value: undefined }
// What has waited in vain has left.
console.log(a.trySend("1"), a.trySend("2"), a.trySend("3"), a.length);  // expect: true true false 2
