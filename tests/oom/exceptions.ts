// Errors with causes and stacks, finally on every way out, errors thrown by callbacks, using, subclasses.
class Mine extends Error {
  constructor(message: string, readonly code: number, cause?: unknown) { super(message, { cause }); this.name = "Mine"; }
}
const log: string[] = [];
function ways(how: number): string {
  for (;;) {
    try {
      if (how === 0) return "returned";
      if (how === 1) break;
      throw new Mine(`thrown ${how}`, how, new TypeError("cause"));
    } catch (error) {
      if (!(error instanceof Mine)) throw error;
      if (how === 3) throw new Mine("again", 4, error);
      log.push(error.message);
      return `caught ${error.code}`;
    } finally {
      log.push(`finally ${how}`);
    }
  }
  return "broke";
}
/** Only what this program throws: a failure of an allocation goes on. */
function attempt(body: () => unknown): string {
  try {
    return String(body());
  } catch (error) {
    const first: unknown = error instanceof Error && "error" in error ? error.error : error;  // of a SuppressedError
    if (first instanceof RangeError) throw first;
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
const results = [ways(0), ways(1), ways(2), attempt(() => ways(3)), attempt(() => (null as unknown as string).length), attempt(() => { throw 5; })];
results.push(attempt(() => [3, 1, 2].sort(() => { throw new Mine("in a callback", 1); })));
results.push(attempt(() => {
  using first = { [Symbol.dispose](): void { log.push("disposed"); } };
  throw new Mine("body", 2, [first]);
}));
const { stack } = new Mine("with a stack", 1);
console.log(results, log, stack?.split("\n").at(0), attempt(() => new Mine("x", 1, "y").cause));
