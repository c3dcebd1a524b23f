const T = 1000, L = 1000;

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

async function node(input: Channel, output: Channel): Promise<void> {
  for (let i = 0; i < L; i++) await output.send((await input.receive()) + 1);
}

const channels = Array.from({ length: T + 1 }, () => new Channel());
for (let i = 0; i < T; i++) node(channels[i], channels[i + 1]);
const start = performance.now();
let value = 0;
for (let i = 0; i < L; i++) {
  await channels[0].send(value);
  value = await channels[T].receive();
}
console.log(`check=${value} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${T * L}`);
