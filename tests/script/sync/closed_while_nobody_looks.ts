// A send that fails because another task closes the channel fails in its own task, also if that does not look yet, or never will.
// args: --workers 1
// args: --workers 4
import { spawn, select, yieldNow, Channel, ChannelClosedError } from "heddle";

let failed = 0;
for (let round = 0; round < 300; round++) {
  const channel = new Channel<number>(), other = new Channel<number>();
  const stands = new Channel<number>(2);
  const tasks = [
    spawn(async () => { const sent = channel.send(1); await stands.send(1); await yieldNow(); await sent; }),
    spawn(async () => { const sent = select([other.sending(1), channel.sending(2)]); await stands.send(1); await yieldNow(); await sent; }),
  ];
  await stands.receive();
  await stands.receive();
  channel.close();
  for (const task of tasks) {
    try { await task; } catch (error) { if (error instanceof ChannelClosedError) failed++; }
  }
}
console.log(failed);  // expect: 600

const channel = new Channel<number>();
const stands = new Channel<number>();
const careless = spawn(async () => {
  channel.send(1);
  await stands.send(1);
  await new Promise<void>(() => {});
});
await stands.receive();
channel.close();
try { await careless; } catch (error) { console.log(error instanceof ChannelClosedError); }  // expect: true
