const N = 1_000_000;

async function task(i: number): Promise<number> {
  return i;
}

const start = performance.now();
const calls: Promise<number>[] = [];
for (let i = 0; i < N; i++) calls.push(task(i));
let sum = 0;
for (const call of calls) sum += await call;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
