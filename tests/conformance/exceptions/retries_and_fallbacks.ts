// Errors as programs use them: results instead of throws, retries, fallbacks, guards, cleanup stacks, error codes.
type Result<T> = { ok: true; value: T } | { ok: false; error: Error };
const attempt = <T>(f: () => T): Result<T> => { try { return { ok: true, value: f() }; } catch (e) { return { ok: false, error: e instanceof Error ? e : new Error(String(e)) }; } };
const map = <T, U>(r: Result<T>, f: (v: T) => U): Result<U> => (r.ok ? attempt(() => f(r.value)) : r);
const unwrap = <T>(r: Result<T>, fallback: T): T => (r.ok ? r.value : fallback);
const parse = (text: string): Result<number> => attempt(() => { const n = Number(text); if (Number.isNaN(n)) throw new TypeError(`'${text}' is no number`); return n; });
for (const text of ["12", "x", "", "1e3"]) { const r = map(parse(text), (n) => { if (n > 100) throw new RangeError(`${n} is too large`); return n * 2; }); console.log(r.ok ? r.value : `${r.error}`, unwrap(r, -1)); }
function retry<T>(times: number, f: (attempt: number) => T): T {
  const errors: unknown[] = [];
  for (let n = 1; n <= times; n++) try { return f(n); } catch (e) { errors.push(e); }
  throw new AggregateError(errors, `failed ${times} times`);
}
console.log(retry(5, (n) => { if (n < 3) throw new Error(`try ${n}`); return `worked at ${n}`; }));
try { retry(2, (n) => { throw new Error(`try ${n}`); }); } catch (e) { const { message, errors } = e as AggregateError; console.log(message, errors.map((x: Error) => x.message).join()); }
class Cleanup {
  #steps: (() => void)[] = [];
  add(step: () => void): this { this.#steps.push(step); return this; }
  run(): string[] { const errors: string[] = []; while (this.#steps.length) try { this.#steps.pop()!(); } catch (e) { errors.push((e as Error).message); } return errors; }
}
const order: string[] = [];
const problems = new Cleanup().add(() => order.push("a")).add(() => { throw new Error("b fails"); }).add(() => order.push("c")).add(() => { throw new Error("d fails"); }).run();
console.log(order.join(), problems.join());
const enum Code { Missing = 404, Denied = 403, Broken = 500 }
class HttpError extends Error {
  constructor(readonly code: Code, message = HttpError.text(code)) { super(message); this.name = "HttpError"; }
  static text(code: Code): string { switch (code) { case Code.Missing: return "not found"; case Code.Denied: return "not allowed"; default: return "broken"; } }
  get isRetryable(): boolean { return this.code >= 500; }
}
const handlers: [new (...a: any[]) => Error, (e: any) => string][] = [[HttpError, (e: HttpError) => `${e.code} ${e.message} ${e.isRetryable}`], [RangeError, () => "range"], [Error, (e) => `other ${e.message}`]];
const handle = (e: unknown): string => handlers.find(([type]) => e instanceof type)?.[1](e) ?? `no error: ${String(e)}`;
for (const e of [new HttpError(404), new HttpError(500, "down"), new RangeError("r"), new TypeError("t"), "text", null, 0]) console.log(handle(e));
function assert(condition: unknown, message = "assertion failed"): asserts condition { if (!condition) throw new Error(message); }
for (const value of [1, 0, "", "x", null, [], NaN]) console.log(unwrap(attempt(() => { assert(value, "falsy"); return "truthy"; }), "rejected"));
const withFallback = async <T>(...sources: (() => Promise<T>)[]): Promise<T> => { let last: unknown; for (const s of sources) try { return await s(); } catch (e) { last = e; } throw last; };
console.log(await withFallback(async () => { throw new Error("first"); }, async () => "second"), await withFallback(async () => { throw new Error("only"); }).catch((e: Error) => e.message));
