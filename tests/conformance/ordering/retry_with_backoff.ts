// Retries, timeouts and cancellation flags with timers of clearly different lengths.
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const log = (s: string): void => console.log(s);
async function retry<T>(name: string, body: (n: number) => Promise<T>, most: number): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      log(`${name} attempt ${n}`);
      return await body(n);
    } catch (error) {
      log(`${name} failed: ${(error as Error).message}`);
      if (n >= most) throw error;
      await sleep(n * 10);
    }
  }
}
async function withTimeout<T>(p: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error("timeout")), ms); });
  try {
    return await Promise.race([p, late]);
  } finally {
    clearTimeout(timer);
    log("timer cleared");
  }
}
log(await retry("x", async (n) => { if (n < 3) throw new Error(`no ${n}`); return "x worked"; }, 5));
log(await retry("y", async () => { throw new Error("always"); }, 2).catch((e: Error) => `y gave up: ${e.message}`));
log(await withTimeout(sleep(1).then(() => "in time"), 500));
log(await withTimeout(sleep(500).then(() => "too late"), 1).catch((e: Error) => e.message));
let cancelled = false;
const loop = (async () => {
  let rounds = 0;
  while (!cancelled) {
    await sleep(1);
    rounds++;
  }
  return rounds > 0;
})();
setTimeout(() => { cancelled = true; }, 20);
log(`loop ended: ${await loop}`);
