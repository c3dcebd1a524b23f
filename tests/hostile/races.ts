// Eight tasks write to the same array, Map, Set, object and string builder, sort and splice while others read: any
// values, no fault, and nothing that was never there.
// args: --workers 4 --max-heap 256M
import { spawn, yieldNow } from "heddle";
const ROUNDS = 400;
const shared = { list: [] as number[], map: new Map<number, number>(), set: new Set<number>(), text: "", dictionary: {} as { [k: string]: number }, counter: 0 };
const isSmall = (v: unknown): boolean => v === undefined || (typeof v === "number" && v >= 0 && v < 8000);

async function hurt(task: number): Promise<number> {
  let strange = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const value = task * 1000 + (i % 1000);
    switch (i % 12) {
      case 0: shared.list.push(value, value); break;
      case 1: shared.list.sort((a, b) => a - b); break;
      case 2: shared.list.splice(i % 10, 2, value); break;
      case 3: shared.list.length = Math.min(shared.list.length, 300); break;
      case 4: shared.map.set(value, value); if (i % 24 === 4) shared.map.delete(value - 12); break;
      case 5: shared.set.add(value % 100); shared.set.delete(task); break;
      case 6: shared.text = (shared.text + "x").slice(-500); break;
      case 7: shared.dictionary[`k${i % 50}`] = value; if (i % 36 === 7) delete shared.dictionary[`k${i % 20}`]; break;
      case 8: shared.counter++; break;
      case 9: shared.list.reverse(); shared.list.unshift(value); shared.list.shift(); break;
      case 10: if (i % 60 === 10) { shared.list = []; shared.map.clear(); shared.dictionary = {}; } break;
      default: await yieldNow();
    }
    for (const v of shared.list) if (!isSmall(v)) strange++;
    for (const [k, v] of shared.map) if (k !== v) strange++;
    for (const v of Object.values(shared.dictionary)) if (!isSmall(v)) strange++;
    for (const c of shared.text) if (c !== "x") strange++;
    if (shared.list.some((v) => !isSmall(v)) || shared.list.map((v) => v).filter((v) => !isSmall(v)).length > 0) strange++;
  }
  return strange;
}

const tasks = Array.from({ length: 8 }, (_, i) => spawn(hurt, i));
let strange = 0;
for (const task of tasks) strange += await task;
console.log(strange, shared.counter > 0);  // expect: 0 true
