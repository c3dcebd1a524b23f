// Litmus: reading properties of an object while another task adds, deletes and changes them gives values stored
// under that name in that object, or undefined.
// args: --workers 2
// args: --workers 4
// expect: ok
import { spawn, yieldNow } from "heddle";
import { TRIALS, reportLooks } from "./tools/litmus.ts";
const ROUNDS = TRIALS, READERS = 3;

interface Shifting { id: number; a?: number; b?: number; c?: number; d?: number; e?: number; [name: string]: number | undefined }
const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"];
const mark = (id: number, name: number): number => id * 16 + name;
let shared: Shifting = { id: 0 };
let done = false;

/** Adds names in one of eight orders; some objects lose names again and some get very many. */
async function change(): Promise<void> {
  for (let id = 1; id <= ROUNDS; id++) {
    const o: Shifting = { id };
    shared = o;
    for (let i = 0; i < NAMES.length; i++) {
      const name = (i * 3 + id) % NAMES.length;
      switch (name) {
        case 0: o.a = mark(id, 0); break;
        case 1: o.b = mark(id, 1); break;
        case 2: o.c = mark(id, 2); break;
        case 3: o.d = mark(id, 3); break;
        default: o[NAMES[name]] = mark(id, name);
      }
    }
    if (id % 3 === 0) delete o.b;
    if (id % 5 === 0) delete o[NAMES[id % 8]];
    if (id % 100 === 0) for (let i = 0; i < 40; i++) o[`more${i}`] = mark(id, 15);
    if (id % 3 === 0) o.b = mark(id, 1);
    if (id % 1000 === 0) await yieldNow();
  }
  done = true;
}

async function read(seed: number): Promise<number | string> {
  let turn = seed;
  for (; !done; turn++) {
    const o = shared;
    const { id } = o;
    const { a, b, c, d, e } = o;
    const values = [a, b, c, d, e];
    for (let i = 0; i < values.length; i++) {
      if (values[i] !== undefined && values[i] !== mark(id, i)) return `${NAMES[i]} of ${id} is ${values[i]}`;
    }
    const name = turn % NAMES.length;
    const value = o[NAMES[name]];
    if (value !== undefined && value !== mark(id, name)) return `[${NAMES[name]}] of ${id} is ${value}`;
    if (o.id !== id) return `id changed from ${id} to ${o.id}`;
    if (turn % 16 === 0) {
      for (const [key, seen] of Object.entries(o)) {
        const index = NAMES.indexOf(key);
        if (key === "id" ? seen !== id : seen !== undefined && seen !== mark(id, index === -1 ? 15 : index)) return `entry ${key} of ${id} is ${seen}`;
      }
    }
    if ("missing" in o || o.missing !== undefined) return "a name that was never stored";
    if (turn % 500 === 0) await yieldNow();
  }
  return turn;
}

const readers = Array.from({ length: READERS }, (_, i) => spawn(read, i));
await spawn(change);
await reportLooks(readers);
