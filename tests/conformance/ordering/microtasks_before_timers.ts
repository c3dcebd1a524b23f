// All microtasks run before the first timer, also those that microtasks add.
setTimeout(() => console.log("timer 1"), 0);
setTimeout(() => {
  console.log("timer 2");
  queueMicrotask(() => console.log("microtask of timer 2"));
  Promise.resolve().then(() => console.log("then of timer 2"));
}, 0);
setTimeout(() => console.log("timer 3"), 0);
queueMicrotask(() => {
  console.log("microtask 1");
  queueMicrotask(() => {
    console.log("microtask 1.1");
    queueMicrotask(() => console.log("microtask 1.1.1"));
  });
});
Promise.resolve().then(() => console.log("then 1")).then(() => console.log("then 2"));
queueMicrotask(() => console.log("microtask 2"));
console.log("end of main");
