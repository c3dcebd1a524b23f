// Two coroutines of one task that wait in turns, so that neither's last wait is ever the newest: what is over is forgotten.
// args: --workers 1 --max-heap 2M
// args: --workers 4 --max-heap 2M
import { spawn, Channel } from "heddle";

const COUNT = 20_000;
const channels = [new Channel<number>(), new Channel<number>()], answers = new Channel<number>(COUNT);
const receiver = spawn(async () => {
  const receive = async (from: Channel<number>) => { for await (const value of from) answers.trySend(value); };
  await Promise.all(channels.map(receive));
});
let sum = 0;
for (let i = 0; i < COUNT; i++) {
  await channels[i % 2].send(i);
  sum += (await answers.receive())!;
}
for (const channel of channels) channel.close();
await receiver;
console.log(sum === COUNT * (COUNT - 1) / 2);  // expect: true
