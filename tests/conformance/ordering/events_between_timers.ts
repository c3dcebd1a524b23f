// Timers, immediates, microtasks and awaits that start each other: the order inside one turn and over several.
const log: string[] = [];
const done = Promise.withResolvers<void>();
const micro = (s: string): void => queueMicrotask(() => log.push(s));
setTimeout(() => {
  log.push("t1");
  micro("t1 micro");
  Promise.resolve().then(() => { log.push("t1 then"); micro("t1 then micro"); });
  setTimeout(() => log.push("t1 timer"), 0);
  setImmediate(() => { log.push("t1 immediate"); micro("t1 immediate micro"); });
  (async () => { log.push("t1 async"); await null; log.push("t1 awaited"); })();
}, 5);
setTimeout(() => { log.push("t2"); micro("t2 micro"); }, 60);
setTimeout(() => {
  log.push("t3");
  const a = setTimeout(() => log.push("never"), 1);
  micro("t3 micro");
  queueMicrotask(() => clearTimeout(a));
  setImmediate(() => { setTimeout(() => log.push("after immediate"), 0); log.push("t3 immediate"); });
}, 120);
setTimeout(async () => {
  log.push("t4");
  await null;
  log.push("t4 second");
  await new Promise<void>((r) => void setImmediate(() => r()));
  log.push("t4 after immediate");
  await new Promise<void>((r) => void setTimeout(() => r(), 1));
  log.push("t4 after timer");
}, 180);
let n = 0;
const interval = setInterval(() => { log.push(`i${++n}`); micro(`i${n} micro`); if (n === 2) { clearInterval(interval); setTimeout(() => done.resolve(), 100); } }, 250);
log.push("sync");
micro("first micro");
await done.promise;
console.log(log.join("\n"));
