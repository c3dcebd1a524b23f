// A ring of a thousand tasks; a number goes round a thousand times. Between neighbours runs a chain of promises:
// each link holds a value and the link that will hold the next one.
import { spawn } from "heddle";

const T = 1000, L = 1000;

class Link {
  readonly promise: Promise<Link>;
  value = 0;
  private settle: (next: Link) => void = () => {};
  constructor() {
    this.promise = new Promise<Link>((resolve) => { this.settle = resolve; });
  }
  /** Hands the value to whoever awaits this link; the next one goes through the link returned. */
  send(value: number): Link {
    const next = new Link();
    this.value = value;
    this.settle(next);
    return next;
  }
}

async function node(input: Link, output: Link): Promise<void> {
  for (let i = 0; i < L; i++) {
    const next = await input.promise;
    output = output.send(input.value + 1);
    input = next;
  }
}

const links = Array.from({ length: T + 1 }, () => new Link());
for (let i = 0; i < T; i++) spawn(node, links[i], links[i + 1]);
let first = links[0], last = links[T];
const start = performance.now();
let value = 0;
for (let i = 0; i < L; i++) {
  first = first.send(value);
  const next = await last.promise;
  value = last.value;
  last = next;
}
console.log(`check=${value} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${T * L}`);
