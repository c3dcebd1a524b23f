/// <reference lib="esnext.disposable" />
/**
 * What Heddle declares beside the language's own classes: the module "heddle", and the globals that TypeScript's
 * libraries leave to the host. `heddle types` prints this file; `heddle init` puts it beside a tsconfig.json, so that
 * an editor checks scripts.
 *
 * Every queue of waiting tasks is first come, first served, and nothing here busy-waits. A wait of a task that is
 * cancelled ends at once: the task unwinds (`finally` and `using` run, a `catch` inside of it does not see it), and who
 * awaits it gets a CancelledError. A value passes between tasks of one context by reference.
 */
declare module "heddle" {
  /**
   * A task started by `spawn`: a piece of the program that runs in parallel with the others. It is a promise: awaiting
   * it gives the result of its function, or throws the very object that it threw.
   */
  export interface Task<T> extends Promise<T> {
    /** Unique within the context. */
    readonly id: number;
    /** The name of its function; empty if that has none. */
    readonly name: string;
    readonly status: "ready" | "running" | "waiting" | "done" | "failed" | "cancelled";
    /**
     * Unwinds the task: at once if it waits, at its next poll if it computes. Its `finally` blocks run and may still
     * await, within a bounded budget; a `catch` inside of it does not see the end. Who awaits it gets a CancelledError.
     * A task that is at end stays as it is; one's own ends before this returns.
     * @param reason what `CancelledError.reason` tells
     */
    cancel(reason?: unknown): void;
  }

  /**
   * Starts `fn(...args)` as a new task, in parallel with the caller. None of it runs before this returns.
   * @example
   * const halves = [spawn(sum, 0, 500), spawn(sum, 500, 1000)];
   * console.log((await halves[0]) + (await halves[1]));
   */
  export function spawn<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Task<Awaited<R>>;

  /** Waits for so many milliseconds; other tasks run meanwhile. */
  export function sleep(ms: number): Promise<void>;

  /** Lets every other task that is ready have its turn. */
  export function yieldNow(): Promise<void>;

  /** The task that runs this very call. */
  export function currentTask(): Task<unknown>;

  /**
   * Lets one task at a time into a part of the program that spans an `await`. Not re-entrant: to lock what one holds
   * throws, and so does to unlock what one does not hold. It is free again when its holder ends, in whatever way.
   * @example
   * const mutex = new Mutex();
   * {
   *   using guard = await mutex.lock();
   *   await update();
   * }
   */
  export class Mutex {
    constructor();
    /** Waits until it is free. The guard unlocks it when disposed. */
    lock(): Promise<Disposable>;
    unlock(): void;
    /** Locks if that needs no waiting, and tells whether. */
    tryLock(): boolean;
    /** Locks, runs `body`, and unlocks on every way out. */
    run<T>(body: () => T | Promise<T>): Promise<T>;
    readonly isLocked: boolean;
  }

  /**
   * A queue of at most `capacity` values between tasks; with none (the default) a rendezvous: a `send` ends when a
   * receiver has taken its value.
   * @example
   * const lines = new Channel<string>(100);
   * spawn(async () => {
   *   for (const name of names) await lines.send(await load(name));
   *   lines.close();
   * });
   * for await (const line of lines) console.log(line);
   */
  export class Channel<T> implements AsyncIterable<T> {
    /** @param capacity a whole number from 0 */
    constructor(capacity?: number);
    /** Waits while the channel is full. Throws a ChannelClosedError if it is closed, also while waiting. */
    send(value: T): Promise<void>;
    /** Waits while the channel is empty. `undefined` once it is closed and drained. */
    receive(): Promise<T | undefined>;
    /** Sends if that needs no waiting, and tells whether. */
    trySend(value: T): boolean;
    /** Receives what is there; `undefined` if nothing is. */
    tryReceive(): T | undefined;
    /** A case for `select`: send `value`. */
    sending(value: T): SendCase;
    /** No more is sent; receivers drain what is there. Closing twice throws a ChannelClosedError. */
    close(): void;
    readonly closed: boolean;
    /** Values that wait in the queue. */
    readonly length: number;
    readonly capacity: number;
    /** Receives until the channel is closed and drained. */
    [Symbol.asyncIterator](): AsyncIterator<T>;
  }

  /** Made by `Channel.sending`, for `select`. */
  export interface SendCase {
    readonly channel: Channel<unknown>;
  }

  /**
   * Waits until the first of the cases can go on, and does only that one: a channel (receive from it), a SendCase, or a
   * promise or task (its value; a rejection is thrown). Of several that are ready the first in the list wins. The others
   * are left untouched: nothing is received or lost.
   * @example
   * const late = sleep(1000);
   * const { index, value } = await select([jobs, results.sending(last), late]);
   * if (index === 2) throw new Error("nothing came within a second");
   */
  export function select(
    cases: readonly (Channel<any> | SendCase | PromiseLike<unknown>)[],
  ): Promise<{ index: number; value: unknown }>;

  /**
   * Permits that tasks take and give back: at most so many do something at once.
   * @example
   * const connections = new Semaphore(4);
   * await connections.acquire();
   * try { await ask(server); } finally { connections.release(); }
   */
  export class Semaphore {
    /** @param permits a whole number from 0 */
    constructor(permits: number);
    /** Takes a permit; waits while there is none. */
    acquire(): Promise<void>;
    /** Takes a permit if there is one, and tells whether. */
    tryAcquire(): boolean;
    /** Gives one back: to the first that waits, if there is one. */
    release(): void;
  }

  /** A point at which `parties` tasks wait for each other; then it can be used again. */
  export class Barrier {
    /** @param parties a whole number from 1 */
    constructor(parties: number);
    /** Ends for all when as many as `parties` wait. */
    wait(): Promise<void>;
  }

