// tools/litmus.ts -- what the forms share: tasks that race through many small trials, and the count of what was seen.
//
// A form gives one function per task, its *roles*. Trials come in batches: tasks start together, race through the batch's
// trials side by side and end; then the outcomes are looked at. Within a batch nobody waits for anybody, but who is ahead spins
// for a bounded while in all, so that roles come to the same trial at about the same time, whoever was slow to start.
import { spawn, yieldNow } from "heddle";
import { TRIALS } from "./trials.ts";

export { TRIALS };
const BATCH = 500, TASKS = 4;
const SPINS_AHEAD = 10_000;     // in a batch: a millisecond, lost when the system does not run the other
const JITTER = 32;              // turns of an empty loop: else who came later would always be the first to go on
const SPINS_TO_MEET = 2_000;    // then yield: the other may be waiting for this worker

export interface Form {
  /** What each task does in a trial. They run in parallel, in no order; only a role that waits is async. */
  roles: ((trial: number) => void | Promise<void>)[];
  /** What was seen in a trial, when the tasks of all roles have ended. */
  outcome(trial: number): string;
}

/** The outcomes that the memory model allows. */
export type Allowed = string[] | ((outcome: string) => boolean);

/** Outcomes and how often each was seen. */
export class Outcomes {
  readonly #counts = new Map<string, number>();
  #forbidden = "";
  readonly #isAllowed: (outcome: string) => boolean;

  constructor(allowed: Allowed) {
    this.#isAllowed = typeof allowed === "function" ? allowed : (outcome) => allowed.includes(outcome);
  }

  count(outcome: string, times = 1): void {
    const before = this.#counts.get(outcome);
    if (before === undefined && !this.#isAllowed(outcome) && this.#forbidden === "") this.#forbidden = outcome;
    this.#counts.set(outcome, (before ?? 0) + times);
  }
  add(others: Outcomes): void {
    for (const [outcome, times] of others.#counts) this.count(outcome, times);
  }

  /** "ok", or a forbidden outcome, goes to stdout; the counts go to stderr, where scripts/litmus finds them. */
  report(): void {
    const byCount = [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    console.error(byCount.slice(0, 16).map(([outcome, count]) => `${count} × ${outcome}`).join("; ") + (byCount.length > 16 ? `; and ${byCount.length - 16} more` : ""));
    console.log(this.#forbidden === "" ? "ok" : `forbidden: ${this.#forbidden}`);
  }
}

/** Runs a batch's trials in a task per role. Only places are shared; what the roles leave is there when the tasks are awaited. */
async function raceThrough(form: Form, batch: number): Promise<void> {
  const places = form.roles.map(() => 0);
  const allAreAt = (place: number): boolean => {
    for (let other = 0; other < places.length; other++) if (places[other] < place) return false;
    return true;
  };
  const work = async (task: number): Promise<void> => {
    const role = form.roles[task];
    let random = task + 1, spins = SPINS_AHEAD;
    places[task] = 1;
    for (let turn = 1; !allAreAt(1); turn++) if (turn % SPINS_TO_MEET === 0) await yieldNow();
    for (let trial = 0; trial < batch; trial++) {
      places[task] = trial + 2;
      while (spins > 0 && !allAreAt(trial + 2)) spins--;
      random = (random * 16807) % 2147483647;
      for (let turns = random % JITTER; turns > 0; turns--);
      const waits = role(trial);
      if (waits !== undefined) await waits;
    }
  };
  const tasks = form.roles.map((_, task) => spawn(work, task));
  for (const task of tasks) await task;
}

async function race(trials: number, make: (batch: number) => Form, outcomes: Outcomes): Promise<void> {
  for (let left = trials; left > 0; left -= BATCH) {
    const batch = Math.min(left, BATCH);
    const form = make(batch);
    await raceThrough(form, batch);
    for (let trial = 0; trial < batch; trial++) outcomes.count(form.outcome(trial));
  }
}

/** Runs the form TRIALS times and reports what was seen: half of them in one instance, so that two workers race with each other,
 *  then in as many side by side as make TASKS tasks, for four workers and for tasks that are preempted. */
export async function litmus(allowed: Allowed, make: (batch: number) => Form): Promise<void> {
  const instances = Math.max(1, Math.floor(TASKS / make(1).roles.length));
  const alone = Math.ceil(TRIALS / 2), shared = Math.ceil((TRIALS - alone) / instances);
  const outcomes = new Outcomes(allowed);
  await race(alone, make, outcomes);
  const instancesOutcomes = Array.from({ length: instances }, () => new Outcomes(allowed));
  const races = instancesOutcomes.map((seen) => spawn(race, shared, make, seen));
  for (const each of races) await each;
  for (const seen of instancesOutcomes) outcomes.add(seen);
  outcomes.report();
}

/** For forms that go on for as long as one task changes something: each of the others gives how often it looked, or what it saw
 *  that must not be. Reports that. */
export async function reportLooks(watchers: readonly Promise<number | string>[]): Promise<void> {
  const outcomes = new Outcomes(["looks: as stored"]);
  for (const watcher of watchers) {
    const looks = await watcher;
    if (typeof looks === "number") outcomes.count("looks: as stored", looks);
    else outcomes.count(looks);
  }
  outcomes.report();
}

/** One value per trial of a batch. */
export const perTrial = <T>(batch: number, make: (trial: number) => T): T[] => Array.from({ length: batch }, (_, trial) => make(trial));
