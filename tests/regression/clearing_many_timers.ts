// Clearing a timer takes about as long however many there are, and takes it out at once, wherever it stands in the heap.
// expect: fired 12500, none that was cleared: true
// expect: done
const kTimers = 50_000;
const later: number[] = [];
for (let i = 0; i < kTimers; i++) later.push(setTimeout(() => console.log("must not fire"), 2_000_000 - i) as unknown as number);
for (const id of later) clearTimeout(id);

const fired: number[] = [];
const soon: number[] = [];
for (let i = 0; i < kTimers; i++) soon.push(setTimeout(() => fired.push(i), 1 + ((i * 7919) % 50)) as unknown as number);
for (let i = kTimers - 1; i >= 0; i--) if (i % 4 !== 0) clearTimeout(soon[i]);

let ticks = 0;
const ticker = setInterval(() => {
  if (++ticks === 3) clearInterval(ticker); // in its own callback
}, 1);
for (const odd of [NaN, -1, 1e300, 0.5]) clearTimeout(odd);
const watch = setInterval(() => {
  if (fired.length < kTimers / 4 || ticks < 3) return;
  clearInterval(watch);
  console.log(`fired ${fired.length}, none that was cleared: ${fired.every((i) => i % 4 === 0)}`);
  console.log(ticks === 3 ? "done" : `ticks ${ticks}`);
}, 20);
