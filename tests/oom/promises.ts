// Combinators, chains, thenables, rejections that are handled late, withResolvers.
const later = <T>(value: T): Promise<T> => Promise.resolve().then(() => value);
const thenable = { then(resolve: (value: number) => void): void { resolve(7); } };
/** Of a rejection that this program did not make. */
const surprise = (error: unknown): unknown => {
  if (error instanceof AggregateError) return error.errors.map(surprise).find((each) => each !== undefined);
  return error instanceof TypeError ? undefined : error;
};
const expected = (error: unknown): void => {
  if (surprise(error) !== undefined) throw surprise(error);
};
const { promise, resolve } = Promise.withResolvers<number>();
resolve(1);
const results = [
  await Promise.all([later(1), 2, thenable as unknown as Promise<number>]),
  (await Promise.allSettled([later("a"), Promise.reject(new TypeError("b"))])).map((result) => {
    if (result.status === "rejected") expected(result.reason);
    return result.status;
  }),
  await Promise.race([later("first"), new Promise(() => undefined)]),
  await Promise.any([Promise.reject(new TypeError("no")), later("any")]).catch(expected),
  await later(1).then((n) => later(n + 1)).then((n) => n + 1).finally(() => undefined),
  await promise,
  await Promise.any([Promise.reject(new TypeError("x"))]).catch((error: AggregateError) => { expected(error); return error.errors.length; }),
  await new Promise<string>((done) => queueMicrotask(() => done("microtask"))),
];
console.log(results);
