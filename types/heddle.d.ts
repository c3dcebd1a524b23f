/// <reference lib="esnext.disposable" />
/**
 * What Heddle declares beside the language's own classes: the module "heddle", and the globals that TypeScript's
 * libraries leave to the host. `heddle types` prints this file; `heddle init` puts it beside a tsconfig.json, so that
 * an editor checks scripts. It states what this version has: what is not here cannot be used.
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
