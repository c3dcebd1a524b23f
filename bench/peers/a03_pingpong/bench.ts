// Two tasks in turn: a number goes to the other through one channel and comes back, one greater, through another.
import { Channel, spawn } from "heddle";

const R = 500_000;

async function pong(requests: Channel<number>, answers: Channel<number>): Promise<void> {
  for (let i = 0; i < R; i++) await answers.send((await requests.receive())! + 1);
}

async function ping(requests: Channel<number>, answers: Channel<number>): Promise<number> {
  let last = 0;
  for (let i = 0; i < R; i++) {
    await requests.send(last);
    last = (await answers.receive())! + 1;
  }
  return last;
}

const start = performance.now();
const requests = new Channel<number>(), answers = new Channel<number>();
const second = spawn(pong, requests, answers);
const value = await spawn(ping, requests, answers);
await second;
console.log(`check=${value} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${2 * R}`);
