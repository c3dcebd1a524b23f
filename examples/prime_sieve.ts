// The first 1,000 primes, each found by a task of its own. The first number a task reads is a prime; it drops the
// multiples of that number and hands all others on to the next task, through a stream made of promises.
import { spawn, type Task } from "heddle";
import { stream, type Reader, type Writer } from "./stream.ts";

const WANTED = 1000;

interface Sieved {
  readonly prime: number;
  readonly handedOn: number;
}

async function sieve(numbers: Reader<number>, rest: Writer<number>): Promise<Sieved> {
  const prime = (await numbers.read())!;
  let handedOn = 0;
  for (let n = await numbers.read(); n !== undefined; n = await numbers.read()) {
    if (n % prime === 0) continue;
    rest.write(n);
    handedOn++;
  }
  rest.close();
  return { prime, handedOn };
}

const start = performance.now();
const [source, first] = stream<number>();
const tasks: Task<Sieved>[] = [];
let numbers = first;
for (let i = 0; i < WANTED; i++) {
  const [rest, remaining] = stream<number>();
  tasks.push(spawn(sieve, numbers, rest));
  numbers = remaining;
}

for (let n = 2; n <= 7919; n++) source.write(n); // 7919 is the thousandth prime
source.close();

const primes: number[] = [];
let handedOn = 0;
for (const task of tasks) {
  const sieved = await task;
  primes.push(sieved.prime);
  handedOn += sieved.handedOn;
}
console.log(`${primes.length} tasks found ${primes.length} primes: ${primes.slice(0, 12).join(", ")}, ..., ${primes.slice(-3).join(", ")}`);
console.log(`${handedOn} numbers went from task to task in ${(performance.now() - start).toFixed(0)} ms`);
