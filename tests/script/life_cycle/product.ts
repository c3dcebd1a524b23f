// A task's life as one product: how it is started x what it waits for x how it ends x when it is cancelled x who awaits it. Of each
// combination the outcome follows from a rule (`expected`), and whatever it is: `finally` runs once, no `catch` sees a
// cancel, what the task held is free, and no queue has a trace of it.
// args: --workers 1
// args: --workers 4
// args: --preempt 1 --workers 4
import { currentTask, scope, select, sleep, spawn, yieldNow, Barrier, CancelledError, Channel, Mutex, Semaphore, type Task } from "heddle";

const starts = ["spawn", "scope.spawn", "body", "nested"] as const;
const waits = ["nothing", "yieldNow", "sleep", "promise", "receive", "send", "select", "mutex", "semaphore", "barrier", "task", "scope"] as const;
const ends = ["returns", "throws", "rejects", "unhandled", "waits for ever", "computes for ever"] as const;
const cancels = ["never", "before", "waiting", "computing", "in finally", "after"] as const;
const awaiters = ["nobody", "spawner", "another", "afterwards", "two"] as const;
type Start = (typeof starts)[number];
type Wait = (typeof waits)[number];
type End = (typeof ends)[number];
type Cancel = (typeof cancels)[number];
type Awaiter = (typeof awaiters)[number];
interface Life { start: Start; wait: Wait; end: End; cancel: Cancel; awaiter: Awaiter; }

/** What cannot be, or would never end. */
function makesSense({ start, wait, end, cancel, awaiter }: Life): boolean {
  const isEndless = end === "waits for ever" || end === "computes for ever";
  if (isEndless && (cancel === "never" || cancel === "after" || cancel === "in finally")) return false;
  if (cancel === "computing" && end !== "computes for ever") return false;
  // One that sleeps or yields goes on by itself: it may be gone when the cancel comes.
  if (cancel === "waiting" && (wait === "nothing" || wait === "yieldNow" || wait === "sleep")) return false;
  // A failure that nobody awaits would be printed, and end the program with 1; a scope's is its own.
  const fails = end === "throws" || end === "rejects" || end === "unhandled";
  if (awaiter === "nobody" && fails && (cancel === "never" || cancel === "after" || cancel === "in finally")) return false;
  return !(awaiter === "nobody" && cancel === "after");  // nobody knows when that is
}

function expected({ end, cancel }: Life): string {
  if (cancel !== "never" && cancel !== "after") return "cancelled CancelledError why";
  if (end === "returns") return "done value";
  return "failed Error bad";
}

/** Something to wait for, which goes on when `release` is called; and whether its queue is empty again. */
interface Place { wait: () => Promise<unknown>; release: () => unknown; isClear: () => boolean | Promise<boolean>; }

function signal(): { promise: Promise<void>; set: () => void } {
  let set: () => void = () => {};
  const promise = new Promise<void>((resolve) => { set = () => resolve(); });
  return { promise, set };
}

function placeFor(kind: Wait): Place {
  const gate = signal();
  switch (kind) {
    case "nothing": return { wait: async () => {}, release: () => {}, isClear: () => true };
    case "yieldNow": return { wait: yieldNow, release: () => {}, isClear: () => true };
    case "sleep": return { wait: () => sleep(0), release: () => {}, isClear: () => true };
    case "promise": return { wait: () => gate.promise, release: gate.set, isClear: () => true };
    case "receive": {
      const channel = new Channel<number>();
      return { wait: () => channel.receive(), release: () => channel.send(1), isClear: () => !channel.trySend(2) };
    }
    case "send": {
      const channel = new Channel<number>();
      return { wait: () => channel.send(1), release: () => channel.receive(), isClear: () => channel.tryReceive() === undefined };
    }
    case "select": {
      const one = new Channel<number>(), other = new Channel<number>();
      return {
        wait: () => select([one, other.sending(2), gate.promise]),
        release: () => one.send(1),
        isClear: () => !one.trySend(3) && other.tryReceive() === undefined,
      };
    }
    case "mutex": {
      const mutex = new Mutex();
      let isOurs = mutex.tryLock();
      const release = () => { if (isOurs) mutex.unlock(); isOurs = false; };
      return { wait: () => mutex.lock(), release, isClear: async () => { release(); await mutex.lock(); return true; } };
    }
    case "semaphore": {
      const semaphore = new Semaphore(1);
      let isOurs = semaphore.tryAcquire();
      const release = () => { if (isOurs) semaphore.release(); isOurs = false; };
      const isClear = async () => { release(); await semaphore.acquire(); return !semaphore.tryAcquire(); };
      return { wait: () => semaphore.acquire(), release, isClear };
    }
    case "barrier": {
      const barrier = new Barrier(2);
      // Two new ones meet: nobody else is counted.
      const isClear = async () => { await Promise.all([barrier.wait(), barrier.wait()]); return true; };
      return { wait: () => barrier.wait(), release: () => barrier.wait(), isClear };
    }
    case "task": {
      const other = spawn(() => gate.promise);
      return { wait: () => other, release: gate.set, isClear: () => { gate.set(); return true; } };
    }
    case "scope": return { wait: () => scope((s) => { s.spawn(() => gate.promise); }), release: gate.set, isClear: () => true };
  }
}

