// Many small tasks that share data, wait for each other and leave listeners behind; the last one prints.
import { spawn, yieldNow } from "heddle";
const shared = { log: new Map<number, string[]>(), turns: 0 };
const gates = Array.from({ length: 4 }, () => Promise.withResolvers<number>());
const worker = async (index: number): Promise<number> => {
  const from = index === 0 ? 0 : await gates[index - 1].promise;
  const notes: string[] = [];
  shared.log.set(index, notes);
  for (let i = 0; i < 3; i++) {
    notes.push(`turn ${i} of ${index}`);
    shared.turns++;
    await yieldNow();
  }
  gates[index].resolve(from + index);
  return notes.length;
};
const workers = gates.map((_, index) => spawn(worker, index));
gates[3].promise.then((sum) => { shared.log.set(99, [`sum ${sum}`]); });
let lengths = 0;
for (const each of workers) lengths += await each;
await yieldNow();
console.log(lengths, shared.turns, shared.log.get(99), [...shared.log.keys()].sort((a, b) => a - b));
