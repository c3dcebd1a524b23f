const N = 100_000;

async function task(ms: number): Promise<number> {
  await new Promise<void>((resolve) => setTimeout(resolve, ms));
  return 1;
}

const start = performance.now();
let seed = 42;
const calls: Promise<number>[] = [];
for (let i = 0; i < N; i++) {
  seed = (seed * 16807) % 2147483647;
  calls.push(task(1 + (seed % 100)));
}
let sum = 0;
for (const call of calls) sum += await call;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
