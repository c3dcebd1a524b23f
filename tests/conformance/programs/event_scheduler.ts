// A discrete-event scheduler: a binary heap with a comparator, recurring jobs, dependencies, retries with backoff, cancelling.
class Heap<T> {
  #items: T[] = [];
  constructor(private readonly before: (a: T, b: T) => boolean) {}
  get size(): number { return this.#items.length; }
  push(item: T): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(this.#items[at], this.#items[parent])) break;
      [this.#items[at], this.#items[parent]] = [this.#items[parent], this.#items[at]];
      at = parent;
    }
  }
  pop(): T | undefined {
    const top = this.#items[0], last = this.#items.pop();
    if (this.#items.length === 0 || last === undefined) return top;
    this.#items[0] = last;
    for (let at = 0; ; ) {
      let best = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < this.#items.length && this.before(this.#items[child], this.#items[best])) best = child;
      if (best === at) return top;
      [this.#items[at], this.#items[best]] = [this.#items[best], this.#items[at]];
      at = best;
    }
  }
  [Symbol.iterator](): Iterator<T> {
    const copy = new Heap<T>(this.before);
    for (const item of this.#items) copy.push(item);
    return { next: () => (copy.size > 0 ? { value: copy.pop()!, done: false } : { value: undefined, done: true }) };
  }
}

enum State { Waiting, Ready = 10, Running, Done = "done".length, Failed = 1 << 4, Cancelled }
interface Job { readonly name: string; due: number; state: State; tries: number; period?: number; needs: Set<string>; work: (clock: Clock) => void; }
class Clock {
  #now = 0;
  #jobs = new Map<string, Job>();
  #queue = new Heap<Job>((a, b) => a.due < b.due || (a.due === b.due && a.name < b.name));
  readonly log: string[] = [];
  get now(): number { return this.#now; }
  at(due: number, name: string, work: (clock: Clock) => void, { period, needs = [] }: { period?: number; needs?: string[] } = {}): Job {
    if (this.#jobs.has(name) && this.#jobs.get(name)!.state === State.Waiting) throw new Error(`${name} waits already`);
    const job: Job = { name, due, state: State.Waiting, tries: 0, needs: new Set(needs), work, ...(period !== undefined && { period }) };
    this.#jobs.set(name, job);
    this.#queue.push(job);
    return job;
  }
  cancel(name: string): boolean {
    const job = this.#jobs.get(name);
    if (job?.state !== State.Waiting) return false;
    job.state = State.Cancelled;
    return true;
  }
  run(until: number): void {
    while (this.#queue.size > 0) {
      const job = this.#queue.pop()!;
      if (job.state === State.Cancelled) continue;
      if (job.due > until) { this.#queue.push(job); break; }
      this.#now = job.due;
      const missing = [...job.needs].filter((need) => this.#jobs.get(need)?.state !== State.Done);
      if (missing.length > 0) { this.#note(`${job.name} waits for ${missing}`); job.due += 2; this.#queue.push(job); continue; }
      try {
        job.state = State.Running;
        job.work(this);
        job.state = State.Done;
        this.#note(job.name);
      } catch (error) {
        job.tries += 1;
        job.state = job.tries < 3 ? State.Waiting : State.Failed;
        this.#note(`${job.name} failed: ${(error as Error).message}${job.state === State.Failed ? ", for good" : ""}`);
        if (job.state === State.Waiting) { job.due += 2 ** job.tries; this.#queue.push(job); }
        continue;
      } finally {
        this.#note.call(this, ".");
      }
      if (job.period) { job.due += job.period; job.state = State.Waiting; this.#queue.push(job); }
    }
  }
  #note(text: string): void { if (text === ".") this.log[this.log.length - 1] += text; else this.log.push(`${this.#now}:${text}`); }
  get pending(): string[] { return [...this.#queue].map((job) => `${job.name}@${job.due}`); }
  summary(): string { return [...this.#jobs.values()].map(({ name, state, tries }) => `${name} ${State[state]}${tries ? ` after ${tries}` : ""}`).join(", "); }
}
const clock = new Clock();
let beats = 0, flaky = 0;
clock.at(0, "beat", (c) => { if (++beats === 4) c.at(c.now + 1, "late", () => {}); }, { period: 3 });
clock.at(1, "flaky", () => { if (++flaky < 3) throw new Error(`try ${flaky}`); });
clock.at(1, "broken", () => { throw new TypeError("never"); });
clock.at(2, "report", () => {}, { needs: ["flaky"] });
const doomed = clock.at(4, "doomed", () => { throw new Error("ran"); });
clock.at(3, "killer", (c) => { console.log(c.cancel("doomed"), c.cancel("doomed"), c.cancel("nobody")); });
try { clock.at(1, "beat", () => {}); } catch (error) { console.log((error as Error).message); }
clock.run(12);
console.log(clock.log.join("\n"));
console.log(clock.summary(), "|", clock.pending.join(), State[doomed.state], clock.now);
