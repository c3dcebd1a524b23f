// Three stages, each a task, joined by streams made of promises: make numbers, square them, add them up.
import { spawn } from "heddle";
import { stream, type Reader, type Writer } from "./stream.ts";

const COUNT = 20_000;

async function produce(out: Writer<number>): Promise<number> {
  for (let n = 1; n <= COUNT; n++) out.write(n);
  out.close();
  return COUNT;
}

async function square(numbers: Reader<number>, out: Writer<number>): Promise<number> {
  let count = 0;
  for (let n = await numbers.read(); n !== undefined; n = await numbers.read()) {
    out.write(n * n);
    count++;
  }
  out.close();
  return count;
}

async function add(numbers: Reader<number>): Promise<number> {
  let sum = 0;
  for (let n = await numbers.read(); n !== undefined; n = await numbers.read()) sum += n;
  return sum;
}

const start = performance.now();
const [numbersOut, numbersIn] = stream<number>();
const [squaresOut, squaresIn] = stream<number>();
const producer = spawn(produce, numbersOut);
const squarer = spawn(square, numbersIn, squaresOut);
const adder = spawn(add, squaresIn);

console.log(`produced ${await producer}, squared ${await squarer}, sum of squares ${await adder}`);
console.log(`formula says ${(COUNT * (COUNT + 1) * (2 * COUNT + 1)) / 6}`);
console.log(`took ${(performance.now() - start).toFixed(0)} ms`);
