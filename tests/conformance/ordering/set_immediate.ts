// Inside a timer callback, setImmediate comes before any new timer; microtasks come first.
setTimeout(() => {
  console.log("timer");
  setTimeout(() => console.log("timer of timer"), 50);
  setImmediate(() => {
    console.log("immediate 1");
    queueMicrotask(() => console.log("microtask of immediate 1"));
    setImmediate(() => console.log("immediate of immediate"));
  });
  setImmediate(() => console.log("immediate 2"));
  Promise.resolve().then(() => console.log("microtask"));
}, 0);
setTimeout(() => {
  const cleared = setImmediate(() => console.log("never"));
  setImmediate((a: string) => console.log("with argument", a), "x");
  clearImmediate(cleared);
}, 100);