class Trace { finals = 0; caught = 0; cleaned = 0; }

async function live(life: Life, place: Place, held: Mutex, trace: Trace, stands: () => void, inFinally: () => void, goOn: Promise<void>): Promise<string> {
  let isFine = false;
  try {
    await held.lock();
    const waiting = place.wait();
    if (life.end !== "computes for ever" || life.cancel === "waiting") stands();
    await waiting;
    if (life.end === "waits for ever") await new Promise<void>(() => {});
    if (life.end === "computes for ever") {
      stands();
      for (;;) {}
    }
    isFine = true;
  } catch {
    trace.caught++;
  } finally {
    trace.finals++;
    if (life.cancel === "in finally") {
      inFinally();
      await goOn;
      trace.cleaned++;
    }
  }
  if (!isFine || life.end === "returns") return "value";
  if (life.end === "rejects") return Promise.reject(new Error("bad"));
  if (life.end === "throws") throw new Error("bad");
  Promise.reject(new Error("bad"));
  return await new Promise<string>(() => {});  // ended by the rejection
}

async function outcomeOf(task: Task<string>): Promise<string> {
  try {
    return `${await task}`;
  } catch (error) {
    return error instanceof CancelledError ? `CancelledError ${error.reason}` : String((error as Error).name + " " + (error as Error).message);
  }
}

/** Starts it; what is returned lets its starter end. */
async function start(kind: Start, body: () => Promise<string>): Promise<[Task<string>, () => void]> {
  const over = signal();
  let tell: (task: Task<string>) => void = () => {};
  const told = new Promise<{ task: Task<string> }>((resolve) => { tell = (task) => resolve({ task }); });
  if (kind === "spawn") return [spawn(body), over.set];
  if (kind === "body") return [spawn(async () => await scope(body)), over.set];
  if (kind === "nested") {
    spawn(async () => { tell(spawn(body)); await over.promise; });
  } else {
    // The child tells: when it fails, its scope's body may be cancelled before that could.
    const child = () => { tell(currentTask() as Task<string>); return body(); };
    spawn(async () => { try { await scope((s) => { s.spawn(child); }); } catch {} });
  }
  return [(await told).task, over.set];
}

async function settled(task: Task<string>): Promise<void> {
  while (!["done", "failed", "cancelled"].includes(task.status)) await yieldNow();
}

async function check(life: Life): Promise<string> {
  const place = placeFor(life.wait), held = new Mutex(), trace = new Trace();
  const stands = signal(), inFinally = signal(), goOn = signal();
  if (life.cancel === "before") held.tryLock();
  const [task, letEnd] = await start(life.start, () => live(life, place, held, trace, stands.set, inFinally.set, goOn.promise));
  const outcomes: Promise<string>[] = [];
  if (life.awaiter === "spawner" || life.awaiter === "two") outcomes.push(outcomeOf(task));
  if (life.awaiter === "another" || life.awaiter === "two") outcomes.push(spawn(outcomeOf, task));
  if (life.cancel === "waiting" || life.cancel === "computing") {
    if (life.cancel === "computing") place.release();
    await stands.promise;
  } else if (life.cancel !== "before") {
    place.release();
  }
  if (life.cancel === "in finally") await inFinally.promise;
  if (life.cancel === "after") await settled(task);
  if (life.cancel !== "never") task.cancel("why");
  await settled(task);
  if (life.cancel === "before") held.unlock();
  if (life.awaiter === "afterwards") outcomes.push(outcomeOf(task));
  const wanted = expected(life);
  const problems: string[] = [];
  for (const outcome of outcomes) {
    const found = `${task.status} ${await outcome}`;
    if (found !== wanted) problems.push(`${found}, not ${wanted}`);
  }
  if (!wanted.startsWith(task.status)) problems.push(`status ${task.status}`);
  if (trace.caught !== 0) problems.push("a catch clause saw the cancel");
  if (trace.finals > 1 || (trace.finals === 0 && life.cancel !== "before")) problems.push(`finally ran ${trace.finals} times`);
  if (trace.cleaned !== 0) problems.push("finally went on after a cancel");
  await held.lock();  // free again
  if (!await place.isClear()) problems.push("something waits");
  letEnd();
  return problems.join("; ");
}

let count = 0, wrong = 0;
for (const begin of starts) {
  for (const wait of waits) {
    for (const end of ends) {
      for (const cancel of cancels) {
        for (const awaiter of awaiters) {
          const life: Life = { start: begin, wait, end, cancel, awaiter };
          if (!makesSense(life)) continue;
          count++;
          const problem = await check(life);
          if (problem === "") continue;
          if (++wrong <= 10) console.log(`${begin}, ${wait}, ${end}, ${cancel}, ${awaiter}: ${problem}`);
        }
      }
    }
  }
}
console.log(count > 3000, wrong);  // expect: true 0
