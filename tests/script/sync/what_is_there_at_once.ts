// An operation that has not to wait gives the same whether its promise is awaited at once, later, or by way of other calls.
import { Channel, Mutex, Semaphore, spawn } from "heddle";

// A message that is a promise, or has a `then`, arrives as it is.
const channel = new Channel<any>(8);
const message = Promise.resolve(1), thenable = { then: 5 };
for (const one of [message, thenable, "text", undefined, message]) await channel.send(one);
console.log(await channel.receive() === message, await channel.receive() === thenable);  // expect: true true
const receive: () => Promise<any> = channel.receive.bind(channel);
console.log(await receive(), await channel.receive.call(channel));  // expect: text undefined
const later = channel.receive();
console.log(later instanceof Promise, await later === message);  // expect: true true

// It takes a turn of the microtask queue all the same.
const log: string[] = [];
const mutex = new Mutex(), semaphore = new Semaphore(1);
async function use(name: string): Promise<void> {
  queueMicrotask(() => log.push(`before ${name}`));
  const guard = await mutex.lock();
  log.push(name);
  guard[Symbol.dispose]();
}
const first = use("first");
log.push("after the call");
await first;
console.log(log.join(", "));  // expect: after the call, before first, first
await semaphore.acquire();
console.log(semaphore.tryAcquire());  // expect: false
semaphore.release();
console.log(semaphore.tryAcquire());  // expect: true

// Closed: what is awaited throws.
channel.close();
try {
  await channel.send(1);
} catch (e) {
  console.log((e as Error).name);  // expect: ChannelClosedError
}
console.log(await channel.receive());  // expect: undefined

// Held by another task, and by the same one.
await mutex.lock();
const other = spawn(async () => { await mutex.lock(); mutex.unlock(); return "had its turn"; });
try {
  await mutex.lock();
} catch (e) {
  console.log((e as Error).message);  // expect: The task holds this Mutex already: it cannot lock it again
}
mutex.unlock();
console.log(await other);  // expect: had its turn
