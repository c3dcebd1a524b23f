// Awaiting one after the other, all at once, and in limited numbers.
const log: string[] = [];
const work = async (name: string, turns: number): Promise<string> => {
  log.push(`start ${name}`);
  for (let i = 0; i < turns; i++) await null;
  log.push(`end ${name}`);
  return name.toUpperCase();
};
const flush = (label: string): void => console.log(label, log.splice(0).join(", "));
const one = [await work("a", 2), await work("b", 1)];
flush(one.join());
const both = await Promise.all([work("a", 2), work("b", 1)]);
flush(both.join());
const started = [work("x", 3), work("y", 1)];
const results: string[] = [];
for (const p of started) results.push(await p);
flush(results.join());
async function pool<T>(tasks: (() => Promise<T>)[], limit: number): Promise<T[]> {
  const out: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < tasks.length) {
      const at = next++;
      out[at] = await tasks[at]();
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return out;
}
const tasks = [3, 1, 2, 1].map((turns, i) => () => work(`t${i}`, turns));
flush((await pool(tasks, 2)).join());
const chain = await ["p", "q"].reduce<Promise<string>>(async (before, name) => (await before) + (await work(name, 1)), Promise.resolve(""));
flush(chain);
