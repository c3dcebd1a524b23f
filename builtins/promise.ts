// builtins/promise.ts -- combinators of promises. `Class$name` is a method, `Class$$name` a static (scripts.cpp).
// What all, allSettled and any hand to `then` is called after them and captures one number, the index: stacks tell it (stack_walk.cpp).

/** What `new Promise(executor)` runs; `this` is the promise. */
export function $runExecutor(this: any, executor: any, resolve: any, reject: any): any {
  try {
    executor(resolve, reject);
  } catch (error) {
    reject(error);
  }
  return this;
}

/** Resolves a promise with `this`, whose `then` is a getter; `result` is the answer. */
export function $readThen(this: any, resolve: any, reject: any, result: any): any {
  let then: any;
  try {
    then = this.then;
  } catch (error) {
    reject(error);
    return result;
  }
  __resolveWith(resolve, this, then);
  return result;
}

/** `then` of an instance of a class that extends Promise: the result is one of that class. */
export function $thenInClass(this: any, onFulfilled: any, onRejected: any): any {
  const derived = new this.constructor(() => {});
  __thenInto(this, derived, onFulfilled, onRejected);
  return derived;
}

/** Promise.resolve of a class that extends Promise. */
export function $resolveInClass(this: any, value: any): any {
  if (value instanceof this && value.constructor === this) return value;
  return new this((resolve: any) => resolve(value));
}

export function $rejectInClass(this: any, reason: any): any {
  return new this((_: any, reject: any) => reject(reason));
}

export function Promise$finally(this: any, callback: any): any {
  if ((typeof this !== "object" && typeof this !== "function") || this === null)
    throw new TypeError("Promise.prototype.finally called on non-object");
  if (typeof callback !== "function") return this.then(callback, callback);
  return this.then(
    (value: any) => Promise.resolve(callback()).then(() => value),
    (reason: any) =>
      Promise.resolve(callback()).then(() => {
        throw reason;
      }),
  );
}

export function Promise$$withResolvers(this: any): any {
  if (this === Promise) {
    const made = __newResolvers();
    return { promise: made[0], resolve: made[1], reject: made[2] };
  }
  let resolve: any;
  let reject: any;
  const promise = new this((onResolve: any, onReject: any) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function checkClass(own: any, method: string): void {
  if ((typeof own !== "object" && typeof own !== "function") || own === null)
    throw new TypeError(`Promise.${method} called on non-object`);
}

export function Promise$$all(this: any, items: any): any {
  checkClass(this, "all");
  const own = this;
  return new own((resolve: any, reject: any) => {
    const values: any[] = [];
    let pending = 1;
    let index = 0;
    for (const item of items) {
      const place = index++;
      values.push(undefined);
      pending++;
      const all = (value: any): void => {
        values[place] = value;
        if (--pending === 0) resolve(values);
      };
      own.resolve(item).then(all, reject);
    }
    if (--pending === 0) resolve(values);
  });
}

export function Promise$$allSettled(this: any, items: any): any {
  checkClass(this, "allSettled");
  const own = this;
  return new own((resolve: any) => {
    const values: any[] = [];
    let pending = 1;
    let index = 0;
    for (const item of items) {
      const place = index++;
      values.push(undefined);
      pending++;
      const allSettled = (value: any): void => {
        values[place] = { status: "fulfilled", value };
        if (--pending === 0) resolve(values);
      };
      own.resolve(item).then(
        allSettled,
        (reason: any) => {
          values[place] = { status: "rejected", reason };
          if (--pending === 0) resolve(values);
        },
      );
    }
    if (--pending === 0) resolve(values);
  });
}

export function Promise$$any(this: any, items: any): any {
  checkClass(this, "any");
  const own = this;
  return new own((resolve: any, reject: any) => {
    const errors: any[] = [];
    let pending = 1;
    let index = 0;
    const failed = (): void => {
      if (--pending === 0) reject(new AggregateError(errors, "All promises were rejected"));
    };
    for (const item of items) {
      const place = index++;
      errors.push(undefined);
      pending++;
      const any = (reason: any): void => {
        errors[place] = reason;
        failed();
      };
      own.resolve(item).then(resolve, any);
    }
    failed();
  });
}

export function Promise$$race(this: any, items: any): any {
  checkClass(this, "race");
  const own = this;
  return new own((resolve: any, reject: any) => {
    for (const item of items) own.resolve(item).then(resolve, reject);
  });
}

/** `for await` over an iterable that is not async: `this` is the iterable. Values are awaited. */
export function $asyncFromSync(this: any): any {
  const iterator = this[Symbol.iterator]();
  if ((typeof iterator !== "object" && typeof iterator !== "function") || iterator === null)
    throw new TypeError("Result of the Symbol.iterator method is not an object");
  const settle = (result: any): any => {
    const done = result.done;
    return Promise.resolve(result.value).then((value: any) => ({ value, done }));
  };
  return {
    next: (): any => {
      try {
        return settle(iterator.next());
      } catch (error) {
        return Promise.reject(error);
      }
    },
    return: (value: any): any => {
      const close = iterator.return;
      if (close === undefined) return Promise.resolve({ value, done: true });
      return settle(iterator.return(value));
    },
  };
}
