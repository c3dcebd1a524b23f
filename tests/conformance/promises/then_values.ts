// What then, catch and finally give for every kind of result.
const show = async (label: string, p: Promise<unknown>): Promise<void> => {
  try {
    console.log(label, "->", await p);
  } catch (error) {
    console.log(label, "-> rejected", error instanceof Error ? error.message : error);
  }
};
const ok = Promise.resolve("ok"), bad = Promise.reject(new Error("bad"));
bad.catch(() => {});
await show("value", ok.then((v) => v + "!"));
await show("promise", ok.then((v) => Promise.resolve(v + "?")));
await show("nothing", ok.then(() => {}));
await show("throw", ok.then(() => { throw new Error("thrown"); }));
await show("not a function", ok.then(5 as any));
await show("undefined", ok.then(undefined));
await show("two handlers", bad.then(() => "never", (e: Error) => `handled ${e.message}`));
await show("only rejection handler", ok.then(null, () => "never"));
await show("skipped", bad.then(() => "never"));
await show("catch value", bad.catch((e: Error) => e.message.length));
await show("catch rethrow", bad.catch((e) => { throw e; }));
await show("catch without error", ok.catch(() => "never"));
await show("finally value", ok.finally(() => "ignored"));
await show("finally throw", ok.finally(() => { throw new Error("in finally"); }));
await show("finally reject", ok.finally(() => Promise.reject(new Error("rejected in finally"))));
await show("finally of bad", bad.finally(() => "ignored"));
await show("thenable", ok.then((): any => ({ then(resolve: (v: string) => void) { resolve("from thenable"); } })));
await show("failing thenable", ok.then((): any => ({ then() { throw new Error("thenable threw"); } })));
const self: Promise<unknown> = ok.then(() => self);
await show("itself", self);
await show("long chain", Array.from({ length: 50 }).reduce<Promise<number>>((p) => p.then((n) => n + 1), Promise.resolve(0)));
await show("several on one", Promise.all([ok.then((v) => v + 1), ok.then((v) => v + 2)]));
await show("reject non-error", Promise.reject({ code: 7 }));
console.log(ok.then !== undefined, typeof ok, ok instanceof Promise, Object.keys(ok).length, `${ok}`);
