const T = 1000, TOTAL = 1_000_000;

async function task(turns: number): Promise<number> {
  for (let i = 0; i < turns; i++) await null;
  return turns;
}

const start = performance.now();
const calls: Promise<number>[] = [];
for (let i = 0; i < T; i++) calls.push(task(TOTAL / T));
let done = 0;
for (const call of calls) done += await call;
console.log(`check=${done} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${TOTAL}`);
