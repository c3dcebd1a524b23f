// Two tasks in turn, each awaiting a promise that the other settles: a channel made of promises. A message carries
// the place where its sender waits for the answer, so nothing is shared but promises, and nothing can race.
import { spawn } from "heddle";

const R = 500_000;

class Slot {
  readonly promise: Promise<Message>;
  deliver: (message: Message) => void = () => {};
  constructor() {
    this.promise = new Promise<Message>((resolve) => { this.deliver = resolve; });
  }
}

class Message {
  constructor(readonly value: number, readonly answer: Slot) {}
}

async function pong(requests: Slot): Promise<void> {
  for (let i = 0; i < R; i++) {
    const { value, answer } = await requests.promise;
    requests = new Slot();
    answer.deliver(new Message(value + 1, requests));
  }
}

async function ping(requests: Slot): Promise<number> {
  let last = 0;
  for (let i = 0; i < R; i++) {
    const answers = new Slot();
    requests.deliver(new Message(last, answers));
    const { value, answer } = await answers.promise;
    last = value + 1;
    requests = answer;
  }
  return last;
}

const start = performance.now();
const requests = new Slot();
const second = spawn(pong, requests);
const value = await spawn(ping, requests);
await second;
console.log(`check=${value} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${2 * R}`);
