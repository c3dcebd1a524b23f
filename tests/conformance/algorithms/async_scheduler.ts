// A pool that runs at most n jobs at once, with priorities, retries and results in order.
type Job<T> = { name: string; priority: number; run: (attempt: number) => Promise<T> };
class Pool {
  private readonly waiting: { job: Job<unknown>; settle: (r: Promise<unknown>) => void }[] = [];
  private running = 0;
  most = 0;
  readonly events: string[] = [];
  constructor(private readonly width: number, private readonly retries = 1) {}
  add<T>(job: Job<T>): Promise<T> {
    return new Promise<T>((resolve) => {
      this.waiting.push({ job, settle: resolve as (r: Promise<unknown>) => void });
      this.waiting.sort((a, b) => b.job.priority - a.job.priority);
      queueMicrotask(() => this.next());
    });
  }
  private next(): void {
    if (this.running >= this.width) return;
    const entry = this.waiting.shift();
    if (entry === undefined) return;
    this.running++;
    this.most = Math.max(this.most, this.running);
    const result = this.attempt(entry.job);
    entry.settle(result);
    result.catch(() => {}).finally(() => {
      this.running--;
      this.next();
    });
  }
  private async attempt(job: Job<unknown>): Promise<unknown> {
    for (let n = 1; ; n++) {
      this.events.push(`${job.name}#${n}`);
      try {
        return await job.run(n);
      } catch (error) {
        if (n > this.retries) throw new Error(`${job.name} failed`, { cause: error });
      }
    }
  }
}
const sleep = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const pool = new Pool(2);
const jobs = ["a", "b", "c", "d", "e"].map((name, i) => pool.add({
  name,
  priority: i === 3 ? 10 : 0,
  run: async (attempt) => {
    await sleep(10);
    if (name === "b" || (name === "c" && attempt === 1)) throw new Error(`${name} broke`);
    return name.toUpperCase();
  },
}));
const results = await Promise.allSettled(jobs);
console.log(results.map((r) => (r.status === "fulfilled" ? r.value : `${r.reason.message}: ${r.reason.cause.message}`)).join(" | "));
console.log(pool.most, pool.events[0], pool.events.length, [...pool.events].sort().join(" "));
