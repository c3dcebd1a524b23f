// Intervals that change themselves, timers that start timers, state between them.
const log: string[] = [];
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
let beats = 0;
await new Promise<void>((resolve) => {
  const id = setInterval(() => {
    beats++;
    if (beats === 4) {
      clearInterval(id);
      resolve();
    }
  }, 1);
});
console.log("beats", beats);
const chain = (left: number, done: () => void): void => {
  log.push(`left ${left}`);
  if (left === 0) done();
  else setTimeout(chain, 1, left - 1, done);
};
await new Promise<void>((resolve) => chain(3, resolve));
console.log(log.splice(0).join(", "));
class Timer {
  #elapsed = 0;
  #id: ReturnType<typeof setInterval> | undefined;
  start(onTick: (n: number) => void): this {
    this.#id ??= setInterval(() => onTick(++this.#elapsed), 1);
    return this;
  }
  stop(): number {
    clearInterval(this.#id);
    this.#id = undefined;
    return this.#elapsed;
  }
}
const timer = new Timer();
await new Promise<void>((resolve) => timer.start((n) => { log.push(`t${n}`); if (n === 3) { timer.stop(); resolve(); } }).start(() => log.push("never")));
await sleep(5);
console.log(log.splice(0).join(), timer.stop());
let cancelled = 0;
const ids = Array.from({ length: 10 }, (_, i) => setTimeout(() => log.push(`fired ${i}`), 2));
for (const [i, id] of ids.entries()) if (i % 3) { clearTimeout(id); cancelled++; }
await sleep(15);
console.log(cancelled, log.splice(0).join(", "));
const results = await Promise.all([5, 1, 3].map(async (ms, i) => { await sleep(ms * 4); log.push(String(ms)); return i; }));
console.log(results.join(), log.splice(0).join());
try { await new Promise((_, reject) => setTimeout(() => reject(new Error("late failure")), 1)); } catch (e) { console.log((e as Error).message); }
