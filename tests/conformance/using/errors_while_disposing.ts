// Errors of bodies and of disposals: suppressed ones, several, and things that cannot be disposed.
class Bad implements Disposable {
  constructor(private readonly name: string, private readonly log: string[]) {}
  [Symbol.dispose](): void { this.log.push(`closing ${this.name}`); throw new Error(`close ${this.name}`); }
}
const describe = (e: unknown): string => {
  const s = e as { name: string; message: string; error?: unknown; suppressed?: unknown };
  return s.name === "SuppressedError" ? `Suppressed(${describe(s.error)} over ${describe(s.suppressed)})` : `${s.name}: ${s.message}`;
};
const attempt = (label: string, body: (log: string[]) => void): void => {
  const log: string[] = [];
  try {
    body(log);
    console.log(label, "no error", log.join(", "));
  } catch (error) {
    console.log(label, describe(error), "|", log.join(", "));
  }
};
attempt("one", (log) => { using a = new Bad("a", log); log.push(typeof a); });
attempt("two", (log) => { using a = new Bad("a", log); using b = new Bad("b", log); log.push(typeof a + typeof b); });
attempt("three", (log) => { using a = new Bad("a", log), b = new Bad("b", log), c = new Bad("c", log); log.push(typeof a, typeof b, typeof c); });
attempt("body too", (log) => { using a = new Bad("a", log); throw new TypeError(`body of ${typeof a}`); });
attempt("body and two", (log) => { using a = new Bad("a", log); using b = new Bad("b", log); throw new RangeError(`body ${typeof a}${typeof b}`); });
attempt("not disposable", () => { using x = {} as Disposable; console.log(typeof x); });
attempt("opened before", (log) => { using a = new Bad("a", log); using b = (() => { throw new Error("opening b"); })() as Disposable; log.push(typeof a + typeof b); });
attempt("return", (log) => { const f = (): number => { using a = new Bad("a", log); return typeof a === "object" ? 1 : 2; }; f(); });
attempt("caught inside", (log) => { try { using a = new Bad("a", log); log.push(typeof a); } catch (e) { log.push(`caught ${(e as Error).message}`); } });
attempt("break", (log) => { for (;;) { using a = new Bad("a", log); if (a) break; } });
const order: string[] = [];
const good = (n: string): Disposable => ({ [Symbol.dispose]: () => { order.push(n); } });
attempt("good ones still close", (log) => { using g1 = good("g1"); using b = new Bad("b", log); using g2 = good("g2"); log.push(typeof g1 + typeof b + typeof g2); });
console.log(order.join());
