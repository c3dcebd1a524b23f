function run(): number {
  const n = 5_000_000;
  const isPrime: boolean[] = [];
  for (let i = 0; i <= n; i++) isPrime.push(true);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (isPrime[i]) {
      count++;
      for (let j = i + i; j <= n; j += i) isPrime[j] = false;
    }
  }
  return count;
}

const start = performance.now();
const result = run();
console.log(`check=${result} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1`);
