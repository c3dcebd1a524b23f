// Any value can be thrown; errors carry name, message and cause; instanceof tells them apart.
function run(body: () => unknown): void {
  try {
    console.log("value", body());
  } catch (error) {
    if (error instanceof Error) console.log("error", error.name, error.message, `${error}`);
    else console.log("thrown", typeof error, error);
  }
}
run(() => { throw 42; });
run(() => { throw "text"; });
run(() => { throw null; });
run(() => { throw undefined; });
run(() => { throw { code: 7 }; });
run(() => { throw new Error(); });
run(() => { throw new TypeError("wrong type"); });
run(() => { throw new RangeError("out of range"); });
run(() => { throw new SyntaxError("bad syntax"); });
run(() => { throw new ReferenceError("no such name"); });
run(() => (undefined as unknown as { a: number }).a);
run(() => (null as unknown as { a: number }).a);
const absent = {} as { method: () => void };
run(() => absent.method());
run(() => new Array(-1));
const chain = new Error("outer", { cause: new Error("inner", { cause: "root" }) });
console.log(chain.message, (chain.cause as Error).message, (chain.cause as Error).cause);
class HttpError extends Error {
  override name = "HttpError";
  constructor(readonly status: number, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
class NotFound extends HttpError {
  constructor(path: string) {
    super(404, `no ${path}`, { cause: path });
  }
}
try {
  throw new NotFound("/x");
} catch (error) {
  if (error instanceof NotFound) console.log(error.status, error.name, error.message, error.cause, `${error}`);
  console.log(error instanceof HttpError, error instanceof Error, error instanceof TypeError);
}
const plain = new Error("m");
console.log(Object.keys(plain).length, "message" in plain, "cause" in plain, typeof plain.stack, plain.stack?.split("\n")[0]);
const rethrow = (): void => {
  try {
    throw new Error("again");
  } catch (error) {
    (error as Error).message += " and again";
    throw error;
  }
};
run(rethrow);
const many = new AggregateError([new Error("a"), new Error("b")], "several");
console.log(many.name, many.message, many.errors.map((e: Error) => e.message).join());
