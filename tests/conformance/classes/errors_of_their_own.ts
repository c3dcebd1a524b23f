// Hierarchies of error classes: names, codes, instanceof, toString, JSON, causes, stacks' first lines, factories, static handlers.
abstract class DomainError extends Error {
  abstract readonly code: number;
  readonly at: string;
  constructor(message: string, options: ErrorOptions & { at?: string } = {}) { super(message, options); this.at = options.at ?? "nowhere"; this.name = this.constructor.name; }
  toJSON(): object { return { name: this.name, code: this.code, message: this.message, cause: this.cause instanceof Error ? this.cause.message : this.cause }; }
  static wrap<T extends DomainError>(this: new (message: string, options?: ErrorOptions) => T, error: unknown): T { return error instanceof this ? error : new this(error instanceof Error ? error.message : String(error), { cause: error }); }
}
class NotFound extends DomainError { readonly code = 404; constructor(what: string, options?: ErrorOptions & { at?: string }) { super(`${what} not found`, options); } }
class Invalid extends DomainError { readonly code: number = 422; fields: Record<string, string> = {}; add(k: string, v: string): this { this.fields[k] = v; return this; } describe(): string { return `${this.message}: ${Object.entries(this.fields).map(([k, v]) => `${k} ${v}`).join()}`; } }
class Forbidden extends Invalid { override readonly code = 403; }
const missing = new NotFound("user", { at: "db" }), invalid = new Invalid("bad input").add("age", "negative").add("name", "empty"), forbidden = new Forbidden("no entry", { cause: missing });
for (const e of [missing, invalid, forbidden]) {
  console.log(e.name, e.code, e.message, e.at, `${e}`, e.stack!.split("\n")[0]);
  console.log(e instanceof DomainError, e instanceof Invalid, e instanceof Error, e instanceof TypeError, Object.keys(e).join(), JSON.stringify(e));
}
console.log(invalid.describe(), forbidden.cause === missing, JSON.stringify({ failed: forbidden }));
const wrapped = NotFound.wrap(new RangeError("inner")), same = NotFound.wrap(missing), text = Invalid.wrap("text");
console.log(wrapped.message, (wrapped.cause as Error).name, same === missing, text.message, text.cause, text instanceof Invalid);
const status = (e: unknown): string => { switch (true) { case e instanceof Forbidden: return "forbidden"; case e instanceof Invalid: return "invalid"; case e instanceof DomainError: return `domain ${e.code}`; case e instanceof Error: return e.name; default: return typeof e; } };
console.log([missing, invalid, forbidden, new TypeError("t"), "x", null].map(status).join());
function guard<T>(f: () => T, ...kinds: (abstract new (...args: any[]) => Error)[]): T | string { try { return f(); } catch (e) { if (kinds.some((k) => e instanceof k)) return `handled ${(e as Error).name}`; throw e; } }
console.log(guard(() => { throw missing; }, NotFound), guard(() => { throw forbidden; }, TypeError, Invalid), guard(() => 5, Error));
try { guard(() => { throw invalid; }, NotFound, TypeError); } catch (e) { console.log("passed on", (e as Error).name); }
class Timeout extends Error { static readonly default = new Timeout(0); override name = "Timeout"; constructor(readonly ms: number) { super(`after ${ms} ms`); } }
console.log(`${Timeout.default}`, Timeout.default instanceof Timeout, new Timeout(5).message, Object.keys(new Timeout(1)).join());
class Plain extends Error {}
class Sub extends TypeError { extra = 1; }
console.log(new Plain("p").name, `${new Plain("p")}`, new Sub("s").name, `${new Sub("s")}`, new Sub("s") instanceof TypeError, new Plain().message === "", new Sub("s", { cause: 0 }).cause, Plain.name);
class Multi extends AggregateError { constructor(errors: unknown[], readonly label = "multi") { super(errors, `${errors.length} failed`); this.name = "Multi"; } first(): unknown { return this.errors[0]; } }
const multi = new Multi([missing, "text"]);
console.log(`${multi}`, multi.first() === missing, multi.errors.length, multi instanceof AggregateError, multi.label);
const later = async (e: Error): Promise<never> => { await null; throw e; };
console.log(await later(missing).catch((e) => e === missing), (await Promise.allSettled([later(invalid), later(multi)])).map((r) => (r as PromiseRejectedResult).reason.name).join());
