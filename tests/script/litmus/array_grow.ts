// Litmus: reading an array while another task grows it gives elements that were stored there, or undefined; appends
// of two tasks are both kept; length never shows more than was appended.
// args: --workers 2
// args: --workers 4
// expect: ok
import { spawn, yieldNow } from "heddle";
import { TRIALS, reportLooks } from "./tools/litmus.ts";
const LENGTH = 1_000, ROUNDS = TRIALS / LENGTH, READERS = 2;

let array: number[] = [];
let appended = 0;
let done = false;
const mark = (index: number): number => index * 3 + 1;

/** Appends by push and by a store at length, in turn; a new array each round, so that growth from nothing is seen often. */
async function grow(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const fresh: number[] = [];
    appended = 0;
    array = fresh;
    for (let i = 0; i < LENGTH; i++) {
      if (i % 2 === 0) fresh.push(mark(i));
      else fresh[i] = mark(i);
      appended = i + 1;
    }
    await yieldNow();
  }
  done = true;
}

async function read(seed: number): Promise<number | string> {
  let random = seed, turn = 0;
  for (; !done; turn++) {
    const now = array;
    const length = now.length;
    if (length > LENGTH) return `length ${length}`;
    random = (random * 16807) % 2147483647;
    for (const index of [length - 1, length, length + 1, random % LENGTH, LENGTH - 1, LENGTH * 2]) {
      const value = now[index];
      if (value !== undefined && value !== mark(index)) return `element ${index} is ${value}`;
    }
    if (length > 0 && now[0] !== mark(0)) return `first element is ${now[0]} of ${length}`;
    const last = now.at(-1);
    if (last !== undefined && (last - 1) % 3 !== 0) return `last is ${last}`;
    let count = 0;
    for (const value of now) if (value !== undefined && value !== mark(count++)) return `walk: element ${count - 1} is ${value}`;
    if (turn % 50 === 0) await yieldNow();
  }
  return turn;
}

const log: number[] = [];
const WRITERS = 3, EACH = Math.ceil(TRIALS / WRITERS);
async function append(writer: number): Promise<number | string> {
  for (let i = 0; i < EACH; i++) {
    const before = log.length;
    if (log.push(writer * EACH + i) <= before) return `push did not grow beyond ${before}`;
    if (i % 500 === 0) await yieldNow();
  }
  return EACH;
}

async function judge(): Promise<number | string> {
  for (const task of appenders) await task;
  const different = new Set(log).size;
  return log.length === WRITERS * EACH && different === log.length ? 1 : `appends: ${different} of ${WRITERS * EACH}`;
}

const appenders = Array.from({ length: WRITERS }, (_, i) => spawn(append, i));
const readers = Array.from({ length: READERS }, (_, i) => spawn(read, 1000 + i));
await spawn(grow);
await reportLooks([...readers, ...appenders, judge()]);
