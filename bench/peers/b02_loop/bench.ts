const N = 100_000_000;

function run(): number {
  let sum = 0;
  for (let i = 0; i < N; i++) sum += i;
  return sum;
}

const start = performance.now();
const result = run();
console.log(`check=${result} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=${N}`);
