// builtins/once.ts -- Once.run; the rest is in atomics.cpp.

declare function __cancelledError(): any;
declare function __enterOnce(once: any, promise: any): Promise<any>;

/// However the body ends: a cancel, which no catch clause sees, is a failure too.
async function settle(body: any, resolve: any, reject: any): Promise<void> {
  let error: any = undefined;
  let isOver = false;
  try {
    resolve(await body());
    isOver = true;
  } catch (thrown) {
    error = thrown;
    isOver = true;
    reject(error);
  } finally {
    if (!isOver) reject(__cancelledError());
  }
}

export function Once$run(this: any, body: any): Promise<any> {
  let resolve: any, reject: any;
  const own = new Promise<any>((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  const first = __enterOnce(this, own);
  if (first === own) settle(body, resolve, reject);
  return first;
}