  /**
   * Something that is done once, whoever needs it first: the first `run` runs its function, all others wait for that
   * and get the same result or error.
   */
  export class Once<T> {
    constructor();
    run(body: () => T | Promise<T>): Promise<T>;
  }

  /** A number that tasks may change together. Every operation is atomic, and all are in one order. */
  export class Atomic {
    constructor(value: number);
    load(): number;
    store(value: number): void;
    /** Adds, and tells the value before. */
    add(delta: number): number;
    /** Stores `replacement` if the value is `expected`, and tells whether. */
    compareExchange(expected: number, replacement: number): boolean;
  }

  /** Given to the body of `scope`. */
  export interface Scope {
    /** Starts `fn(...args)` as a task of the scope, also when called by another of its tasks. Throws when the scope is over. */
    spawn<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Task<Awaited<R>>;
  }

  /**
   * Tasks that end together. Runs `body` as a task of its own, and is over when that and all tasks which were started by
   * `Scope.spawn` have ended, with the scopes inside of them; it gives what the body returned. A plain `spawn` belongs to no
   * scope but its own.
   *
   * The first failure, of the body or of a task (even one whose error was caught where it was awaited), cancels the rest
   * and is thrown when all have ended. That one task was cancelled by itself is no failure. If the task that called `scope`
   * is cancelled, the scope is cancelled too, and unwinds before it.
   * @example
   * const [user, orders] = await scope(async s => {
   *   const user = s.spawn(loadUser, id), orders = s.spawn(loadOrders, id);
   *   return [await user, await orders];
   * }, { timeout: 500 });
   * @param options.timeout milliseconds until everything inside, inner scopes included, is cancelled and a TimeoutError thrown
   * @param options.name for the messages of errors
   */
  export function scope<T>(
    body: (scope: Scope) => T | Promise<T>,
    options?: { timeout?: number; name?: string },
  ): Promise<T>;

  /** What `scope` throws whose timeout has passed. */
  export class TimeoutError extends Error {}

  /**
   * Everything waits for everything. Thrown into no task: it ends the program, and what is printed names each task and
   * what it waits for.
   */
  export class DeadlockError extends Error {}

  /** What sending to a closed channel throws, and closing it again. */
  export class ChannelClosedError extends Error {}

  /** What awaiting a cancelled task throws. */
  export class CancelledError extends Error {
    /** What was given to `Task.cancel`. */
    readonly reason: unknown;
  }

  /** What awaiting a task throws that a limit of its run ended. */
  export class LimitError extends Error {
    /** Which limit. */
    readonly limit: "deadline" | "operations";
  }
}

/** The program's arguments and its end: for what `heddle run` starts; other hosts may provide it, too. */
declare module "heddle:process" {
  /** What follows the file on the command line. */
  export const args: readonly string[];
  /**
   * Ends the program at once with this exit code, 0 to 255: what was printed is written, but no script runs any more, no
   * `finally` block either. Of several calls the first counts.
   */
  export function exit(code?: number): never;
}

/** How `console.dir` shows a value: options of Node's `util.inspect`. `null` and `Infinity` are no limit. */
interface ConsoleDirOptions {
  /** Levels of objects inside of objects. 2 unless given. */
  depth?: number | null;
  /** Elements shown of an array, a Map or a Set. 100 unless given. */
  maxArrayLength?: number | null;
  /** Characters shown of a string inside of an object. 10000 unless given. */
  maxStringLength?: number | null;
  /** Columns of a line. 80 unless given. */
  breakLength?: number;
  /** Innermost levels that share a line, if they fit. 3 unless given; `false` puts each entry on a line of its own. */
  compact?: number | boolean;
  /** Properties, and entries of a Map or Set, in the order of their text. */
  sorted?: boolean;
  /** Colours of a terminal. */
  colors?: boolean;
}

/** Prints as Node does; `log`, `info`, `debug`, `dir` and groups on standard output, the others on standard error. */
interface Console {
  /** The first value may be a text with `%s %d %i %f %j %o %O %c %%`, which stand for the values that follow. */
  log(...data: unknown[]): void;
  info(...data: unknown[]): void;
  debug(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
  dir(value: unknown, options?: ConsoleDirOptions): void;
  /** Prints `data` if the condition does not hold. */
  assert(condition: unknown, ...data: unknown[]): void;
  /** Prints `label`; what follows is indented until `groupEnd`. */
  group(...label: unknown[]): void;
  groupCollapsed(...label: unknown[]): void;
  groupEnd(): void;
}
declare const console: Console;

/** Milliseconds since the start, with fractions; never goes back. */
declare const performance: { now(): number };

/** What a timer function gives, for its `clear` function. */
interface Timer {
  readonly __timer: true;
}
/** Calls `callback(...args)` once, after `ms` whole milliseconds (at least 1). Equal times keep the order of creation. */
declare function setTimeout<A extends unknown[]>(callback: (...args: A) => void, ms?: number, ...args: A): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
/** Calls `callback(...args)` every `ms` milliseconds until `clearInterval`. */
declare function setInterval<A extends unknown[]>(callback: (...args: A) => void, ms?: number, ...args: A): Timer;
declare function clearInterval(timer: Timer | undefined): void;
/** Calls `callback(...args)` after what is ready now. */
declare function setImmediate<A extends unknown[]>(callback: (...args: A) => void, ...args: A): Timer;
declare function clearImmediate(timer: Timer | undefined): void;
/** Calls `callback` as soon as the code that runs now has ended, before timers. */
declare function queueMicrotask(callback: () => void): void;
/** A deep copy: objects, arrays, Map, Set and errors, cycles included. Throws for functions. */
declare function structuredClone<T>(value: T): T;
