function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

const start = performance.now();
const result = fib(35);
console.log(`check=${result} sec=${((performance.now() - start) / 1000).toFixed(6)} ops=1`);
