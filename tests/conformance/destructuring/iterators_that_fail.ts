// A pattern that throws half way closes its iterator; an iterator that throws itself is not closed.
const log: string[] = [];
const flush = (label: string): void => console.log(label, log.splice(0).join(" ") || "nothing");
interface Options { failAt?: number; closeFails?: boolean; doneFails?: boolean }
function source(name: string, options: Options = {}): Iterable<any> {
  return {
    [Symbol.iterator]() {
      let n = 0;
      log.push(`${name}-open`);
      return {
        next() {
          log.push(`${name}-next`);
          if (n === options.failAt) throw new Error(`${name} next fails`);
          if (options.doneFails) return { get done(): boolean { throw new Error(`${name} done fails`); }, value: 0 };
          return { done: n >= 3, value: n++ };
        },
        return() {
          log.push(`${name}-close`);
          if (options.closeFails) throw new Error(`${name} close fails`);
          return { done: true, value: undefined };
        },
      };
    },
  } as Iterable<any>;
}
function attempt(label: string, body: () => void): void {
  try {
    body();
    log.push("ok");
  } catch (error) {
    log.push(`<${(error as Error).message}>`);
  }
  flush(label);
}
const fail = (text: string): never => { throw new Error(text); };
const target: any = { set bad(_: unknown) { fail("setter"); }, good: 0 };
attempt("default throws", () => { const [a, b = 1, c, d = fail("default")] = source("s"); log.push(`${a}${b}${c}${d}`); });
attempt("default not needed", () => { const [a = fail("no")] = source("s"); log.push(`${a}`); });
attempt("nested pattern", () => { const [a, b, c, { x: { y } } = {} as any] = source("s"); log.push(`${a}${b}${c}${y}`); });
attempt("setter throws", () => { [target.good, target.bad] = source("s"); });
attempt("target expression throws", () => { [target[fail("key")]] = source("s"); });
attempt("target object throws", () => { [(fail("object") as any).x] = source("s"); });
attempt("next throws", () => { const [a, b, c] = source("s", { failAt: 1 }); log.push(`${a}${b}${c}`); });
attempt("done throws", () => { const [a] = source("s", { doneFails: true }); log.push(`${a}`); });
attempt("close throws", () => { const [a] = source("s", { closeFails: true }); log.push(`${a}`); });
attempt("both throw", () => { const [a, b, c, d = fail("default")] = source("s", { closeFails: true }); log.push(`${a}${b}${c}${d}`); });
attempt("setter and close throw", () => { [target.bad] = source("s", { closeFails: true }); });
attempt("rest ends it", () => { const [a, ...rest] = source("s", { closeFails: true }); log.push(`${a}|${rest.join()}`); });
attempt("rest fails", () => { const [...rest] = source("s", { failAt: 2 }); log.push(rest.join()); });
attempt("rest into a setter", () => { [...target.bad] = source("s"); });
attempt("two iterators", () => { const [a, [b] = source("inner")] = [1] as any; log.push(`${a}${b}`); });
attempt("inner fails", () => { const [[a, b = fail("b")]] = [source("inner", { failAt: 1 })] as any; log.push(`${a}${b}`); });
attempt("outer closes after inner", () => {
  const pairs = Array.from({ length: 2 }, () => undefined);
  const [, [x] = source("i", { closeFails: true })] = pairs as any;
  log.push(`${x}`);
});
attempt("empty pattern", () => { const [] = source("s"); });
attempt("parameter", () => { (([a, b]: Iterable<number>) => log.push(`${a}${b}`))(source("s")); });
attempt("loop head", () => { for (const [a] of [source("s"), source("t", { closeFails: true })]) log.push(`${a}`); });
