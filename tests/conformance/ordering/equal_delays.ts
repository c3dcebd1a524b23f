// Timers of equal delay fire in order of creation; 0, 1 and less are the same delay.
for (const delay of [1, 0, 1, 0, -1, NaN, 0.5]) setTimeout(() => console.log("delay", String(delay)), delay);
for (let i = 0; i < 5; i++) setTimeout(() => console.log("fifty", i), 50);
setTimeout(() => {
  console.log("first of a hundred");
  Promise.resolve().then(() => console.log("microtask between timers"));
}, 100);
setTimeout(() => console.log("second of a hundred"), 100);
setTimeout(() => {
  console.log("outer");
  setTimeout(() => console.log("nested a"), 0);
  setTimeout(() => console.log("nested b"), 0);
  queueMicrotask(() => console.log("microtask of outer"));
}, 150);
setTimeout((a: number, b: string) => console.log("arguments", a, b), 25, 1, "two");
console.log("end of main");
