// What is there is drained; who waits is told; no more can be sent.
import { spawn, yieldNow, Channel, ChannelClosedError } from "heddle";

const channel = new Channel<string>(2);
await channel.send("a");
await channel.send("b");
const blocked = spawn(async () => {
  try {
    await channel.send("c");
    return "sent";
  } catch (error) {
    return error instanceof ChannelClosedError ? error.message : "?";
  }
});
while (blocked.status !== "waiting") await yieldNow();
channel.close();
console.log(await blocked, channel.closed, channel.length);  // expect: The channel is closed true 2
console.log(await channel.receive(), channel.tryReceive(), channel.tryReceive());  // expect: a b undefined
console.log(await channel.receive(), await channel.receive());  // expect: undefined undefined

const waiting = new Channel<number>();
const receivers = [1, 2, 3].map(() => spawn(async () => await waiting.receive()));
while (receivers.some(task => task.status !== "waiting")) await yieldNow();
waiting.close();
for (const receiver of receivers) console.log(await receiver);
// expect: undefined
// expect: undefined
// expect: undefined

for (const act of [() => waiting.close(), () => waiting.trySend(1)]) {
  try {
    act();
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
// expect: ChannelClosedError The channel is closed
// expect: ChannelClosedError The channel is closed
try {
  await waiting.send(1);
} catch (error) {
  console.log(error instanceof ChannelClosedError, error instanceof Error);  // expect: true true
}
