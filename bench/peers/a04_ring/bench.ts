// A ring of a thousand tasks; a number goes round a thousand times, from one to the next through a channel.
import { Channel, spawn } from "heddle";

const T = 1000, L = 1000;

async function node(input: Channel<number>, output: Channel<number>): Promise<void> {
  for (let i = 0; i < L; i++) await output.send((await input.receive())! + 1);
}

const channels = Array.from({ length: T + 1 }, () => new Channel<number>());
for (let i = 0; i < T; i++) spawn(node, channels[i], channels[i + 1]);
const start = performance.now();
let value = 0;
for (let i = 0; i < L; i++) {
  await channels[0].send(value);
  value = (await channels[T].receive())!;
}
console.log(`check=${value} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${T * L}`);
