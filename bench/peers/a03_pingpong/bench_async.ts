const R = 500_000;

/** An unbuffered channel of promises. */
class Channel {
  private readonly receivers: ((value: number) => void)[] = [];
  private readonly senders: { value: number; done: () => void }[] = [];

  send(value: number): Promise<void> | undefined {
    const receiver = this.receivers.shift();
    if (receiver === undefined) return new Promise((done) => this.senders.push({ value, done }));
    receiver(value);
    return undefined;
  }

  receive(): Promise<number> | number {
    const sender = this.senders.shift();
    if (sender === undefined) return new Promise((resolve) => this.receivers.push(resolve));
    sender.done();
    return sender.value;
  }
}

async function pong(requests: Channel, answers: Channel): Promise<void> {
  for (let i = 0; i < R; i++) await answers.send((await requests.receive()) + 1);
}

async function ping(requests: Channel, answers: Channel): Promise<number> {
  let value = 0;
  for (let i = 0; i < R; i++) {
    await requests.send(value);
    value = (await answers.receive()) + 1;
  }
  return value;
}

const requests = new Channel(), answers = new Channel();
const start = performance.now();
const other = pong(requests, answers);
const value = await ping(requests, answers);
await other;
console.log(`check=${value} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${2 * R}`);
