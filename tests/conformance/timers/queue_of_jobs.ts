// A queue of delayed jobs with priorities, retries and a limit of how many run, driven by timers.
interface Job { id: string; delay: number; priority: number; failures: number }
class Runner {
  readonly log: string[] = [];
  #queue: Job[] = [];
  #running = 0;
  #idle = Promise.withResolvers<void>();
  constructor(private readonly limit: number) {}
  add(id: string, delay: number, priority = 0, failures = 0): this { this.#queue.push({ id, delay, priority, failures }); this.#queue.sort((a, b) => b.priority - a.priority); return this; }
  start(): Promise<void> { this.#next(); return this.#idle.promise; }
  #next(): void {
    while (this.#running < this.limit && this.#queue.length > 0) this.#run(this.#queue.shift()!);
    if (this.#running === 0 && this.#queue.length === 0) this.#idle.resolve();
  }
  #run(job: Job): void {
    this.#running++;
    this.log.push(`+${job.id}`);
    setTimeout(() => {
      this.#running--;
      if (job.failures > 0) { this.log.push(`!${job.id}`); this.#queue.push({ ...job, failures: job.failures - 1, delay: job.delay + 50 }); } else this.log.push(`-${job.id}`);
      this.#next();
    }, job.delay);
  }
}
const one = new Runner(1).add("a", 3).add("b", 1, 5).add("c", 2, 1, 2);
await one.start();
console.log(one.log.join(" "));
const two = new Runner(2).add("slow", 200).add("x", 20).add("y", 30, 0, 1).add("z", 10);
await two.start();
console.log(two.log.join(" "));
const none = new Runner(3);
await none.start();
console.log(none.log.length);
class Countdown {
  #left: number;
  #handle?: ReturnType<typeof setInterval>;
  constructor(from: number, private readonly tick: (left: number) => void) { this.#left = from; }
  run(): Promise<string> { return new Promise((resolve) => { this.#handle = setInterval(() => { this.tick(--this.#left); if (this.#left === 0) { this.stop(); resolve("lift-off"); } }, 2); }); }
  stop(): void { clearInterval(this.#handle); this.#handle = undefined; }
  get isRunning(): boolean { return this.#handle !== undefined; }
}
const ticks: number[] = [];
const countdown = new Countdown(5, (n) => ticks.push(n));
const result = countdown.run();
console.log(countdown.isRunning);
console.log(await result, ticks.join(), countdown.isRunning);
const started = Date.now(), clock = performance.now();
await new Promise((r) => setTimeout(r, 20, undefined));
console.log(Date.now() - started >= 19, performance.now() - clock >= 19, performance.now() >= clock);
