// Between two timers of the same time the microtasks of the first run to their end.
let step = 0;
const note = (s: string): void => console.log(++step, s);
setTimeout(() => {
  note("timer A");
  Promise.resolve().then(() => {
    note("A then 1");
    return Promise.resolve();
  }).then(() => note("A then 2"));
  (async () => {
    note("A async");
    await null;
    note("A async after await");
    await new Promise<void>((r) => setTimeout(r, 0));
    note("A async after timer");
  })();
}, 0);
setTimeout(() => {
  note("timer B");
  queueMicrotask(() => note("B microtask"));
}, 0);
setTimeout(() => note("timer C"), 0);
await null;
note("main after await");
await new Promise<void>((r) => setTimeout(r, 100));
note("main after its own timer");
