// A long row of microtasks holds timers back; a timer that comes due waits for them.
let spins = 0;
const start = performance.now();
setTimeout(() => console.log("timer after", spins >= 2000 ? "all microtasks" : "some microtasks"), 0);
const spin = (): void => {
  spins++;
  if (spins < 2000 || performance.now() - start < 3) queueMicrotask(spin);
  else console.log("microtasks end");
};
queueMicrotask(spin);
(async () => {
  for (let i = 0; i < 1000; i++) await null;
  console.log("awaits end", spins >= 999);
})();
console.log("end of main");
