// Timers fire by due time, then by creation; clearing, arguments, intervals, nesting.
const log: string[] = [];
const at = (ms: number, text: string) => setTimeout(() => log.push(text), ms);
at(150, "hundred and fifty");
at(50, "fifty");
at(100, "hundred");
at(50, "fifty again");
at(0, "zero");
at(1, "one");
at(-5, "negative");
at(NaN, "nan");
const cleared = at(5, "never");
clearTimeout(cleared);
clearTimeout(cleared);
clearTimeout(undefined);
setTimeout((a: string, b: number) => log.push(a + b), 75, "args", 2);
setTimeout(() => {
  log.push("outer");
  setTimeout(() => log.push("inner"), 0);
}, 200);
let beats = 0;
const finished = Promise.withResolvers<void>();
const interval = setInterval((step: string) => {
  log.push(step + ++beats);
  if (beats === 3) {
    clearInterval(interval);
    finished.resolve();
  }
}, 350, "beat");
const inside = setTimeout(() => log.push("cancelled by a timer"), 300);
setTimeout(() => clearTimeout(inside), 250);
const immediate = setImmediate(() => log.push("never immediate"));
clearImmediate(immediate);
queueMicrotask(() => log.push("microtask"));
log.push("sync");
await finished.promise;
console.log(log.join("\n"));
