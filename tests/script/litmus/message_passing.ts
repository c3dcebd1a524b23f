// Litmus: data written before a flag, or before a promise is settled, is there for whoever sees the flag or the value.
// Settle and await are an edge of the memory model. The flag alone is none; there the model only promises that each
// variable's values are ones that were stored and never go back, and x86 keeps the order of two stores besides.
// args: --workers 2
// args: --workers 4
// expect: ok
import { spawn, yieldNow } from "heddle";
import { TRIALS, reportLooks } from "./tools/litmus.ts";
const ROUNDS = TRIALS, SETTLED = TRIALS / 10, READERS = 3;

let data = 0, flag = 0;
const box = { data: 0, flag: 0 };
const cells: number[] = [0, 0];
let done = false;

async function write(): Promise<void> {
  for (let n = 1; n <= ROUNDS; n++) {
    data = n;
    flag = n;
    box.data = n;
    box.flag = n;
    cells[0] = n;
    cells[1] = n;
    if (n % 1000 === 0) await yieldNow();
  }
  done = true;
}

async function read(): Promise<number | string> {
  let last = 0, turn = 0;
  for (; !done; turn++) {
    const f = flag, d = data;
    const boxFlag = box.flag, boxData = box.data;
    const second = cells[1], first = cells[0];
    if (d < f) return `variable: flag ${f}, data ${d}`;
    if (boxData < boxFlag) return `field: flag ${boxFlag}, data ${boxData}`;
    if (first < second) return `element: flag ${second}, data ${first}`;
    if (f < last) return `flag went back from ${last} to ${f}`;
    if (!(f >= 0 && f <= ROUNDS && d === Math.floor(d))) return `never stored: ${f} ${d}`;
    last = f;
    if (turn % 1000 === 0) await yieldNow();
  }
  return turn;
}

interface Message { value: number; next: PromiseWithResolvers<Message> }
const payload: { values: number[]; text: string } = { values: [], text: "" };

async function send(slot: PromiseWithResolvers<Message>): Promise<void> {
  for (let n = 1; n <= SETTLED; n++) {
    const next = Promise.withResolvers<Message>();
    payload.values[n] = n * 7;
    payload.text = `${n}`;
    slot.resolve({ value: n, next });
    slot = next;
    if (n % 100 === 0) await yieldNow();
  }
}

async function receive(slot: PromiseWithResolvers<Message>): Promise<number | string> {
  for (let n = 1; n <= SETTLED; n++) {
    const message = await slot.promise;
    if (message.value !== n) return `message ${message.value}, wanted ${n}`;
    if (payload.values[n] !== n * 7) return `after await: element ${n} is ${payload.values[n]}`;
    if (Number(payload.text) < n) return `after await: text ${payload.text}, wanted at least ${n}`;
    slot = message.next;
  }
  return SETTLED;
}

const first = Promise.withResolvers<Message>();
for (let n = 0; n <= SETTLED; n++) payload.values.push(0);
const watchers = [...Array.from({ length: READERS }, () => spawn(read)), spawn(receive, first), spawn(receive, first)];
const writers = [spawn(write), spawn(send, first)];
for (const writer of writers) await writer;
await reportLooks(watchers);
