const N = 1_000_000;

async function task(gate: Promise<void>, i: number): Promise<number> {
  await gate;
  return i;
}

const start = performance.now();
let open: () => void = () => {};
const gate = new Promise<void>((resolve) => { open = resolve; });
const calls: Promise<number>[] = [];
for (let i = 0; i < N; i++) calls.push(task(gate, i));
open();
let sum = 0;
for (const call of calls) sum += await call;
console.log(`check=${sum} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
