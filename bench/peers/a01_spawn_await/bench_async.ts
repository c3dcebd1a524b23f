const N = 1_000_000;

async function task(i: number): Promise<number> {
  return i;
}

const start = performance.now();
let sum = 0;
for (let i = 0; i < N; i++) sum += await task(i);
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
