// A sleep takes at least as long as asked, and clocks go forwards.
const start = performance.now();
const wall = Date.now();
await new Promise<void>((r) => setTimeout(r, 20));
const elapsed = performance.now() - start;
console.log(elapsed >= 19, elapsed < 2000, Date.now() - wall >= 18, typeof start, Number.isInteger(wall));
let previous = performance.now(), forwards = true;
for (let i = 0; i < 1000; i++) {
  const now = performance.now();
  forwards &&= now >= previous;
  previous = now;
}
console.log(forwards);
const finished: number[] = [];
await Promise.all([90, 30, 60].map(async (ms) => {
  await new Promise<void>((r) => setTimeout(r, ms));
  finished.push(ms);
}));
console.log(finished.join());
const together = performance.now();
await Promise.all(Array.from({ length: 200 }, () => new Promise<void>((r) => setTimeout(r, 25))));
console.log(performance.now() - together < 2000);
async function poll(tries: number): Promise<number> {
  for (let i = 1; i <= tries; i++) {
    await new Promise<void>((r) => setTimeout(r, 1));
    if (finished.length >= 3 && i >= 4) return i;
  }
  return -1;
}
console.log(await poll(10));
const debounced: string[] = [];
let pending: ReturnType<typeof setTimeout> | undefined;
for (const key of "abc") {
  clearTimeout(pending);
  pending = setTimeout(() => debounced.push(key), 5);
}
await new Promise<void>((r) => setTimeout(r, 30));
console.log(debounced.join());
